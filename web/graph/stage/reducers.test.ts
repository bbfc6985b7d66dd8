import { describe, expect, it } from "vitest";
import { ALL_TIME } from "../../state/selection/time-window.ts";
import { type Emphasis, focusOf, reduceLink, reduceNode } from "./reducers.ts";
import { createStageGraph } from "./stage-graph.ts";

const graph = createStageGraph();
for (const key of ["a", "b", "c"]) graph.addNode(key, { nodeClass: key === "c" ? "Phone" : "courier" });
graph.addDirectedEdgeWithKey("ab", "a", "b", { layer: "payment" });
graph.addDirectedEdgeWithKey("ac", "a", "c", { layer: "contact" });

const nothing: Emphasis = {
  selectedNode: null,
  selectedLink: null,
  hovered: null,
  off: new Set(),
  hiddenClasses: new Set(),
  window: ALL_TIME,
  scheme: "light",
};

describe("what is drawn", () => {
  it("is all in full colour while nothing is selected", () => {
    expect(focusOf(graph, nothing)).toBeNull();
    expect(reduceNode("a", { color: "#123456" }, nothing, null)).toEqual({ color: "#123456" });
  });

  it("keeps the selected node and what is near it in colour, but not over a layer that is off", () => {
    const emphasis: Emphasis = { ...nothing, selectedNode: "a", off: new Set(["contact"]) };
    const focus = focusOf(graph, emphasis);
    expect(focus).toEqual(new Set(["a", "b"]));
    expect(reduceNode("c", { color: "#123456" }, emphasis, focus)).toMatchObject({ faded: true });
    expect(reduceLink("ac", { layer: "contact" }, ["a", "c"], emphasis, focus).hidden).toBe(true);
  });

  it("follows the pointer before the selection, and a selected link before neither", () => {
    expect(focusOf(graph, { ...nothing, selectedNode: "a", hovered: "c" })).toEqual(new Set(["c", "a"]));
    expect(focusOf(graph, { ...nothing, selectedLink: "ab" })).toEqual(new Set(["a", "b"]));
  });

  it("leaves out links that cannot lie in the window of time, and keeps those without a time", () => {
    const emphasis: Emphasis = { ...nothing, window: { from: 10, to: 20 } };
    const isHidden = (firstAt: number | null, lastAt: number | null) =>
      reduceLink("ab", { layer: "payment", firstAt, lastAt }, ["a", "b"], emphasis, null).hidden === true;
    expect([isHidden(1, 9), isHidden(21, 30), isHidden(1, 10), isHidden(null, null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("leaves out hidden classes", () => {
    const emphasis: Emphasis = { ...nothing, hiddenClasses: new Set(["Phone"]) };
    expect(reduceNode("c", { nodeClass: "Phone" }, emphasis, null).hidden).toBe(true);
    expect(reduceNode("a", { nodeClass: "courier" }, emphasis, null).hidden).toBeUndefined();
  });
});
