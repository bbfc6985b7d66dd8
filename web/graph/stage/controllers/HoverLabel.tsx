/**
 * The node that is pointed at: a ring and its whole label. Not on Sigma's canvas, where what was
 * drawn for a node that has been left or dragged away could stay.
 */
import { useStage } from "../bindings.ts";
import classes from "../stage.module.css";
import { useRing } from "../use-ring.ts";

const GAP_PX = 3;

export function HoverLabel({ hovered }: { readonly hovered: string | null }) {
  const stage = useStage();
  const ring = useRing(hovered, GAP_PX);
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
