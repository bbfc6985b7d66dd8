/**
 * axe-core for the page it is evaluated in, with two things done faster, which were half of the
 * work of a look and change nothing of what it finds. It reads the same dozen colours of a page
 * ten thousands of times: here each is read once. And it keeps the parts of every colour in
 * WeakMaps, since that is how its source is written for old browsers: here they are kept in the
 * colour itself.
 */
import axe from "axe-core";

export const AXE_SOURCE = `(() => {
  class Kept {
    name = Symbol();
    has(object) { return Object.hasOwn(object, this.name); }
    get(object) { return object[this.name]; }
    set(object, value) { object[this.name] = value; return this; }
    add(object) { return this.set(object, true); }
    delete(object) { return this.has(object) && delete object[this.name]; }
  }
  ((WeakMap, WeakSet) => {
    ${axe.source}
  })(Kept, Kept);
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
