/** Runs the layout of a view's loose nodes in a worker. */
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import type { LayoutInput } from "./lay-out.ts";
import type { LayoutMessage } from "./layout.worker.ts";

/**
 * @param onProgress part done, 0–1
 * @returns a function that breaks it off
 */
export function runLayout(
  view: GraphView,
  onProgress: (part: number) => void,
  onDone: (places: ReadonlyMap<string, Point>) => void,
): () => void {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<LayoutMessage>) => {
    if ("places" in data) {
      worker.terminate();
      onDone(new Map(data.places.map(([key, x, y]) => [key, { x, y }])));
    } else {
      onProgress(data.done / data.total);
    }
  };
  worker.postMessage(inputOf(view));
  return () => worker.terminate();
}

function inputOf(view: GraphView): LayoutInput {
  const shown = [...view.nodes.keys()].filter((key) => !view.hidden.has(key));
  return {
    nodes: shown.map((key) => ({
      key,
      ...(view.positions.get(key) ?? { x: 0, y: 0 }),
      fixed: !view.loose.has(key),
    })),
    links: [...view.links.values()].map(({ from, to, count }) => ({ from, to, count })),
  };
}
