/** A ring round the selected node, over the canvas, and the camera's way to it where it is out of sight. */
import { useEffect, useRef } from "react";
import { useGraphView, useGraphViewState } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useStage, useStillness } from "../bindings.ts";
import { bringIntoSight } from "../camera.ts";
import classes from "../stage.module.css";
import { useRing } from "../use-ring.ts";

const GAP_PX = 4;

export function SelectionRing() {
  const stage = useStage();
  const still = useStillness();
  const view = useGraphView();
  const { node: selected } = useGraphSelection();
  // What is inside of a collapsed node is seen as that node.
  const node = selected === null ? null : visibleGraph(view).standsFor(selected);
  const ring = useRing(node, GAP_PX);
  const isPlaced = node !== null && view.nodes.has(node) && !view.loose.has(node);
  const viewId = useGraphViewState((state) => state.id);
  const opened = useRef({ viewId, node });
  useEffect(() => {
    // A view opens as it was left or saved, also where its selected node is out of sight there.
    if (opened.current.viewId !== viewId) opened.current = { viewId, node };
    if (node === opened.current.node) return;
    opened.current = { viewId, node: null };
    if (node === null || !isPlaced) return;
    // Places on the screen are true from the rendering after a change on.
    const bring = () => bringIntoSight(stage, node, still);
    stage.once("afterRender", bring);
    stage.scheduleRender();
    return () => {
      stage.off("afterRender", bring);
    };
  }, [stage, node, isPlaced, still, viewId]);

  return <div ref={ring} className={classes.ring} data-testid="selection-ring" hidden />;
}
