/**
 * The longest tasks of a page's main thread, from a trace of Chrome: how long each took, and how
 * much of that the thread was computing. The rest it waited: for the graphics process where that
 * draws by the processor, or for a processor where others work on the machine too.
 */
import { readFileSync } from "node:fs";

export interface Task {
  /** Both in milliseconds. */
  readonly took: number;
  readonly computed: number;
}

export interface LongestTasks {
  readonly byTime: Task;
  readonly byProcessor: Task;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const TASKS = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);
const NONE: Task = { took: 0, computed: 0 };

/**
 * @param from and `to` are marks that the page set on its timeline (`performance.mark`)
 * @returns those that began between the two
 */
export function longestTasks(path: string, from: string, to: string): LongestTasks {
  const { traceEvents } = JSON.parse(readFileSync(path, "utf8")) as { traceEvents: TraceEvent[] };
  const [start, end] = [markOf(traceEvents, from), markOf(traceEvents, to)];
  const tasks = traceEvents
    .filter(({ ph, name, ts }) => ph === "X" && TASKS.has(name) && ts >= start.ts && ts <= end.ts)
    .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
    .map(({ dur = 0, tdur = 0 }): Task => ({ took: dur / 1000, computed: tdur / 1000 }));
  const most = (value: (task: Task) => number) =>
    tasks.reduce((best, task) => (value(task) > value(best) ? task : best), NONE);
  return { byTime: most(({ took }) => took), byProcessor: most(({ computed }) => computed) };
}

function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.findLast((event) => event.name === name);
  if (!mark) throw new Error(`trace has no mark ${name}: was blink.user_timing recorded?`);
  return mark;
}
