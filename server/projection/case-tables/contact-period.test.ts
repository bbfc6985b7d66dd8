import { describe, expect, it } from "vitest";
import { bulkOf, type DayCounts } from "./contact-period.ts";

/** A month of ten contacts a day. */
const MONTH: DayCounts = Array.from({ length: 30 }, (_, day) => [20_000 + day, 10] as const);

describe("the bulk of the contacts", () => {
  it.each<[string, DayCounts, DayCounts]>([
    ["is all of them where nothing lies apart", MONTH, MONTH],
    ["leaves out a clock that was never set", [[0, 2], ...MONTH], MONTH],
    ["leaves out both ends, and several clocks", [[0, 1], [3657, 1], ...MONTH, [40_000, 2]], MONTH],
    ["leaves out a whole day of one phone", [[3657, 12], ...MONTH], MONTH],
    ["keeps what a few weeks part from it", [[19_972, 1], ...MONTH], [[19_972, 1], ...MONTH]],
    ["keeps what is too much to be a slip", [[0, 20], ...MONTH], [[0, 20], ...MONTH]],
    [
      "keeps everything of a handful",
      [
        [0, 1],
        [20_000, 5],
      ],
      [
        [0, 1],
        [20_000, 5],
      ],
    ],
    ["is nothing where there is none", [], []],
  ])("%s", (_, counts, expected) => {
    expect(bulkOf(counts)).toEqual(expected);
  });

  it("keeps a silence that the rest is longer than", () => {
    const years: DayCounts = [
      [18_000, 3],
      ...Array.from({ length: 800 }, (_, i) => [18_700 + i, 1] as const),
    ];
    expect(bulkOf(years)).toEqual(years);
  });
});
