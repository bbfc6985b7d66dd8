/** Runs `analyze` on one written folder (`case/`, `truth/`), as an investigator would, and scores the result. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Truth } from "../../seed-data/generator/records/truth.ts";
import { phoneHolders } from "./phone-holders.ts";
import type { FolderRun } from "./report.ts";
import { type ScoredResult, scoreFolder } from "./score.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const TSX = join(ROOT, "node_modules", ".bin", "tsx");

/** Writes the result to `out`. Throws Error with what `analyze` printed where it fails. */
export async function runFolder(folder: string, out: string): Promise<FolderRun> {
  const truth = JSON.parse(readFileSync(join(folder, "truth", "truth.json"), "utf8")) as Truth;
  const caseFolder = join(folder, "case");
  const started = performance.now();
  const result = await analyse(caseFolder, out);
  const seconds = (performance.now() - started) / 1000;
  return {
    folder: basename(folder),
    preset: truth.preset,
    seed: truth.seed,
    records: countRows(caseFolder),
    seconds,
    score: scoreFolder(result, truth, phoneHolders(caseFolder)),
  };
}

async function analyse(folder: string, out: string): Promise<ScoredResult> {
  const child = spawn(
    TSX,
    [join(ROOT, "server", "main.ts"), "analyze", folder, "--out", out, "--seed", "1"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  const file = join(out, "result.json");
  if (status !== 0 || !existsSync(file))
    throw new Error(`analyze ended with ${status} on ${folder}:\n${Buffer.concat(said).toString("utf8")}`);
  return JSON.parse(readFileSync(file, "utf8")) as ScoredResult;
}

/** Line ends less the header of each file; generated cells hold no line breaks. */
function countRows(folder: string): number {
  let rows = 0;
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".csv")) continue;
    rows -= 1;
    for (const byte of readFileSync(join(folder, file))) if (byte === 10) rows += 1;
  }
  return rows;
}
