/** Which process serves a folder: two must never open the same one. */
import { readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { TriplezeroError } from "../../../domain/errors.ts";

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

export async function noteRunning(home: string, server: RunningServer): Promise<void> {
  await writeFile(noteFile(home), JSON.stringify(server));
}

/** @throws TriplezeroError `neo4j-in-use` (conflict) */
export async function refuseRunning(home: string): Promise<void> {
  const server = await readNote(home);
  // After a power cut the note is still there, and its number may belong to another process.
  if (!server || !isAlive(server.pid) || !(await answers(server.port))) return;
  throw new TriplezeroError({
    code: "neo4j-in-use",
    class: "conflict",
    message: {
      zh: "这个文件夹上的本机 Neo4j 正在运行。",
      en: "The local Neo4j of this folder is running.",
    },
    came: `127.0.0.1:${server.port}`,
    remedy: {
      zh: "先在运行 `npm run neo4j` 的终端里按 Ctrl+C 停止它；或直接使用正在运行的服务。",
      en: "Stop it first (Ctrl+C where `npm run neo4j` runs), or use the one that runs.",
    },
  });
}

async function readNote(home: string): Promise<RunningServer | null> {
  try {
    return JSON.parse(await readFile(noteFile(home), "utf8")) as RunningServer;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(2000);
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

function noteFile(home: string): string {
  return join(home, "run", "server.json");
}
