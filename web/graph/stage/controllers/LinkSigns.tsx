/** Has the stage show the kind of each link by a sign; a large graph's are painted with its links. */
import { useEffect } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useStage } from "../bindings.ts";
import { drawSigns } from "../link-signs/draw-signs.ts";
import { MANY_LINKS } from "../settings.ts";

export function LinkSigns() {
  const stage = useStage();
  const isLarge = visibleGraph(useGraphView()).links.size >= MANY_LINKS;
  useEffect(() => (isLarge ? undefined : drawSigns(stage)), [stage, isLarge]);
  return null;
}
