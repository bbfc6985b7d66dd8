import { describe, expect, it } from "vitest";
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { beginView } from "../../state/graph-view/producers.ts";
import { ALL_TIME } from "../../state/selection/time-window.ts";
import { UNCOUNTED } from "../../state/window-links/figures.ts";
import type { Layer } from "../style/layers.ts";
import { type Emphasis, focusOf, idleOf, reduceLink, reduceNode } from "./reducers.ts";
import { linkWidth } from "./stage-graph.ts";

function link(from: string, to: string, layer: Layer, at: number | null = null): GraphLinkBody {
  const id = `${from}${to}`;
  return { id, kind: "TIED", from, to, count: 1, first_at: at, last_at: at, props: { layer } };
}

const graph = beginView({
  nodes: ["a", "b", "c"].map((key) => ({ key, kind: "Person", label: key, props: {} })),
  links: [link("a", "b", "payment"), link("a", "c", "contact")],
});

const nothing: Emphasis = {
  selectedNode: null,
  selectedLink: null,
  hovered: null,
  off: new Set(),
  hiddenClasses: new Set(),
  window: ALL_TIME,
  figures: UNCOUNTED,
  scheme: "light",
};

describe("what is drawn", () => {
  it("is all in full colour while nothing is selected", () => {
    expect(focusOf(graph, nothing)).toBeNull();
    expect(reduceNode("a", { color: "#123456" }, nothing, null, new Set())).toEqual({ color: "#123456" });
  });

  it("keeps the selected node and what is near it in colour, but not over a layer that is off", () => {
    const emphasis: Emphasis = { ...nothing, selectedNode: "a", off: new Set(["contact"]) };
    const focus = focusOf(graph, emphasis);
    expect(focus).toEqual(new Set(["a", "b"]));
    expect(reduceNode("c", { color: "#123456" }, emphasis, focus, new Set())).toMatchObject({ faded: true });
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

  it("draws a link as wide as what of it lies in the window, and not at all where nothing does", () => {
    const counted = { count: 1, first_at: 12, last_at: 12, amount_cny: null };
    const emphasis: Emphasis = {
      ...nothing,
      window: { from: 10, to: 20 },
      figures: new Map([
        ["ab", counted],
        ["ac", null],
      ]),
    };
    const drawn = { layer: "payment", firstAt: 1, lastAt: 99, size: 4 } as const;
    expect(reduceLink("ab", drawn, ["a", "b"], emphasis, null)).toMatchObject({ size: linkWidth(1) });
    expect(reduceLink("ac", drawn, ["a", "c"], emphasis, null)).toMatchObject({ hidden: true });
    expect(reduceLink("bc", drawn, ["b", "c"], emphasis, null)).toMatchObject({ size: 4 });
  });

  it("fades nodes that have only links outside the window, and none for want of a time", () => {
    const drawn = [link("a", "b", "contact", 15), link("b", "c", "contact", 30), link("a", "d", "contact")];
    const timed = { links: new Map(drawn.map((one) => [one.id, one])) };
    const emphasis: Emphasis = { ...nothing, window: { from: 10, to: 20 } };
    const idle = idleOf(timed, emphasis);
    expect([...idle]).toEqual(["c"]);
    expect(reduceNode("c", {}, emphasis, null, idle).faded).toBe(true);
    expect(reduceNode("c", {}, emphasis, new Set(["c"]), idle).faded).toBeUndefined();
    expect(idleOf(timed, nothing).size).toBe(0);
  });

  it("leaves out hidden classes", () => {
    const emphasis: Emphasis = { ...nothing, hiddenClasses: new Set(["Phone"]) };
    expect(reduceNode("c", { nodeClass: "Phone" }, emphasis, null, new Set()).hidden).toBe(true);
    expect(reduceNode("a", { nodeClass: "courier" }, emphasis, null, new Set()).hidden).toBeUndefined();
  });
});
