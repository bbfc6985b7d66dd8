/**
 * `npm run accuracy -- [--quick] [--preset base,shifted,…] [--seeds 5] [--first-seed N] [--keep DIR] [--json FILE]`
 *
 * Generates cities, runs `analyze` on each as an investigator would, scores the result and
 * prints a table per preset. Presets named heldout… are for reporting: do not tune on them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateCity } from "../../seed-data/generator/generate-city.ts";
import { presetParameters } from "../../seed-data/generator/presets.ts";
import type { Truth } from "../../seed-data/generator/records/truth.ts";
import { writeCase } from "../../seed-data/generator/write-case.ts";
import { phoneHolders } from "./phone-holders.ts";
import { type FolderRun, figures, table } from "./report.ts";
import { type ScoredResult, scoreFolder } from "./score.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PRESETS = [
  "base",
  "shifted",
  "no-gang",
  "no-police",
  "leaders-silent",
  "heldout",
  "heldout-no-gang",
  "heldout-no-police",
];
const QUICK = ["base", "no-gang"];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    preset: { type: "string" },
    seeds: { type: "string" },
    "first-seed": { type: "string", default: "101" },
    persons: { type: "string" },
    keep: { type: "string" },
    json: { type: "string", default: join(ROOT, "test-results", "accuracy.json") },
  },
});

const presets = values.preset?.split(",") ?? (values.quick ? QUICK : PRESETS);
const seeds = Array.from(
  { length: Number(values.seeds ?? (values.quick ? 1 : 5)) },
  (_, i) => Number(values["first-seed"]) + i,
);
const scratch = values.keep ?? mkdtempSync(join(tmpdir(), "triplezero-accuracy-"));
const all: Record<string, FolderRun[]> = {};
try {
  for (const preset of presets) {
    all[preset] = seeds.map((seed) => run(preset, seed));
    process.stdout.write(`${table(preset, all[preset])}\n\n`);
  }
} finally {
  if (!values.keep) rmSync(scratch, { recursive: true, force: true });
}
mkdirSync(dirname(values.json), { recursive: true });
const report = Object.entries(all).map(([preset, runs]) => ({
  preset,
  seeds,
  figures: figures(runs),
  folders: runs,
}));
writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
process.stderr.write(`→ ${values.json}\n`);

function run(preset: string, seed: number): FolderRun {
  const folder = join(scratch, `${preset}-${seed}`);
  const size = values.persons ? { persons: Number(values.persons) } : {};
  const city = generateCity(presetParameters(preset, size), seed);
  const records = writeCase(folder, city);
  const started = performance.now();
  const result = analyse(join(folder, "case"), join(folder, "out"));
  const seconds = (performance.now() - started) / 1000;
  const score = scoreFolder(result, truthOf(folder), phoneHolders(join(folder, "case")));
  process.stderr.write(`${preset} ${seed}: ${records} records, ${seconds.toFixed(1)} s\n`);
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
  return { preset, seed, records, seconds, score };
}

function analyse(folder: string, out: string): ScoredResult {
  const tsx = join(ROOT, "node_modules", ".bin", "tsx");
  const child = spawnSync(
    tsx,
    [join(ROOT, "server", "main.ts"), "analyze", folder, "--out", out, "--seed", "1"],
    { encoding: "utf8" },
  );
  const file = join(out, "result.json");
  if (child.status !== 0 || !existsSync(file))
    throw new Error(`analyze ended with ${child.status}:\n${child.stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as ScoredResult;
}

function truthOf(folder: string): Truth {
  return JSON.parse(readFileSync(join(folder, "truth", "truth.json"), "utf8")) as Truth;
}
