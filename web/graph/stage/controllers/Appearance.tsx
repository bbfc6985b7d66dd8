/** Filters, selection, hovering and colour scheme, as Sigma's reducers and label drawing. */
import { useEffect, useRef } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { useColourScheme, useStage } from "../bindings.ts";
import { drawLabels } from "../labels.ts";
import { type Emphasis, focusOf, idleOf, isNeutral, reduceLink, reduceNode } from "../reducers.ts";
import { MANY_LINKS } from "../settings.ts";
import type { StageGraph } from "../stage-graph.ts";

export function Appearance({ hovered: pointed }: { readonly hovered: string | null }) {
  const stage = useStage();
  const scheme = useColourScheme();
  const view = useGraphView();
  const { node, link, off, hiddenClasses } = useGraphSelection();
  const { window } = useTimeWindow();
  const isLarge = visibleGraph(view).links.size >= MANY_LINKS;
  const hovered = isLarge ? null : pointed;
  const isDrawnAsIs = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near the selection changes with the view
  useEffect(() => {
    const graph = stage.getGraph() as StageGraph;
    const emphasis: Emphasis = {
      selectedNode: node,
      selectedLink: link,
      hovered,
      off,
      hiddenClasses,
      window,
      scheme,
    };
    // Setting reducers has everything reckoned anew: not where they changed nothing and change nothing.
    if (isNeutral(emphasis) && isDrawnAsIs.current) return;
    isDrawnAsIs.current = isNeutral(emphasis);
    const focus = focusOf(graph, emphasis);
    const idle = idleOf(graph, emphasis);
    // Together: each change of a setting has the whole reckoned anew.
    stage.setSettings({
      nodeReducer: (key, data) => reduceNode(key, data, emphasis, focus, idle),
      edgeReducer: (id, data) => reduceLink(id, data, graph.extremities(id), emphasis, focus),
    });
  }, [stage, node, link, hovered, off, hiddenClasses, window, scheme, view]);

  useEffect(() => drawLabels(stage, scheme), [stage, scheme]);

  return null;
}
