/** Runs the real program as a user does, in a process and a data folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT_DIR = fileURLToPath(new URL("../../", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when the text has come out, rejects when the process ends without it. */
  sees(stream: "stdout" | "stderr", text: RegExp): Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Sandbox {
  /** Scratch folder; the program's data lies in `data/` below it. */
  readonly folder: string;
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): Running;
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended>;
  remove(): void;
}

export function newSandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), "triplezero-cli-"));
  const start: Sandbox["start"] = (args, environment = {}) =>
    watch(
      spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
        cwd: PROJECT_DIR,
        env: {
          PATH: process.env.PATH ?? "",
          HOME: process.env.HOME ?? "",
          LANG: "en_GB.UTF-8",
          TRIPLEZERO_DATA: join(folder, "data"),
          ...environment,
        },
      }),
    );
  return {
    folder,
    start,
    run: (args, environment) => start(args, environment).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function watch(child: ChildProcessWithoutNullStreams): Running {
  const text = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (part: string) => {
      text[stream] += part;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, ...text })));
  return {
    process: child,
    ended,
    sees: (stream, wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = wanted.exec(text[stream]);
          if (found) resolve(found[1] ?? found[0]);
        };
        child[stream].on("data", look);
        look();
        void ended.then((end) => reject(new Error(`ended with ${end.code} first: ${end.stderr}`)));
      }),
  };
}
