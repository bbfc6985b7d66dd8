/**
 * How i18next writes numbers in texts: a `count` comes as a number, since it also chooses between
 * a text and what it says of one (`name_one`), and is written with its thousands apart.
 */
import type { FormatterModule } from "i18next";
import { formatIn } from "./format.ts";

export const counts: FormatterModule = {
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _name, tag, options) =>
    options?.interpolationkey === "count" && typeof value === "number"
      ? formatIn(tag ?? "zh-CN").number(value)
      : (value as string),
};
