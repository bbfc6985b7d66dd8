import { describe, expect, it } from "vitest";
import { beginView, hideNodes } from "../../state/graph-view/producers.ts";
import { ALL_TIME } from "../../state/selection/time-window.ts";
import { UNCOUNTED } from "../../state/window-links/figures.ts";
import { type RowFilters, rowsOf, sortRows } from "./rows.ts";

const view = beginView({
  nodes: [
    { key: "person:a", kind: "Person", label: "甲", props: { membership: 0.9, role: "courier" } },
    { key: "person:b", kind: "Person", label: "乙", props: { membership: 0.4 } },
    { key: "phone:f", kind: "Phone", label: "100", props: {} },
  ],
  links: [
    {
      id: "1",
      kind: "TIED",
      from: "person:a",
      to: "person:b",
      count: 3,
      first_at: 1,
      last_at: 2,
      props: { layer: "payment", amount_cny: 50 },
    },
    {
      id: "2",
      kind: "HOLDS",
      from: "person:a",
      to: "phone:f",
      count: 1,
      first_at: null,
      last_at: null,
      props: {},
    },
  ],
});

const NO_FILTERS: RowFilters = {
  off: new Set(),
  hiddenClasses: new Set(),
  window: ALL_TIME,
  figures: UNCOUNTED,
};
const labelOf = (node: { readonly label: string }) => node.label;

describe("graph table", () => {
  it("has a row for each node and link, with names instead of keys", () => {
    const { nodes, links } = rowsOf(view, NO_FILTERS, labelOf);
    expect(nodes[0]).toEqual({
      key: "person:a",
      label: "甲",
      nodeClass: "courier",
      membership: 0.9,
      degree: 2,
    });
    expect(links[0]).toMatchObject({ layer: "payment", from: "甲", to: "乙", amount: 50 });
  });

  it("is filtered as the picture is", () => {
    expect(
      rowsOf(view, { ...NO_FILTERS, off: new Set(["payment"]) }, labelOf).links.map((row) => row.id),
    ).toEqual(["2"]);
    expect(
      rowsOf(view, { ...NO_FILTERS, hiddenClasses: new Set(["Phone"]) }, labelOf).links.map((row) => row.id),
    ).toEqual(["1"]);
    expect(rowsOf(hideNodes(view, ["person:a"]), NO_FILTERS, labelOf).links).toEqual([]);
  });

  it("sorts numbers as numbers and puts the unknown last", () => {
    const { nodes } = rowsOf(view, NO_FILTERS, labelOf);
    expect(sortRows(nodes, "membership", false, "zh").map((row) => row.label)).toEqual(["乙", "甲", "100"]);
    expect(sortRows(nodes, "membership", true, "zh").map((row) => row.label)).toEqual(["甲", "乙", "100"]);
  });
});
