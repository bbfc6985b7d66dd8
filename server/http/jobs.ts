/**
 * Work that takes time (import, analysis, verification): one piece at a time, in the order of
 * asking, with progress that anybody may follow. State is kept in memory: it dies with the
 * process, as the work does; what the work achieved is in the ledger.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { JobBody, JobSummary } from "../contracts/routes/work.ts";
import { asTriplezeroError, TriplezeroError } from "../domain/errors.ts";
import type { OnProgress } from "../domain/progress.ts";
import { errorBody } from "./errors.ts";

export type JobKind = JobBody["kind"];
/** Does the work; what it returns becomes the job's `report`. */
export type Work = (context: { onProgress: OnProgress; signal: AbortSignal }) => Promise<unknown>;

export interface JobQueue {
  /**
   * Puts work in the queue. `subject` tells equal work apart (a folder, a seed).
   * @throws TriplezeroError `already-running` (conflict) where equal work waits or runs.
   */
  start(kind: JobKind, subject: string, work: Work): JobBody;
  /** What waits, runs, and of what has ended the last; last asked for first. */
  list(): JobSummary[];
  /** @throws TriplezeroError `unknown-job` */
  get(id: string): JobBody;
  /** The current state at once, then each change, until the job has ended. */
  follow(id: string, signal: AbortSignal): AsyncGenerator<JobBody>;
  /** Aborts what runs, drops what waits, and resolves when nothing runs any more. */
  close(): Promise<void>;
}

const KEPT_JOBS = 100;
/** Readers get at most ten states a second, however often the work reports. */
const MIN_INTERVAL_MS = 100;

interface Job {
  body: JobBody;
  /** Resolved and replaced at every change. */
  changed: PromiseWithResolvers;
}

interface PromiseWithResolvers {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

export function createJobQueue(onFailure: (error: TriplezeroError) => void): JobQueue {
  const jobs = new Map<string, Job>();
  const closing = new AbortController();
  let last: Promise<void> = Promise.resolve();

  function change(job: Job, change: Partial<JobBody>): void {
    job.body = { ...job.body, ...change };
    const { resolve } = job.changed;
    job.changed = withResolvers();
    resolve();
  }

  async function run(job: Job, work: Work): Promise<void> {
    if (closing.signal.aborted) return change(job, { state: "failed", error: errorBody(stopped()) });
    change(job, { state: "running" });
    try {
      const report = await work({
        onProgress: (progress) => change(job, { progress: { ...progress } }),
        signal: closing.signal,
      });
      change(job, { state: "done", report });
    } catch (thrown) {
      const error = closing.signal.aborted ? stopped() : asTriplezeroError(thrown);
      onFailure(error);
      change(job, { state: "failed", error: errorBody(error) });
    }
  }

  function find(id: string): Job {
    const job = jobs.get(id);
    if (job) return job;
    throw new TriplezeroError({
      code: "unknown-job",
      class: "not-found",
      message: { zh: "没有这项任务。", en: "There is no such piece of work." },
      remedy: {
        zh: "只保留服务启动以来最近的任务，请重新开始这项工作。",
        en: "Only recent work since the service started is kept; start it anew.",
      },
    });
  }

  return {
    start(kind, subject, work) {
      const equal = [...jobs.values()].find(
        (job) => job.body.kind === kind && job.body.subject === subject && !hasEnded(job.body),
      );
      if (equal) throw alreadyRunning();
      const job: Job = {
        body: {
          id: randomUUID(),
          kind,
          subject,
          asked_at: new Date().toISOString(),
          state: "queued",
          progress: null,
        },
        changed: withResolvers(),
      };
      jobs.set(job.body.id, job);
      forgetOldest(jobs);
      last = last.then(() => run(job, work));
      return job.body;
    },
    list: () =>
      [...jobs.values()].reverse().map(({ body: { report: _report, error: _error, ...body } }) => body),
    get: (id) => find(id).body,
    async *follow(id, signal) {
      const job = find(id);
      const left = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      while (!signal.aborted) {
        const { body, changed } = job;
        yield body;
        if (hasEnded(body)) return;
        await Promise.race([wait(MIN_INTERVAL_MS), left]);
        if (job.body === body) await Promise.race([changed.promise, left]);
      }
    },
    async close() {
      closing.abort();
      await last;
    },
  };
}

export function hasEnded(job: JobBody): boolean {
  return job.state === "done" || job.state === "failed";
}

function forgetOldest(jobs: Map<string, Job>): void {
  for (const [id, job] of jobs) {
    if (jobs.size <= KEPT_JOBS) return;
    if (hasEnded(job.body)) jobs.delete(id);
  }
}

function withResolvers(): PromiseWithResolvers {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function alreadyRunning(): TriplezeroError {
  return new TriplezeroError({
    code: "already-running",
    class: "conflict",
    message: { zh: "同样的任务正在进行或排队。", en: "The same work is already running or waiting." },
    remedy: { zh: "请等它结束。", en: "Wait for it to end." },
  });
}

function stopped(): TriplezeroError {
  return new TriplezeroError({
    code: "stopped",
    class: "unavailable",
    message: { zh: "任务因服务停止而中断。", en: "The work was broken off because the service stopped." },
    remedy: { zh: "服务启动后再做一次。", en: "Start it again when the service is up." },
  });
}
