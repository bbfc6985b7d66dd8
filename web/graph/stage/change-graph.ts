/**
 * Larger changes of the drawn graph. Sigma follows each added node and link by itself, which
 * costs more than to show it the whole anew: meanwhile it looks at another, empty graph.
 */
import type { Stage } from "./camera.ts";
import { createStageGraph, type StageGraph } from "./stage-graph.ts";

/** From this many added or removed nodes and links on. */
const MANY = 500;

/**
 * @param size nodes and links that the graph will have
 * @param change makes the graph what it shall be; nothing is drawn before it has ended
 */
export function changeGraph(stage: Stage, graph: StageGraph, size: number, change: () => void): void {
  if (Math.abs(size - graph.order - graph.size) < MANY) {
    change();
    // Nodes and links are known already; their places within the frame are reckoned once more.
    stage.refresh({ partialGraph: {}, schedule: true });
    return;
  }
  stage.setGraph(createStageGraph());
  change();
  stage.setGraph(graph);
}
