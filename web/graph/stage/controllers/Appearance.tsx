/** Filters, selection, hovering and colour scheme, as Sigma's reducers and label drawing. */
import { useEffect, useRef } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useColourScheme, useEmphasis, useStage } from "../bindings.ts";
import { drawLabels } from "../labels.ts";
import { isLarge } from "../large/is-large.ts";
import { focusOf, idleOf, isNeutral, reduceLink, reduceNode } from "../reducers.ts";

export function Appearance({ hovered }: { readonly hovered: string | null }) {
  const stage = useStage();
  const scheme = useColourScheme();
  const view = useGraphView();
  const emphasis = useEmphasis(isLarge(view) ? null : hovered);
  const isDrawnAsIs = useRef(true);

  useEffect(() => {
    // Setting reducers has everything reckoned anew: not where they changed nothing and change nothing.
    if (isNeutral(emphasis) && isDrawnAsIs.current) return;
    isDrawnAsIs.current = isNeutral(emphasis);
    const visible = visibleGraph(view);
    const focus = focusOf(visible, emphasis);
    const idle = idleOf(visible, emphasis);
    // Together: each change of a setting has the whole reckoned anew.
    stage.setSettings({
      nodeReducer: (key, data) => reduceNode(key, data, emphasis, focus, idle),
      edgeReducer: (id, data) => reduceLink(id, data, stage.getGraph().extremities(id), emphasis, focus),
    });
  }, [stage, view, emphasis]);

  useEffect(() => drawLabels(stage, scheme), [stage, scheme]);

  return null;
}
