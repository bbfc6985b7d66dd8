import { describe, expect, it } from "vitest";
import {
  axisOf,
  columnsOf,
  DAY,
  dayStart,
  HOUR,
  moveEnd,
  outsideOf,
  rangeOf,
  shift,
  windowOf,
} from "./axis.ts";
import { byPeriod } from "./period.ts";

const at = (text: string) => Date.parse(`2026-03-${text}+08:00`);
const activity = {
  bins: [
    { kind: "contacts" as const, start_ms: at("01T00:00:00"), records: 3 },
    { kind: "payments" as const, start_ms: at("01T00:00:00"), records: 1 },
    { kind: "seizures" as const, start_ms: at("10T00:00:00"), records: 2 },
  ],
  deals: [{ id: "d1", at_ms: at("02T23:59:59") }],
  period: null,
};
const axis = { start: at("01T00:00:00"), unit: DAY, units: 10 };

describe("axis of time", () => {
  it("goes from the first to the last day with anything, in China's time", () => {
    expect(axisOf(activity, DAY)).toEqual(axis);
    expect(axisOf({ bins: [], deals: [], period: null }, DAY)).toBeNull();
    const short = { bins: [], deals: [{ id: "d1", at_ms: at("02T09:30:00") }], period: null };
    expect(axisOf(short, HOUR)).toEqual({ start: at("02T09:00:00"), unit: HOUR, units: 1 });
  });

  it("is of the analysed period, says what lies outside, and goes over all of it where asked", () => {
    const period = { from_ms: at("01T00:00:00"), to_ms: at("10T23:59:59") };
    const wrong = [
      { kind: "contacts" as const, start_ms: Date.parse("1970-01-01T00:00:00+08:00"), records: 2 },
      { kind: "cases" as const, start_ms: Date.parse("2024-03-01T00:00:00+08:00"), records: 1 },
    ];
    const all = { ...activity, bins: [...wrong, ...activity.bins], period };
    expect(axisOf(all, DAY)).toEqual(axis);
    expect(outsideOf(axis, all)).toEqual({ records: 3, deals: 0 });
    const whole = axisOf(all, DAY, true)!;
    expect(whole.start).toBe(wrong[0]!.start_ms);
    expect(outsideOf(whole, all)).toEqual({ records: 0, deals: 0 });
    expect(axisOf({ bins: wrong.slice(1), deals: [], period }, DAY)?.start).toBe(wrong[1]!.start_ms);
  });

  it("sets aside what lies outside of the period, unless there is nothing else", () => {
    const period = { from_ms: 10, to_ms: 20 };
    const self = (at: number) => at;
    expect(byPeriod([0, 10, 20, 21], period, self)).toEqual({ inside: [10, 20], outside: [0, 21] });
    expect(byPeriod([0, 21], period, self)).toEqual({ inside: [0, 21], outside: [] });
    expect(byPeriod([0, 10], null, self)).toEqual({ inside: [0, 10], outside: [] });
  });

  it("counts every record in exactly one column, however few columns there are", () => {
    for (const most of [1, 3, 4, 10, 999]) {
      const columns = columnsOf(axis, activity, most);
      expect(columns.length).toBeLessThanOrEqual(most);
      expect(columns.reduce((sum, { records }) => sum + records, 0)).toBe(6);
      expect(columns.reduce((sum, { counts }) => sum + counts.deal, 0)).toBe(1);
      expect([columns[0]?.first, columns.at(-1)?.last]).toEqual([0, 9]);
    }
    expect(columnsOf(axis, activity, 5)[0]).toMatchObject({
      last: 1,
      counts: { contact: 3, payment: 1, deal: 1 },
      records: 4,
    });
    expect(columnsOf(axis, activity, 5)[4]?.counts.other).toBe(2);
  });

  it("makes a window of whole days that includes its last second, and comes back from it", () => {
    const window = windowOf(axis, { first: 1, last: 2 });
    expect(window).toEqual({ from: at("02T00:00:00"), to: at("03T23:59:59") });
    expect(rangeOf(axis, window)).toEqual({ first: 1, last: 2 });
    expect(windowOf(axis, { first: 0, last: 9 })).toEqual({ from: null, to: null });
    expect(rangeOf(axis, { from: null, to: at("01T05:00:00") })).toEqual({ first: 0, last: 0 });
    expect(rangeOf(axis, { from: at("20T00:00:00"), to: null })).toBeNull();
  });

  it("stops ends at each other and the window at the ends of the axis", () => {
    const range = { first: 3, last: 5 };
    expect(moveEnd(axis, range, "first", 8)).toEqual({ first: 5, last: 5 });
    expect(moveEnd(axis, range, "last", 99)).toEqual({ first: 3, last: 9 });
    expect(shift(axis, range, -7)).toEqual({ first: 0, last: 2 });
    expect(shift(axis, range, 7)).toEqual({ first: 7, last: 9 });
  });

  it("reads dates, and none while a year is still being typed", () => {
    expect(dayStart("2026-03-01")).toBe(axis.start);
    for (const text of ["0202-03-01", "2026-13-01", "2026-02-31", "2026-3-1", ""]) {
      expect(dayStart(text), text).toBeNull();
    }
  });
});
