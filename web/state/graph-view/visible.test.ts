import { describe, expect, it } from "vitest";
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import type { NodeKind } from "../../../server/domain/graph-model.ts";
import { addStandIn, beginView, collapseNodes, hideNodes, openNodes } from "./producers.ts";
import { visibleGraph } from "./visible.ts";

function node(key: string, kind: NodeKind): GraphNodeBody {
  return { key, kind, label: key, props: {} };
}

function link(
  kind: GraphLinkBody["kind"],
  from: string,
  to: string,
  count = 1,
  props: GraphLinkBody["props"] = {},
): GraphLinkBody {
  return { id: `${kind}:${from}>${to}`, kind, from, to, count, first_at: count, last_at: 10 * count, props };
}

/** Two persons: `a` holds two phones, of which `b` uses the second. */
const view = beginView({
  nodes: [
    node("a", "Person"),
    node("b", "Person"),
    node("f1", "Phone"),
    node("f2", "Phone"),
    node("f3", "Phone"),
  ],
  links: [
    link("HOLDS", "a", "f1"),
    link("HOLDS", "a", "f2"),
    link("USES", "b", "f2", 1, { probability: 0.9 }),
    link("CONTACTED", "f1", "f3", 2),
    link("CONTACTED", "f2", "f3", 3),
  ],
});

describe("what is to be seen of a view", () => {
  it("puts a phone into its likeliest user and leaves it where that one is open", () => {
    expect(visibleGraph(collapseNodes(view, ["a"])).inside).toEqual(new Map([["a", ["f1"]]]));
    expect(visibleGraph(collapseNodes(view, ["a", "b"])).inside).toEqual(
      new Map([
        ["a", ["f1"]],
        ["b", ["f2"]],
      ]),
    );
  });

  it("sends links of what is inside out from the person, with their records summed", () => {
    const owned = beginView({
      nodes: [...view.nodes.values()],
      links: [...view.links.values()].filter(({ kind }) => kind !== "USES"),
    });
    const { links, standsFor } = visibleGraph(collapseNodes(owned, ["a"]));
    expect([...links.values()]).toEqual([
      {
        id: "fold:CONTACTED:a>f3",
        kind: "CONTACTED",
        from: "a",
        to: "f3",
        count: 5,
        first_at: 2,
        last_at: 30,
        props: {},
        parts: ["CONTACTED:f1>f3", "CONTACTED:f2>f3"],
      },
    ]);
    expect(standsFor("f1")).toBe("a");
  });

  it("hides a collapsed person with all that is inside, and shows the same as before once opened", () => {
    const collapsed = collapseNodes(view, ["a"]);
    const hidden = visibleGraph(hideNodes(collapsed, ["a"]));
    expect([...hidden.nodes.keys()]).toEqual(["b", "f2", "f3"]);
    expect(hidden.standsFor("f1")).toBeNull();
    expect(visibleGraph(openNodes(collapsed, ["a"]))).toMatchObject({
      nodes: view.nodes,
      links: view.links,
      inside: new Map(),
    });
  });

  it("shows a group that stands in for its members only while it is collapsed", () => {
    const group = {
      nodes: [node("g", "Group")],
      links: [link("MEMBER_OF", "a", "g"), link("MEMBER_OF", "b", "g")],
    };
    const collapsed = collapseNodes(addStandIn(view, "g", group), ["g"]);
    expect([...visibleGraph(collapsed).nodes.keys()]).toEqual(["f3", "g"]);
    expect([...visibleGraph(openNodes(collapsed, ["g"])).nodes.keys()]).toEqual([...view.nodes.keys()]);
  });
});
