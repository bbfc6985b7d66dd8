/** Runs in the analysing thread: computes the one task it was started with, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { analyseCaseTables } from "../../analysis/case/analyse-case-tables.ts";
import type { Said, Task } from "./messages.ts";

const { tables, seed, decided } = workerData as Task;
const findings = await analyseCaseTables(tables, seed, async (phase) => say({ phase }), decided);
say({ findings });

function say(said: Said): void {
  parentPort?.postMessage(said);
}
