import { describe, expect, it } from "vitest";
import { bulkOf, type DayCounts, LEAST_SILENCE, rangesOf } from "./analysed-period.ts";

const FIRST = 20_000;
/** Two months of a hundred records a day. */
const CASE = run(FIRST, 60, 100);
const CASE_DAYS = [FIRST, FIRST + 59];
/** A slip each: a clock that was never set, a camera's own 2012, a mistyped year. */
const SLIPS: DayCounts = [
  [0, 2],
  [15_340, 1],
  [33_700, 1],
];
const YEAR = 365;

describe("the bulk of the contacts", () => {
  const month = run(FIRST, 30, 10);
  it.each<[string, DayCounts, DayCounts]>([
    ["is all of them where nothing lies apart", month, month],
    ["leaves out a clock that was never set", [[0, 2], ...month], month],
    ["leaves out both ends, and several clocks", [[0, 1], [3657, 1], ...month, [40_000, 2]], month],
    ["leaves out a whole day of one phone", [[3657, 12], ...month], month],
    ["keeps what a few weeks part from it", [[19_972, 1], ...month], [[19_972, 1], ...month]],
    ["keeps what is too much to be a slip", [[0, 20], ...month], [[0, 20], ...month]],
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
  ])("%s", (_, counts, expected) => {
    expect(bulkOf([counts], LEAST_SILENCE.contacts)).toEqual([expected[0]?.[0], expected.at(-1)?.[0]]);
  });

  it("keeps a silence that the rest is longer than, and is nothing where there is none", () => {
    expect(bulkOf([[[18_000, 3], ...run(18_700, 800, 1)]], LEAST_SILENCE.contacts)).toEqual([18_000, 19_499]);
    expect(bulkOf([[]], LEAST_SILENCE.contacts)).toBeNull();
  });
});

describe("what is analysed of each kind", () => {
  it("leaves slips out of every kind, also out of one with few records", () => {
    const [one, two, three] = SLIPS;
    const few: DayCounts = [one!, [FIRST + 3, 4], [FIRST + 9, 5], three!];
    const ranges = rangesOf([CASE, [one!, two!, ...CASE, three!], few, [...CASE, three!]]);
    expect(ranges).toEqual([CASE_DAYS, CASE_DAYS, CASE_DAYS, CASE_DAYS]);
  });

  it.each<[string, DayCounts]>([
    ["a payment a year for ten years", run(FIRST - 10 * YEAR, 10, 1, YEAR)],
    ["payments of before a prison term of four years", run(FIRST - 4 * YEAR - 40, 40, 1)],
    ["as many payments of an old case as are no slip", run(FIRST - 20 * YEAR, 40, 10)],
  ])("keeps %s", (_, old) => {
    const ranges = rangesOf([CASE, [...old, ...CASE], [], CASE]);
    expect(ranges[1]).toEqual([old[0]![0], CASE_DAYS[1]]);
    expect(ranges[0]).toEqual(CASE_DAYS);
  });

  it("keeps contacts that are few beside many payments of years before", () => {
    expect(rangesOf([run(FIRST, 60, 5), run(FIRST - 12 * YEAR, 900, 100), [], []])[0]).toEqual(CASE_DAYS);
  });
});

function run(first: number, days: number, records: number, every = 1): DayCounts {
  return Array.from({ length: days }, (_, at) => [first + at * every, records] as const);
}
