import { describe, expect, it } from "vitest";
import { weeksOf } from "./weeks.ts";

describe("deals per week", () => {
  it("counts from Monday to Sunday on China's clock, weeks without a deal too", () => {
    const weeks = weeksOf([
      { at: "2026-03-01T23:59:59+08:00", delivery: "meeting" },
      { at: "2026-03-02T00:00:00+08:00", delivery: null },
      { at: "2026-03-16T09:00:00+08:00", delivery: "waybill" },
    ]);
    expect(weeks.map(({ counts }) => counts)).toEqual([
      { meeting: 1, waybill: 0, dead_drop: 0, none: 0 },
      { meeting: 0, waybill: 0, dead_drop: 0, none: 1 },
      { meeting: 0, waybill: 0, dead_drop: 0, none: 0 },
      { meeting: 0, waybill: 1, dead_drop: 0, none: 0 },
    ]);
    expect(new Date(weeks[1]?.from ?? 0).toISOString()).toBe("2026-03-01T16:00:00.000Z");
    expect(new Date(weeks[1]?.to ?? 0).toISOString()).toBe("2026-03-08T15:59:59.999Z");
  });

  it("has no week without a deal", () => {
    expect(weeksOf([])).toEqual([]);
  });
});
