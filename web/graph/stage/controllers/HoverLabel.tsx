/**
 * The node that is pointed at: a ring and its whole label. Not on Sigma's canvas, where what was
 * drawn for a node that has been left or dragged away could stay.
 */
import { useEffect, useRef } from "react";
import { useStage } from "../bindings.ts";
import { placeOf } from "../camera.ts";
import classes from "../stage.module.css";

const GAP_PX = 3;

export function HoverLabel({ hovered }: { readonly hovered: string | null }) {
  const stage = useStage();
  const ring = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = () => {
      const element = ring.current;
      if (!element) return;
      const place = hovered === null ? null : placeOf(stage, hovered);
      element.hidden = place === null;
      if (hovered === null || place === null) return;
      const radius = stage.scaleSize(stage.getNodeDisplayData(hovered)?.size ?? 0) + GAP_PX;
      element.style.width = `${2 * radius}px`;
      element.style.height = `${2 * radius}px`;
      element.style.transform = `translate(${place.x - radius}px, ${place.y - radius}px)`;
    };
    follow();
    stage.on("afterRender", follow);
    return () => {
      stage.off("afterRender", follow);
    };
  }, [stage, hovered]);

  const graph = stage.getGraph();
  const { label, sublabel } =
    hovered !== null && graph.hasNode(hovered) ? graph.getNodeAttributes(hovered) : {};
  return (
    <div ref={ring} className={classes.hovered} data-testid="hover-ring" aria-hidden hidden>
      <span className={classes.hoverLabel}>
        {label}
        <small>{sublabel}</small>
      </span>
    </div>
  );
}
