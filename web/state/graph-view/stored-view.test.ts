import { describe, expect, it } from "vitest";
import { beginView, hideNodes, moveNodes, settle } from "./producers.ts";
import { arrange, toStoredView } from "./stored-view.ts";

const nodes = ["person:a", "person:b"].map((key) => ({
  key,
  kind: "Person" as const,
  label: "某人",
  props: {},
}));

describe("stored view", () => {
  it("brings back places, pins, hidden nodes and the frame", () => {
    const begun = beginView({ nodes, links: [] });
    const view = hideNodes(
      moveNodes(settle(begun, begun.positions), new Map([["person:a", { x: 7, y: 8 }]])),
      ["person:b"],
    );
    const restored = arrange(beginView({ nodes, links: [] }), toStoredView(view));
    expect(restored).toEqual(view);
  });

  it("holds keys only, never names", () => {
    const begun = beginView({ nodes, links: [] });
    expect(JSON.stringify(toStoredView(settle(begun, begun.positions)))).not.toContain("某人");
  });

  it("leaves nodes without a stored place to the layout", () => {
    const begun = beginView({ nodes: nodes.slice(0, 1), links: [] });
    const stored = toStoredView(settle(begun, begun.positions));
    expect([...arrange(beginView({ nodes, links: [] }), stored).loose]).toEqual(["person:b"]);
  });
});
