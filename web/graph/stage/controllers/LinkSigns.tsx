/** Has the stage show the kind of each link by a sign; a large graph's are painted with its links. */
import { useEffect } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { useStage } from "../bindings.ts";
import { isLarge } from "../large/is-large.ts";
import { drawSigns } from "../link-signs/draw-signs.ts";

export function LinkSigns() {
  const stage = useStage();
  const isPainted = isLarge(useGraphView());
  useEffect(() => (isPainted ? undefined : drawSigns(stage)), [stage, isPainted]);
  return null;
}
