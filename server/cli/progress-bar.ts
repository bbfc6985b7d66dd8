/**
 * Progress on stderr: a bar where a person watches, else plain lines, at most one a second.
 */
import cliProgress from "cli-progress";
import type { Language } from "../domain/errors.ts";
import type { OnProgress, Progress } from "../domain/progress.ts";
import { phaseText } from "./phase-texts.ts";

export interface ProgressView {
  readonly onProgress: OnProgress;
  /** Leaves the terminal as it was found. */
  stop(): void;
}

const LINE_INTERVAL_MS = 1_000;

export function showProgress(stderr: NodeJS.WriteStream, language: Language): ProgressView {
  return stderr.isTTY ? bar(stderr, language) : lines(stderr, language, Date.now);
}

function bar(stream: NodeJS.WriteStream, language: Language): ProgressView {
  const view = new cliProgress.SingleBar(
    {
      stream,
      format: "{bar} {percentage}% {phase} {value}/{total}",
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let phase: string | null = null;
  return {
    onProgress: (progress) => {
      const total = progress.total ?? Math.max(progress.done, 1);
      const payload = { phase: phaseText(progress.phase, language) };
      if (progress.phase !== phase) {
        if (phase !== null) view.stop();
        phase = progress.phase;
        view.start(total, progress.done, payload);
      } else {
        view.setTotal(total);
        view.update(progress.done, payload);
      }
    },
    stop: () => {
      if (phase !== null) view.stop();
      phase = null;
    },
  };
}

/** @param now milliseconds, for tests */
export function lines(
  stream: { write(text: string): unknown },
  language: Language,
  now: () => number,
): ProgressView {
  let lastAt = Number.NEGATIVE_INFINITY;
  let unwritten: Progress | null = null;
  const write = (progress: Progress) => {
    const of = progress.total === undefined ? "" : `/${progress.total}`;
    stream.write(`${phaseText(progress.phase, language)} ${progress.done}${of}\n`);
    lastAt = now();
    unwritten = null;
  };
  return {
    onProgress: (progress) => {
      if (now() - lastAt >= LINE_INTERVAL_MS) write(progress);
      else unwritten = progress;
    },
    stop: () => {
      if (unwritten) write(unwritten);
    },
  };
}
