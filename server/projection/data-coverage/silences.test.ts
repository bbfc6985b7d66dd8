import { describe, expect, it } from "vitest";
import { silencesOf } from "./silences.ts";

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const FIRST = Date.UTC(2026, 0, 1) / 86_400_000;
const days = (...parts: [number, number][]) =>
  parts.flatMap(([from, to]) => range(from, to)).map((day) => day + FIRST);

describe("silences", () => {
  it("are runs of days without a record, also where a file begins late or ends early, and none before a wrong date", () => {
    expect(
      silencesOf(
        [
          { file: "contacts", days: [0, ...days([0, 30], [40, 100])] },
          { file: "payments", days: days([20, 90]) },
          { file: "parcels", days: [0] },
        ],
        ["2026-01-01", "2026-04-10"],
      ),
    ).toEqual([
      { file: "payments", from: "2026-01-01", to: "2026-01-20", days: 20 },
      { file: "contacts", from: "2026-01-31", to: "2026-02-09", days: 10 },
      { file: "payments", from: "2026-04-01", to: "2026-04-10", days: 10 },
    ]);
  });

  it("are not what a rare kind of record leaves by itself", () => {
    const rare = { file: "parcels", days: range(0, 10).map((index) => FIRST + index * 10) } as const;
    expect(silencesOf([{ file: "contacts", days: days([0, 100]) }, rare], null)).toEqual([]);
    expect(silencesOf([], null)).toEqual([]);
  });
});
