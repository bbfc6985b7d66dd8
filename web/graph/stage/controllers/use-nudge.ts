/** Moves nodes by keyboard, as dragging does. One press after the other on the same nodes is one step. */
import { useRef } from "react";
import { moveByHand, type Step } from "../../../state/graph-view/steps.ts";
import { useStage } from "../bindings.ts";
import { type Direction, VECTORS } from "../walk.ts";

const PRESS_PX = 10;

export function useNudge(): (keys: readonly string[], direction: Direction) => void {
  const stage = useStage();
  const last = useRef<{ readonly step: Step | null; readonly of: string }>({ step: null, of: "" });
  return (keys, direction) => {
    const { x, y } = VECTORS[direction];
    const from = stage.viewportToGraph({ x: 0, y: 0 });
    const to = stage.viewportToGraph({ x: x * PRESS_PX, y: y * PRESS_PX });
    const graph = stage.getGraph();
    const places = keys
      .filter((key) => graph.hasNode(key))
      .map((key): [string, { x: number; y: number }] => {
        const { x: left = 0, y: top = 0 } = graph.getNodeAttributes(key);
        return [key, { x: left + to.x - from.x, y: top + to.y - from.y }];
      });
    if (places.length === 0) return;
    const of = keys.join(" ");
    const step = moveByHand(new Map(places), last.current.of === of ? last.current.step : null);
    last.current = { step, of };
  };
}
