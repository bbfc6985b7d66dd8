/** Keeps the drawn graph equal to the view; nodes that were there glide only when the view moves them. */
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { animateNodes } from "sigma/utils";
import { useNodeLabel } from "../../../i18n/node-label.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import type { GraphView, Point } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { beginPhase, endPhase } from "../../../state/long-work/store.ts";
import { nextFrame, type Work } from "../../../state/long-work/turns.ts";
import { useClassName } from "../../../ui/ClassBadge.tsx";
import type { NodeClass } from "../../style/classes.ts";
import { useColourScheme, useStage, useStillness } from "../bindings.ts";
import type { Stage } from "../camera.ts";
import { changeGraph } from "../change-graph.ts";
import { loadLabelFont } from "../labels.ts";
import { isLarge } from "../large/is-large.ts";
import { type Look, type StageGraph, sublabelOf, syncStageGraph } from "../stage-graph.ts";

const GLIDE_MS = 350;
/** Mark on the browser's timeline, with the number of nodes, when a change of the view has been drawn. */
const DRAWN = "graph-drawn";

export function Content({ graph }: { readonly graph: StageGraph }) {
  const stage = useStage();
  const view = useGraphView();
  const still = useStillness();
  const look = useLook();
  const hadFrame = useRef(false);

  useEffect(() => {
    const isLong = isLarge(view);
    // A first or new arrangement appears as it is: there is no place yet that a reader would lose.
    const isJump = still || isLong || !hadFrame.current;
    hadFrame.current = view.frame !== null;
    const leaving = new AbortController();
    let stopGliding = () => {};
    const show = async () => {
      if (isLong) beginPhase("placing");
      const change = {
        work: placeAll(stage, graph, view, look, isJump),
        count: changesOf(graph, view, isJump),
        isLong,
      };
      const moves = await changeGraph(stage, graph, change, leaving.signal);
      if (leaving.signal.aborted) return;
      stage.once("afterRender", () => performance.mark(DRAWN, { detail: graph.order }));
      stage.scheduleRender();
      if (!isJump) stopGliding = glide(graph, moves);
    };
    show()
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      })
      .finally(() => endPhase("placing"));
    return () => {
      leaving.abort();
      stopGliding();
    };
  }, [stage, graph, view, look, still]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels change with the view and the language
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      await nextFrame();
      if (isGone) return;
      const { nodes } = visibleGraph(view);
      // From the view: the graph may still be on its way there.
      const labels = [...nodes.values()].map((node) => look.label(node) + sublabelOf(node, look));
      await loadLabelFont([...labels, look.inside(nodes.size)]);
      if (!isGone) stage.scheduleRender();
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [stage, view.nodes, look]);

  return null;
}

/** @returns the moves that are still to be made: none where they are made at once */
function* placeAll(
  stage: Stage,
  graph: StageGraph,
  view: GraphView,
  look: Look,
  isJump: boolean,
): Work<Readonly<Record<string, Point>>> {
  const moves = yield* syncStageGraph(graph, view, look);
  if (isJump && Object.keys(moves).length > 0) {
    // All in one change: Sigma reckons the whole anew for each that it is told of.
    graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...moves[key] }), {
      attributes: ["x", "y"],
    });
  }
  stage.setCustomBBox(view.frame ? { x: [...view.frame.x], y: [...view.frame.y] } : null);
  return moves;
}

/** About how many nodes and links are to be added, taken away or, where they jump, moved. */
function changesOf(graph: StageGraph, view: GraphView, isJump: boolean): number {
  const { nodes, links } = visibleGraph(view);
  const size = nodes.size + (isLarge(view) ? 0 : links.size);
  let moved = 0;
  if (isJump) {
    graph.forEachNode((key, { x, y }) => {
      const place = view.positions.get(key);
      if (place && (place.x !== x || place.y !== y)) moved++;
    });
  }
  return Math.abs(size - graph.order - graph.size) + moved;
}

function glide(graph: StageGraph, moves: Readonly<Record<string, Point>>): () => void {
  const targets = Object.fromEntries(Object.entries(moves).map(([key, { x, y }]) => [key, { x, y }]));
  return animateNodes(graph, targets, { duration: GLIDE_MS, easing: "quadraticInOut" });
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
