import { beforeEach, describe, expect, it } from "vitest";
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { startHistory } from "../history/producers.ts";
import { beginView, settle } from "./producers.ts";
import {
  collapse,
  hide,
  moveByHand,
  noteFilters,
  pinOrUnpin,
  redoStep,
  showOnlyThese,
  undoStep,
} from "./steps.ts";
import { currentView, graphViewStore } from "./store.ts";
import { visibleGraph } from "./visible.ts";

const nodes: GraphNodeBody[] = [
  { key: "a", kind: "Person", label: "a", props: {} },
  { key: "b", kind: "Person", label: "b", props: {} },
  { key: "f", kind: "Phone", label: "f", props: {} },
];
const begun = beginView({
  nodes,
  links: [{ id: "h", kind: "HOLDS", from: "a", to: "f", count: 1, first_at: null, last_at: null, props: {} }],
});

beforeEach(() => {
  graphViewStore.setState({ id: null, history: startHistory(settle(begun, begun.positions)) });
});

describe("steps", () => {
  it("are each taken back to the very state before, under their names", () => {
    const states = [currentView()];
    for (const act of [
      () => hide(["b"]),
      () => pinOrUnpin(["a"]),
      () => collapse(["a"]),
      () => moveByHand(new Map([["a", { x: 90, y: 90 }]])),
      () => showOnlyThese(["f"]),
    ]) {
      act();
      states.push(currentView());
    }
    const names: (string | undefined)[] = [];
    for (const state of states.slice(0, -1).reverse()) {
      names.push(undoStep()?.name);
      expect(currentView()).toBe(state);
    }
    expect(names).toEqual(["showOnly", "move", "collapse", "pin", "hide"]);
    for (const state of states.slice(1)) {
      redoStep();
      expect(currentView()).toBe(state);
    }
  });

  it("are none where they change nothing", () => {
    collapse(["b"]);
    hide([]);
    expect(graphViewStore.getState().history.past).toEqual([]);
  });

  it("hand back the filters that stood in the address", () => {
    noteFilters({}, { off: "contact" });
    expect(undoStep()?.filters?.before).toEqual({});
    expect(redoStep()?.filters?.after).toEqual({ off: "contact" });
  });

  it("carry what is inside along with a collapsed person", () => {
    const before = currentView().positions;
    const place = before.get("a") ?? { x: 0, y: 0 };
    collapse(["a"]);
    moveByHand(new Map([["a", { x: place.x + 5, y: place.y - 5 }]]));
    const inside = before.get("f") ?? { x: 0, y: 0 };
    expect(currentView().positions.get("f")).toEqual({ x: inside.x + 5, y: inside.y - 5 });
    expect(visibleGraph(currentView()).nodes.has("f")).toBe(false);
  });
});
