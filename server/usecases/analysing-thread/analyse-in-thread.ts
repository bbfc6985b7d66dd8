/**
 * The analysis in a thread of its own. It computes for seconds to minutes without a pause: in the
 * thread of the service every request would wait for it, and so would whoever stops it.
 */
import { Worker } from "node:worker_threads";
import type { analyseCaseTables } from "../../analysis/case/analyse-case-tables.ts";
import type { Said, Task } from "./messages.ts";

const START = new URL("./start.mjs", import.meta.url);

/**
 * Same findings as `analyseCaseTables`, to the byte. The tables are copied to the thread (50 ms
 * for 240,000 records) and stay whole here.
 * @param signal aborted: the thread is ended at once, and the signal's reason thrown
 * @throws what the analysis throws; `ERR_WORKER_OUT_OF_MEMORY` where it takes more memory than the
 *   thread may have (the process goes on)
 */
export function analyseInThread(signal: AbortSignal): typeof analyseCaseTables {
  return async (tables, seed, onPhase, decided = []) => {
    signal.throwIfAborted();
    const task: Task = { tables, seed, decided };
    const thread = new Worker(START, { workerData: task });
    let stop = () => {};
    try {
      return await new Promise((resolve, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener("abort", stop);
        thread.on("message", (said: Said) => {
          if ("phase" in said) onPhase(said.phase).catch(reject);
          else resolve(said.findings);
        });
        thread.on("error", reject);
        thread.on("exit", (code) => reject(new Error(`the analysing thread ended with ${code}`)));
      });
    } finally {
      signal.removeEventListener("abort", stop);
      await thread.terminate();
    }
  };
}
