/** Runs the layout of a view's loose nodes in a worker. */
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { inTurns, nextFrame } from "../../state/long-work/turns.ts";
import { layoutInput } from "./input.ts";
import type { LayoutMessage } from "./layout.worker.ts";
import type { LayoutChoice } from "./layouts.ts";
import type { InPeriod } from "./traits.ts";

/**
 * @param readPeriod asked by the timeline alone
 * @param onProgress part done, 0–1
 * @returns a function that breaks it off
 */
export function runLayout(
  view: GraphView,
  choice: LayoutChoice,
  readPeriod: () => Promise<InPeriod | null>,
  onProgress: (part: number) => void,
  onDone: (places: ReadonlyMap<string, Point>) => void,
): () => void {
  const leaving = new AbortController();
  let worker: Worker | null = null;
  const begin = async () => {
    await nextFrame();
    if (leaving.signal.aborted) return;
    const period = choice.layout === "timeline" ? await readPeriod() : null;
    if (leaving.signal.aborted) return;
    const { keys, input } = await inTurns(layoutInput(view, choice, period), leaving.signal);
    if (leaving.signal.aborted) return;
    const started = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker = started;
    started.onmessage = ({ data }: MessageEvent<LayoutMessage>) => {
      if ("places" in data) {
        started.terminate();
        onDone(placesByKey(keys, data.places));
      } else {
        onProgress(data.done / data.total);
      }
    };
    started.postMessage(input, [input.places.buffer, input.ends.buffer, input.weights.buffer]);
  };
  begin().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return () => {
    leaving.abort();
    worker?.terminate();
  };
}

function placesByKey(keys: readonly string[], places: Float64Array): ReadonlyMap<string, Point> {
  return new Map(keys.map((key, node) => [key, { x: places[2 * node] ?? 0, y: places[2 * node + 1] ?? 0 }]));
}
