/**
 * axe-core for the page it is evaluated in, with two things done faster that change nothing of what
 * it finds. It reads the same dozen colours of a page ten thousands of times: here each is read
 * once. And it keeps the parts of every colour in WeakMaps, since that is how its source is written
 * for old browsers, and collecting their garbage takes the longer the larger the page: here they
 * are kept in the colour itself.
 */
import axe from "axe-core";

export const AXE_SOURCE = `(() => {
  let made = 0;
  let isLoaded = false;
  const Weak = WeakMap;
  class Kept {
    name = "#" + made++;
    constructor() {
      // What is made later is about elements of the page.
      if (isLoaded) return new Weak();
    }
    has(object) { return this.name in object; }
    get(object) { return object[this.name]; }
    set(object, value) { object[this.name] = value; return this; }
    add(object) { return this.set(object, true); }
    delete(object) { return delete object[this.name]; }
  }
  ((WeakMap, WeakSet) => {
    ${axe.source}
  })(Kept, Kept);
  isLoaded = true;
  const { Color } = axe.commons.color;
  const read = Color.prototype.parseString;
  const known = new Map();
  Color.prototype.parseString = function (text) {
    // Kept apart: what is handed out is changed afterwards, by the opacity of its element.
    if (!known.has(text)) known.set(text, read.call(new Color(), text));
    const { r, g, b, alpha } = known.get(text);
    return Object.assign(this, { r, g, b, alpha });
  };
})()`;
