import { describe, expect, it } from "vitest";
import { formatIn } from "./format.ts";

const format = formatIn("zh-CN");

describe("format", () => {
  it("shows a time in the offset it came with, a bare moment in China's", () => {
    expect(format.time("2026-03-01T21:14:05+06:00")).toBe("2026-03-01 21:14");
    expect(format.time("2026-03-01T13:14:05.000Z")).toBe("2026-03-01 21:14");
    expect(format.time(Date.UTC(2026, 1, 28, 16, 0))).toBe("2026-03-01 00:00");
    expect(format.date("2026-03-01")).toBe("2026-03-01");
  });

  it("never rounds a probability up to certainty", () => {
    expect([format.percent(0.9978), format.score(0.9987)]).toEqual(["99%", "0.99"]);
    expect([format.percent(1), format.score(1)]).toEqual(["100%", "1.00"]);
    expect([format.smallShare(0.00067), format.smallShare(0.0213)]).toEqual(["0.067%", "2.1%"]);
    expect([format.percent(0.874), format.score(0.5)]).toEqual(["87%", "0.50"]);
  });

  it("never rounds a q value down to nothing", () => {
    expect([0, 0.00004, 0.001, 0.0213].map(format.q)).toEqual(["< 0.001", "< 0.001", "0.001", "0.021"]);
  });

  it("writes money in yuan of the reader's language", () => {
    expect(format.money(12345.6)).toBe("¥12,346");
    expect(formatIn("en").money(12345.6)).toBe("¥12,346");
  });
});
