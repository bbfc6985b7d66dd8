/**
 * Tells of the link under a pointer that rests. Looking at all links of a large graph takes some
 * milliseconds, which neither a moving pointer nor a drag nor the camera is to wait for.
 */
import { useEffect } from "react";
import { currentView } from "../../../state/graph-view/store.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { placeOf, type Stage } from "../camera.ts";
import type { PointedLink } from "./LinkLabel.tsx";

const REST_MS = 120;

interface Moved extends Point {
  readonly original: MouseEvent | TouchEvent;
}

/** @param linkUnder id of the link at a place of the stage; and `onPointLink` must keep their identity */
export function useRestingPointer(
  stage: Stage,
  isOn: boolean,
  linkUnder: (place: Point) => string | null,
  onPointLink: (link: PointedLink | null) => void,
): void {
  useEffect(() => {
    if (!isOn) return;
    let timer = 0;
    let isTold = false;
    const forget = () => {
      clearTimeout(timer);
      if (isTold) onPointLink(null);
      isTold = false;
    };
    const tell = ({ x, y }: Point) => {
      const id = linkUnder({ x, y });
      if (id === null) return;
      isTold = true;
      onPointLink({ id, x, y, line: lineOf(stage, id) });
    };
    const move = ({ event }: { readonly event: Moved }) => {
      forget();
      const { original, x, y } = event;
      const rests = "buttons" in original && original.buttons === 0;
      if (rests && original.target === stage.getMouseCaptor().container) {
        timer = window.setTimeout(() => tell({ x, y }), REST_MS);
      }
    };
    const camera = stage.getCamera();
    stage.on("moveBody", move);
    stage.on("leaveStage", forget);
    camera.on("updated", forget);
    return () => {
      forget();
      stage.off("moveBody", move);
      stage.off("leaveStage", forget);
      camera.off("updated", forget);
    };
  }, [stage, isOn, linkUnder, onPointLink]);
}

/** One of thousands of thin lines is told by drawing it. */
function lineOf(stage: Stage, id: string): PointedLink["line"] {
  const link = visibleGraph(currentView()).links.get(id);
  const [from, to] = link ? [placeOf(stage, link.from), placeOf(stage, link.to)] : [null, null];
  return from && to ? { from, to } : null;
}
