/** Filters, selection, hovering and colour scheme, as Sigma's reducers and label drawing. */
import { useEffect } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useColourScheme, useStage } from "../bindings.ts";
import { labelDrawing } from "../labels.ts";
import { type Emphasis, focusOf, reduceLink, reduceNode } from "../reducers.ts";
import type { StageGraph } from "../stage-graph.ts";

export function Appearance({ hovered }: { readonly hovered: string | null }) {
  const stage = useStage();
  const scheme = useColourScheme();
  const view = useGraphView();
  const { node, link, off, hiddenClasses } = useGraphSelection();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near the selection changes with the view
  useEffect(() => {
    const graph = stage.getGraph() as StageGraph;
    const emphasis: Emphasis = {
      selectedNode: node,
      selectedLink: link,
      hovered,
      off,
      hiddenClasses,
      scheme,
    };
    const focus = focusOf(graph, emphasis);
    stage.setSetting("nodeReducer", (key, data) => reduceNode(key, data, emphasis, focus));
    stage.setSetting("edgeReducer", (id, data) =>
      reduceLink(id, data, graph.extremities(id), emphasis, focus),
    );
  }, [stage, node, link, hovered, off, hiddenClasses, scheme, view]);

  useEffect(() => {
    const drawing = labelDrawing(scheme);
    stage.setSetting("defaultDrawNodeLabel", drawing.defaultDrawNodeLabel);
    stage.setSetting("defaultDrawNodeHover", drawing.defaultDrawNodeHover);
  }, [stage, scheme]);

  return null;
}
