/** Keeps the drawn graph equal to the view; nodes that were there glide only when the view moves them. */
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { animateNodes } from "sigma/utils";
import { useNodeLabel } from "../../../i18n/node-label.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useClassName } from "../../../ui/ClassBadge.tsx";
import type { NodeClass } from "../../style/classes.ts";
import { useColourScheme, useStage, useStillness } from "../bindings.ts";
import { changeGraph } from "../change-graph.ts";
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
    // A first or new arrangement appears as it is: there is no place yet that a reader would lose.
    const isJump = still || !hadFrame.current;
    hadFrame.current = view.frame !== null;
    let moves: Record<string, Point> = {};
    const visible = visibleGraph(view);
    changeGraph(stage, graph, visible.nodes.size + visible.links.size, () => {
      moves = syncStageGraph(graph, view, look);
      if (isJump) moveAtOnce(graph, moves);
      stage.setCustomBBox(view.frame ? { x: [...view.frame.x], y: [...view.frame.y] } : null);
    });
    stage.once("afterRender", () => performance.mark(DRAWN, { detail: graph.order }));
    stage.scheduleRender();
    if (isJump) return;
    const targets = Object.fromEntries(Object.entries(moves).map(([key, { x, y }]) => [key, { x, y }]));
    return animateNodes(graph, targets, { duration: GLIDE_MS, easing: "quadraticInOut" });
  }, [stage, view, look, still]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels change with the view and the language
  useEffect(() => {
    let isGone = false;
    const labels = stage.getGraph().mapNodes((_, { label, sublabel }) => `${label ?? ""}${sublabel ?? ""}`);
    void loadLabelFont(labels).then(() => {
      if (!isGone) stage.scheduleRender();
    });
    return () => {
      isGone = true;
    };
  }, [stage, view.nodes, look]);

  return null;
}

/** All in one change: Sigma reckons the whole anew for each that it is told of. */
function moveAtOnce(graph: StageGraph, moves: Readonly<Record<string, Point>>): void {
  if (Object.keys(moves).length === 0) return;
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...moves[key] }), {
    attributes: ["x", "y"],
  });
}

function useLook(): Look {
  const scheme = useColourScheme();
  const { i18n, t } = useTranslation();
  const classNames = useClassName();
  const label = useNodeLabel();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the language only
  return useMemo(
    () => ({
      scheme,
      classNames: remembered(classNames),
      label,
      inside: (count: number) => t("stage.inside", { count }),
    }),
    [scheme, i18n.language],
  );
}

/** The same few words for thousands of nodes are looked up once. */
function remembered(words: Look["classNames"]): Look["classNames"] {
  const known = new Map<NodeClass, string>();
  return (name) => {
    const text = known.get(name) ?? words(name);
    known.set(name, text);
    return text;
  };
}
