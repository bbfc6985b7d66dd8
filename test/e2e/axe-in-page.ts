/**
 * axe-core for the page it is evaluated in. It reads the same dozen colours of a page ten thousands
 * of times; here each is read once, which changes nothing of what it finds.
 */
import axe from "axe-core";

export const AXE_SOURCE = `(() => {
  ${axe.source}
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
