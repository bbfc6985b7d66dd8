import { describe, expect, it } from "vitest";
import { plot, seriesOf } from "./wastewater-series.ts";

function sample(catchment_id: string, sampled_on: string, consumption_mg_1000_d: number, alert = false) {
  return {
    catchment_id,
    analyte: "METH",
    sampled_on,
    consumption_mg_1000_d,
    alert,
    usual_mg_1000_d: 5,
    z: 0,
    compared_with: "own-past" as const,
  };
}

describe("wastewater series", () => {
  it("are in the order of time, abnormal catchments first", () => {
    const series = seriesOf(
      [sample("a", "2026-02-08", 2), sample("b", "2026-02-08", 9, true), sample("a", "2026-02-01", 1)],
      null,
    );
    expect(series.map((one) => [one.catchment, one.alerts])).toEqual([
      ["b", 1],
      ["a", 0],
    ]);
    expect(series[1]?.samples.map((one) => one.sampled_on)).toEqual(["2026-02-01", "2026-02-08"]);
  });

  it("set aside what is dated far from all others, unless there is nothing else", () => {
    const days = ["2026-02-01", "2026-02-08"] as const;
    const wrong = sample("a", "1970-01-01", 7, true);
    const [both, alone] = seriesOf(
      [wrong, sample("a", "2026-02-08", 2), sample("a", "2026-02-01", 1), { ...wrong, catchment_id: "b" }],
      days,
    );
    expect(both?.samples.map((one) => one.sampled_on)).toEqual(days);
    expect(both?.stray).toEqual([wrong]);
    expect(both?.alerts).toBe(1);
    expect([alone?.samples.length, alone?.stray.length]).toEqual([1, 0]);
  });

  it("are drawn by date, not by number of sample, and from zero", () => {
    const points = plot(
      [sample("a", "2026-01-01", 0), sample("a", "2026-01-02", 5), sample("a", "2026-01-11", 10, true)],
      100,
      20,
    );
    expect(points).toEqual([
      { x: 0, y: 20, usual: 10, alert: false },
      { x: 10, y: 10, usual: 10, alert: false },
      { x: 100, y: 0, usual: 10, alert: true },
    ]);
  });

  it("stand when there is one sample, or nothing but zeros", () => {
    expect(plot([sample("a", "2026-01-01", 0)], 100, 20)).toEqual([{ x: 0, y: 20, usual: 0, alert: false }]);
  });
});
