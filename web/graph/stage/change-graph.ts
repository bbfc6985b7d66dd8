/**
 * Larger changes of the drawn graph. Sigma follows each added node and link by itself, which
 * costs more than to show it the whole anew: meanwhile it looks at another, empty graph.
 */
import { atOnce, inTurns, type Work } from "../../state/long-work/turns.ts";
import type { Stage } from "./camera.ts";
import { createStageGraph, type StageGraph } from "./stage-graph.ts";

/** From this many added, removed or moved nodes and links on. */
const MANY = 500;

interface Change<T> {
  /** Makes the graph what it shall be; nothing is drawn before it has ended. */
  readonly work: Work<T>;
  /** Nodes and links that it adds, removes or moves. */
  readonly count: number;
  /** Whether a change of many is made in turns; what is shown meanwhile is empty. */
  readonly isLong: boolean;
}

/** @throws the reason of the signal; the graph is then half changed, and the next change does the rest */
export async function changeGraph<T>(
  stage: Stage,
  graph: StageGraph,
  { work, count, isLong }: Change<T>,
  signal: AbortSignal,
): Promise<T> {
  if (count < MANY && stage.getGraph() === graph) {
    const result = atOnce(work);
    // Nodes and links are known already; their places within the frame are reckoned once more.
    stage.refresh({ partialGraph: {}, schedule: true });
    return result;
  }
  stage.setGraph(createStageGraph());
  const result = isLong ? await inTurns(work, signal) : atOnce(work);
  stage.setGraph(graph);
  return result;
}
