import { describe, expect, it } from "vitest";
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import { addContent, beginView, hideNodes, moveNodes } from "../../state/graph-view/producers.ts";
import type { GraphView } from "../../state/graph-view/view.ts";
import { atOnce } from "../../state/long-work/turns.ts";
import { curvaturesOf } from "./curvatures.ts";
import { createStageGraph, type Look, type StageGraph, syncStageGraph } from "./stage-graph.ts";

const look: Look = {
  scheme: "light",
  classNames: (name) => name,
  label: (node) => node.label,
  inside: String,
};

function sync(graph: StageGraph, shown: GraphView) {
  return atOnce(syncStageGraph(graph, shown, look));
}

function node(key: string, props: GraphNodeBody["props"] = {}): GraphNodeBody {
  return { key, kind: "Person", label: key, props };
}

function link(id: string, from: string, to: string, props: GraphLinkBody["props"] = {}): GraphLinkBody {
  return { id, kind: "TIED", from, to, count: 10, first_at: null, last_at: null, props };
}

const view = beginView({
  nodes: [node("a", { membership: 0.9, role: "courier" }), node("b", { membership: 0.5 }), node("c")],
  links: [link("1", "a", "b", { layer: "payment" }), link("2", "b", "a", { layer: "contact" })],
});

describe("stage graph", () => {
  it("shows roles, no role and mere kinds as classes of their own", () => {
    const graph = createStageGraph();
    sync(graph, view);
    expect(graph.mapNodes((_, { nodeClass }) => nodeClass)).toEqual(["courier", "no_role", "Person"]);
    expect(graph.getEdgeAttribute("1", "layer")).toBe("payment");
  });

  it("moves nothing that was there when more comes, and follows what was moved by hand", () => {
    const graph = createStageGraph();
    sync(graph, view);
    const more = addContent(view, { nodes: [node("d")], links: [link("3", "a", "d")] }, "a");
    expect(sync(graph, more)).toEqual({});
    expect(sync(graph, moveNodes(more, new Map([["b", { x: 7, y: 8 }]])))).toEqual({
      b: { x: 7, y: 8 },
    });
  });

  it("drops what is hidden with its links", () => {
    const graph = createStageGraph();
    sync(graph, view);
    sync(graph, hideNodes(view, ["a"]));
    expect([graph.order, graph.size]).toEqual([2, 0]);
  });

  it("keeps parallel links apart whichever way they point", () => {
    const curvatures = curvaturesOf([link("1", "a", "b"), link("2", "b", "a"), link("3", "b", "c")]);
    expect(curvatures.get("1")).toBe(-0.08);
    expect(curvatures.get("2")).toBe(-0.08);
    expect(curvatures.get("3")).toBe(0);
  });
});
