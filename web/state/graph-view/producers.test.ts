import { describe, expect, it } from "vitest";
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import {
  addContent,
  beginView,
  hideNodes,
  loosen,
  moveNodes,
  setPinned,
  settle,
  showHidden,
} from "./producers.ts";

function node(key: string): GraphNodeBody {
  return { key, kind: "Person", label: key, props: {} };
}

function link(id: string, from: string, to: string, kind: GraphLinkBody["kind"] = "TIED"): GraphLinkBody {
  return { id, kind, from, to, count: 1, first_at: null, last_at: null, props: {} };
}

const start = beginView({ nodes: [node("a"), node("b")], links: [link("ab", "a", "b")] });
const placed = settle(
  start,
  new Map([
    ["a", { x: 1, y: 2 }],
    ["b", { x: 3, y: 4 }],
  ]),
);

describe("graph view", () => {
  it("begins with every node loose and starts the same each time", () => {
    const again = beginView({ nodes: [node("a"), node("b")], links: [] });
    expect([...start.loose]).toEqual(["a", "b"]);
    expect([...again.positions]).toEqual([...start.positions]);
  });

  it("keeps the place of nodes when others are added", () => {
    const more = addContent(placed, { nodes: [node("a"), node("c")], links: [link("ac", "a", "c")] }, "a");
    expect(more.positions.get("a")).toEqual({ x: 1, y: 2 });
    expect([...more.loose]).toEqual(["c"]);
    const settled = settle(
      more,
      new Map([
        ["a", { x: 9, y: 9 }],
        ["c", { x: 5, y: 6 }],
      ]),
    );
    expect(settled.positions.get("a")).toEqual({ x: 1, y: 2 });
    expect(settled.positions.get("c")).toEqual({ x: 5, y: 6 });
    expect(settled.frame).toEqual(placed.frame);
  });

  it("drops links whose ends it does not show", () => {
    const more = addContent(placed, { nodes: [], links: [link("az", "a", "z", "CONTACTED")] }, null);
    expect(more.links.has("az")).toBe(false);
  });

  it("does not show a tie twice where members came with bundled ties", () => {
    const more = addContent(placed, { nodes: [], links: [link("tie:raw", "a", "b")] }, null);
    expect([...more.links.keys()]).toEqual(["ab"]);
  });

  it("hides, and shows again what is added again", () => {
    const hidden = hideNodes(placed, ["b", "unknown"]);
    expect([...hidden.hidden]).toEqual(["b"]);
    expect(addContent(hidden, { nodes: [node("b")], links: [] }, null).hidden.size).toBe(0);
    expect(showHidden(hidden).hidden.size).toBe(0);
    expect(hideNodes(hidden, ["b"])).toBe(hidden);
  });

  it("pins what is moved by hand, and lays out only the rest", () => {
    const moved = moveNodes(placed, new Map([["a", { x: 50, y: 60 }]]));
    expect([...loosen(moved).loose]).toEqual(["b"]);
    expect(loosen(setPinned(moved, ["a"], false)).loose.has("a")).toBe(true);
  });

  it("keeps the frame where all but one pinned node are laid out anew within it", () => {
    const pinned = loosen(setPinned(placed, ["a"], true));
    expect(settle(pinned, new Map([["b", { x: 1, y: 1 }]])).frame).toEqual(placed.frame);
  });

  it("makes room round a single node and leaves it in the middle", () => {
    const alone = settle(beginView({ nodes: [node("a")], links: [] }), new Map([["a", { x: 5, y: 5 }]]));
    const more = addContent(alone, { nodes: [node("b")], links: [] }, "a");
    const { frame } = settle(more, new Map([["b", { x: 105, y: 5 }]]));
    const middle = (span: readonly [number, number]) => (span[0] + span[1]) / 2;
    expect(frame && [middle(frame.x), middle(frame.y)]).toEqual([5, 5]);
    expect(frame?.x[1]).toBeGreaterThan(105);
  });
});
