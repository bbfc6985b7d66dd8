import { describe, expect, it } from "vitest";
import { type GoodsPass, type GoodsSource, traceGoodsUpstream } from "./goods-upstream.ts";

function pass(
  from: string,
  to: string,
  at: number,
  until = at,
  kind: GoodsPass["kind"] = "handOver",
): GoodsPass {
  return {
    kind,
    at,
    until,
    from,
    to,
    through: [],
    records: [{ file: "sightings", id: `${from}${to}${at}` }],
  };
}

function trip(of: string, at: number): GoodsSource {
  return { kind: "trip", at, until: at, of, city: "9904", weight_g: null, through: [], records: [] };
}

const seen = (trace: ReturnType<typeof traceGoodsUpstream>) =>
  trace.steps.map(({ at, text }) => [at, text.key.split(".").at(-1), text.params.from ?? text.params.who]);
const notes = (trace: ReturnType<typeof traceGoodsUpstream>) =>
  Object.fromEntries(trace.notes.map(({ text }) => [text.key.split(".").at(-1), text.params.count]));

describe("tracing goods back", () => {
  it("goes back to a source, every step before the one it explains", () => {
    const trace = traceGoodsUpstream(
      "user",
      [
        pass("dealer", "user", 100, 100, "deal"),
        pass("dealer", "user", 60, 60, "deal"),
        pass("courier", "dealer", 80),
        // After the deal: it cannot have brought what was sold then.
        pass("late", "dealer", 120),
      ],
      [trip("courier", 70), trip("courier", 40), trip("courier", 90), trip("late", 10)],
    );
    expect(seen(trace)).toEqual([
      [100, "goodsDeal", "dealer"],
      [80, "handOver", "courier"],
      [70, "trip", "courier"],
    ]);
    expect(notes(trace)).toEqual({ sourceEarlier: 2 });
  });

  it("takes the way that is still possible, not the last hand-over alone", () => {
    const trace = traceGoodsUpstream(
      "user",
      [pass("dealer", "user", 100), pass("a", "dealer", 90), pass("b", "dealer", 50), pass("a", "b", 95)],
      [trip("b", 20)],
    );
    expect(seen(trace)).toEqual([
      [100, "handOver", "dealer"],
      [50, "handOver", "b"],
      [20, "trip", "b"],
    ]);
    expect(notes(trace)).toEqual({ sourceDropped: 1 });
  });

  it("does not let goods leave a shared place before they were brought there", () => {
    const stash = pass("keeper", "dealer", 30, 60, "stash");
    const before = traceGoodsUpstream("user", [pass("dealer", "user", 50), stash], [trip("keeper", 10)]);
    expect(seen(before)).toEqual([[50, "handOver", "dealer"]]);
    const after = traceGoodsUpstream("user", [pass("dealer", "user", 70), stash], [trip("keeper", 10)]);
    expect(seen(after).map(([at]) => at)).toEqual([70, 30, 10]);
  });

  it("ends on a circle, and says where nothing leads further or to a source", () => {
    const circle = traceGoodsUpstream("a", [pass("b", "a", 90), pass("a", "b", 80)], []);
    expect(seen(circle)).toEqual([[90, "handOver", "b"]]);
    expect(notes(circle)).toHaveProperty("sourceNone");
    expect(notes(traceGoodsUpstream("a", [], []))).toEqual({ sourceNothing: undefined });
  });
});
