/** Keeps the drawn graph equal to the view; nodes that were there glide only when the view moves them. */
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { animateNodes } from "sigma/utils";
import { useNodeLabel } from "../../../i18n/node-label.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { useClassName } from "../../../ui/ClassBadge.tsx";
import { useColourScheme, useStage, useStillness } from "../bindings.ts";
import { loadLabelFont } from "../labels.ts";
import { type Look, type StageGraph, syncStageGraph } from "../stage-graph.ts";

const GLIDE_MS = 350;
/** Mark on the browser's timeline, with the number of nodes, when a change of the view has been drawn. */
const DRAWN = "graph-drawn";

export function Content() {
  const stage = useStage();
  const view = useGraphView();
  const still = useStillness();
  const look = useLook();
  const hadFrame = useRef(false);

  useEffect(() => {
    const graph = stage.getGraph() as StageGraph;
    const moves = syncStageGraph(graph, view, look);
    // A first or new arrangement appears as it is: there is no place yet that a reader would lose.
    const isJump = still || !hadFrame.current;
    hadFrame.current = view.frame !== null;
    if (isJump) for (const [key, place] of Object.entries(moves)) graph.mergeNodeAttributes(key, place);
    stage.setCustomBBox(view.frame ? { x: [...view.frame.x], y: [...view.frame.y] } : null);
    stage.once("afterRender", () => performance.mark(DRAWN, { detail: graph.order }));
    stage.refresh();
    if (isJump) return;
    const targets = Object.fromEntries(Object.entries(moves).map(([key, { x, y }]) => [key, { x, y }]));
    return animateNodes(graph, targets, { duration: GLIDE_MS, easing: "quadraticInOut" });
  }, [stage, view, look, still]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels change with the view and the language
  useEffect(() => {
    let isGone = false;
    const labels = stage.getGraph().mapNodes((_, { label, sublabel }) => `${label ?? ""}${sublabel ?? ""}`);
    void loadLabelFont(labels).then(() => {
      if (!isGone) stage.refresh({ skipIndexation: true });
    });
    return () => {
      isGone = true;
    };
  }, [stage, view.nodes, look]);

  return null;
}

function useLook(): Look {
  const scheme = useColourScheme();
  const { i18n } = useTranslation();
  const classNames = useClassName();
  const label = useNodeLabel();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the language only
  return useMemo(() => ({ scheme, classNames, label }), [scheme, i18n.language]);
}
