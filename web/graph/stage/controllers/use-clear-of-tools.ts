/**
 * Sees that no node lies under what stands on the picture: at first look, after a new arrangement,
 * and where nodes have come. Nodes stay where they are; only the camera moves.
 */
import { type RefObject, useEffect, useRef } from "react";
import type { CameraState } from "sigma/types";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import type { GraphView } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useStillness } from "../bindings.ts";
import { clearAdded, type Stage, showClear } from "../camera.ts";

/** @param given where the camera was put as it was saved, and is then left */
export function useClearOfTools(
  stage: Stage,
  viewId: string | null,
  given: RefObject<CameraState | null>,
): void {
  const view = useGraphView();
  const still = useStillness();
  const shown = useRef<CameraState | null>(null);
  const { nodes } = visibleGraph(view);
  const count = useRef(0);
  count.current = view.frame === null ? 0 : nodes.size;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per arrangement
  useEffect(() => {
    if (view.frame === null) return;
    const look = () => {
      if (stage.getGraph().order < count.current) return;
      stage.off("afterRender", look);
      shown.current = showClear(stage, shown.current, given.current);
    };
    // What stands below the stage gets its height later.
    const lookAgain = () => stage.on("afterRender", look);
    lookAgain();
    stage.on("resize", lookAgain);
    return () => {
      stage.off("resize", lookAgain);
      stage.off("afterRender", look);
    };
  }, [stage, view.frame]);

  /** All that has ever had a place in this arrangement of this view: what undo brings back was there. */
  const known = useRef<Known>({ viewId: null, frame: null, keys: new Set() });
  const added = useRef<readonly string[]>([]);
  const isSettled = view.frame !== null && view.loose.size === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what has come
  useEffect(() => {
    if (!isSettled) return;
    const { viewId: id, frame, keys } = known.current;
    const isSame = id === viewId && frame === view.frame;
    if (isSame) {
      const fresh = [...nodes.keys()].filter((key) => !keys.has(key));
      added.current = [...added.current, ...fresh];
      for (const key of fresh) keys.add(key);
    } else {
      added.current = [];
      known.current = { viewId, frame: view.frame, keys: new Set(nodes.keys()) };
    }
    if (added.current.length === 0) return;
    const look = (): boolean => {
      if (stage.getGraph().order < count.current) return false;
      stop();
      const come = {
        added: placesOf(view, stage, added.current),
        all: () => placesOf(view, stage, nodes.keys()),
      };
      added.current = [];
      shown.current = clearAdded(stage, come, { shown: shown.current, given: given.current }, still);
      return true;
    };
    // With the last node, before the picture is drawn with it: of a large graph drawing it twice takes long.
    const graph = stage.getGraph();
    const stop = () => {
      graph.off("nodeAdded", look);
      stage.off("afterRender", look);
    };
    if (look()) return;
    graph.on("nodeAdded", look);
    stage.on("afterRender", look);
    return stop;
  }, [stage, viewId, view.frame, nodes, isSettled]);
}

interface Known {
  readonly viewId: string | null;
  readonly frame: GraphView["frame"];
  readonly keys: Set<string>;
}

/** Of those that are seen; by the view, since in the picture they may be on their way. */
function placesOf({ positions }: GraphView, stage: Stage, keys: Iterable<string>) {
  return [...keys].flatMap((key) =>
    stage.getNodeDisplayData(key)?.hidden ? [] : (positions.get(key) ?? []),
  );
}
