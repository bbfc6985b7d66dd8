import { describe, expect, it } from "vitest";
import { type GraphSearch, selectNode } from "./producers.ts";
import { ALL_TIME, isInWindow, parseWindow, setWindow, spansWindow } from "./time-window.ts";

const march = { from: Date.UTC(2026, 1, 28, 16), to: Date.UTC(2026, 2, 31, 15, 59, 59) };

describe("window of time in the address", () => {
  it("comes back as it went in, beside what else stands there, and goes when cleared", () => {
    const search = setWindow<GraphSearch>({ node: "person:p1" }, march);
    expect(search).toEqual({ node: "person:p1", from: "2026-02-28T16:00:00Z", to: "2026-03-31T15:59:59Z" });
    expect(parseWindow(selectNode(search, null))).toEqual(march);
    expect(setWindow(search, ALL_TIME)).toEqual({ node: "person:p1" });
  });

  it("drops what is no moment, and both ends where they are in the wrong order", () => {
    expect(parseWindow({ from: "yesterday", to: "2026-03-31T15:59:59Z" })).toEqual({
      from: null,
      to: march.to,
    });
    expect(parseWindow({ from: "2026-03-31T15:59:59Z", to: "2026-02-28T16:00:00Z" })).toEqual(ALL_TIME);
  });

  it("includes both ends, and everything without a time", () => {
    const inside = [march.from, "2026-03-31T23:59:59+08:00", "2026-03-01", null];
    expect(inside.map((at) => isInWindow(march, at))).toEqual([true, true, true, true]);
    expect([march.from - 1, "2026-04-01"].map((at) => isInWindow(march, at))).toEqual([false, false]);
    expect(spansWindow(march, march.from - 9, march.from)).toBe(true);
    expect(spansWindow(march, march.from - 9, march.from - 1)).toBe(false);
  });
});
