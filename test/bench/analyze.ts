/**
 * `npm run bench -- analyze [--persons 1500,6000,17000] [--seed 1]`
 *
 * From the CSV files of a generated city to `result.json`, each size in a process of its own:
 * wall time, peak memory, and what a record costs beside what it costs in the smallest city
 * (1 = the cost per record is flat).
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateCity } from "../../seed-data/generator/generate-city.ts";
import { presetParameters } from "../../seed-data/generator/presets.ts";
import { writeCase } from "../../seed-data/generator/write-case.ts";

const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const MEMORY_EVERY_MS = 100;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      persons: { type: "string", default: "1500,6000,17000" },
      seed: { type: "string", default: "1" },
    },
  });
  let smallest: number | null = null;
  for (const persons of values.persons.split(",").map(Number)) {
    const scratch = mkdtempSync(join(tmpdir(), "triplezero-bench-"));
    try {
      const seed = Number(values.seed);
      const records = writeCase(scratch, generateCity({ ...presetParameters("base", seed), persons }, seed));
      const { seconds, peakMb } = await analyse(join(scratch, "case"), join(scratch, "out"));
      const cost = seconds / records;
      smallest ??= cost;
      process.stdout.write(
        `${persons} persons, ${records} records: ${seconds.toFixed(1)} s, ${Math.round(records / seconds)} records/s, ` +
          `peak ${peakMb === null ? "unknown" : `${peakMb} MB`}, cost per record ${(cost / smallest).toFixed(2)} of the smallest\n`,
      );
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}

async function analyse(folder: string, out: string): Promise<{ seconds: number; peakMb: number | null }> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(ROOT, "server", "main.ts"), "analyze", folder, "--out", out],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  let peakMb: number | null = null;
  const watch = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb;
  }, MEMORY_EVERY_MS);
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  clearInterval(watch);
  if (code !== 0 || !existsSync(join(out, "result.json"))) throw new Error(`analyze ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, peakMb };
}

/** Highest resident memory so far, where the system tells (Linux). */
function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, "utf8"));
  return found ? Math.round(Number(found[1]) / 1024) : null;
}
