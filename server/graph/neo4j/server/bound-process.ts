/**
 * A program that ends when this one does, however it ends: killed by `kill -9`, this process
 * could leave a server or an import tool behind that goes on writing into a folder which
 * nobody guards any more. So a process in between waits for its input to close, which the
 * system does whatever happens to us, and then kills the program.
 */
import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

export interface BoundProcess {
  /** Of the process in between, which is there as long as the program is. */
  readonly pid: number;
  /** What the program says, errors too, where it was asked to be piped. */
  readonly stdout: NodeJS.ReadableStream | null;
  hasEnded(): boolean;
  /** Resolves with the exit code, null where it was killed, below zero where it could not be started; never rejects. */
  readonly ended: Promise<number | null>;
  /** Asks it to end. */
  terminate(): void;
  /** Ends it at once (`kill -9`). */
  kill(): void;
}

/** In plain JavaScript for Node itself: it is there at once, without a loader. */
const BETWEEN = `
const { spawn } = require("node:child_process");
const [command, ...args] = process.argv.slice(1);
const program = spawn(command, args, { stdio: ["ignore", 1, 1] });
// Ctrl+C in a terminal reaches the program too.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => program.kill("SIGTERM"));
process.stdin.on("end", () => program.kill("SIGKILL")).resume();
program.on("error", () => process.exit(127));
program.on("exit", (code, signal) => process.exit(signal === "SIGKILL" ? 137 : code ?? 1));
`;

/** @param output a file to write into, or `pipe` for reading what it says */
export function spawnBound(
  command: string,
  args: readonly string[],
  output: number | "pipe",
  env: NodeJS.ProcessEnv = process.env,
): BoundProcess {
  const child: ChildProcess = spawn(process.execPath, ["-e", BETWEEN, command, ...args], {
    stdio: ["pipe", output, "ignore"],
    env,
  });
  const input = child.stdin as Writable;
  // It may have ended by itself.
  input.on("error", () => undefined);
  // Not to be started at all (no process left to have): told by the code, as other ends are.
  child.on("error", () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return {
    pid: child.pid ?? 0,
    stdout: child.stdout,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended,
    terminate: () => void child.kill("SIGTERM"),
    kill: () => void input.end(),
  };
}
