import { describe, expect, it } from "vitest";
import { LAYERS } from "../../../graph/style/layers.ts";
import { LONGEST_PATH, parsePath } from "../../../state/finder/finder-search.ts";
import { looserThan, toRequest } from "./path-request.ts";

const asked = {
  ...parsePath({ path_order: "time", path_layers: "contact" }),
  from: "person:p1",
  to: "person:p2",
  window: { from: 1000, to: null },
};

describe("a question for paths", () => {
  it("names the kinds of its layers, the order and the window", () => {
    expect(toRequest(asked)).toMatchObject({
      kinds: "CONTACTED",
      all: "true",
      time_ordered: "true",
      from_ms: 1000,
    });
  });

  it("is loosened one condition at a time, then wholly", () => {
    expect(looserThan(asked).map(({ name }) => name)).toEqual(["longer", "order", "window", "layers", "all"]);
    const all = looserThan(asked).at(-1)?.asked;
    expect(all).toMatchObject({ max: LONGEST_PATH, order: "all", window: { from: null, to: null } });
    expect(all && looserThan(all)).toEqual([]);
    const short = {
      ...all,
      ...asked,
      order: "one" as const,
      layers: LAYERS,
      window: { from: null, to: null },
    };
    expect(looserThan(short).map(({ name }) => name)).toEqual(["longer"]);
  });
});
