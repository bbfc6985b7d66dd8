/** `npm run neo4j` as somebody runs it in a terminal. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "../../server/graph/neo4j/server/free-port.ts";
import type { Neo4jAccess } from "./access.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface TerminalRun extends Neo4jAccess {
  /** Where it says that the password lies. */
  readonly passwordFile: string;
  /** @returns exit code and everything it said */
  pressCtrlC(): Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Resolves when it says how to reach the server. @param dataDir what TRIPLEZERO_DATA is set to */
export async function npmRunNeo4j(dataDir: string): Promise<TerminalRun> {
  const port = String(await freePort());
  const child = spawn(process.execPath, ["--import", "tsx", "server/graph/neo4j/server/main.ts"], {
    cwd: PROJECT,
    env: {
      ...process.env,
      TRIPLEZERO_DATA: dataDir,
      TRIPLEZERO_NEO4J_PORT: port,
      TRIPLEZERO_NEO4J_HEAP_MB: "512",
    },
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own: Ctrl+C reaches every process of it.
    detached: true,
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  let said = "";
  const isUp = new Promise<void>((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Ctrl+C")) resolve();
    });
  });
  await Promise.race([isUp, ended]);
  const setting = (name: string) => new RegExp(`^${name}=(.+)$`, "m").exec(said)?.[1] ?? "";
  const passwordFile = setting("NEO4J_PASSWORD_FILE");
  if (passwordFile === "") throw new Error(`npm run neo4j did not come up: ${said}`);
  return {
    uri: setting("NEO4J_URI"),
    user: setting("NEO4J_USER"),
    password: readFileSync(passwordFile, "utf8").trim(),
    passwordFile,
    async pressCtrlC() {
      process.kill(-child.pid!, "SIGINT");
      const [code] = await ended;
      return { code, said };
    },
  };
}
