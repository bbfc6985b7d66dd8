/**
 * How well `analyze` finds what is known to have happened. Prints a table per preset, with 95 %
 * intervals (folders resampled), and the Markdown table of all presets that stands in docs/methods.md.
 *
 *   npm run accuracy -- [--quick] [--preset base,shifted,…] [--seeds 5] [--first-seed N] [--keep DIR]
 *   npm run accuracy -- --folders DIR…      folders that were generated before (case/ and truth/ in each)
 *
 *   npm run accuracy -- --real              published real cases: leaders and families from ties alone
 *   npm run accuracy -- --wastewater [--cities 40]    alerts on made series of many mechanisms
 *   npm run accuracy -- --null [--worlds 200]         p values of deals where there are none
 *   npm run accuracy -- --duplicates [--cities 5]     planted double entries of persons, and look-alikes
 *
 * The first two take `--jobs N` (folders at a time) and `--json FILE`. `--keep DIR` keeps what was generated
 * and each result. Presets named heldout… are for reporting: do not tune on them; other-…, harbour-…,
 * crossing-…, plateau-…, river-…, market-… and lake-… come from the other generators in seed-data.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeCase } from "../../seed-data/generator/write-case.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { reportDuplicates } from "./duplicates.ts";
import { reportNull } from "./null-deals.ts";
import { reportRealCases } from "./real-cases.ts";
import { type FolderRun, figures, folderLine, markdownTable, table } from "./report.ts";
import { runFolder } from "./run-folder.ts";
import { reportWasteWater } from "./waste-water.ts";

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    real: { type: "boolean", default: false },
    wastewater: { type: "boolean", default: false },
    duplicates: { type: "boolean", default: false },
    cities: { type: "string" },
    null: { type: "boolean", default: false },
    worlds: { type: "string", default: "200" },
    preset: { type: "string" },
    seeds: { type: "string" },
    "first-seed": { type: "string", default: "101" },
    persons: { type: "string" },
    folders: { type: "string", multiple: true },
    jobs: { type: "string", default: "1" },
    keep: { type: "string" },
    json: { type: "string", default: join(ROOT, "test-results", "accuracy.json") },
  },
});

if (values.real) await reportRealCases();
if (values.wastewater) reportWasteWater(Number(values.cities ?? 40));
if (values.null) await reportNull(Number(values.worlds));
if (values.duplicates) await reportDuplicates(Number(values.cities ?? 5), Number(values["first-seed"]));
if (values.real || values.wastewater || values.null || values.duplicates) process.exit();

/** A folder to score: there already, or to be generated when its turn comes. */
interface Task {
  readonly name: string;
  readonly preset: string;
  readonly prepare: () => string;
}

const scratch = values.keep ?? mkdtempSync(join(tmpdir(), "triplezero-accuracy-"));
const runs: FolderRun[] = [];
const failures: string[] = [];
try {
  const queue = values.folders ? written([...values.folders, ...positionals]) : toGenerate();
  const presets = [...new Set(queue.map((task) => task.preset))];
  const worker = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await runTask(task);
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
  process.stdout.write("\n");
  const byPreset = presets
    .map((preset) => runs.filter((run) => run.preset === preset).sort((a, b) => a.seed - b.seed))
    .filter((ofPreset) => ofPreset.length > 0);
  for (const ofPreset of byPreset) process.stdout.write(`${table(ofPreset[0]!.preset, ofPreset)}\n\n`);
  process.stdout.write(`${markdownTable(byPreset)}\n\n`);
} finally {
  if (!values.keep) rmSync(scratch, { recursive: true, force: true });
}
mkdirSync(dirname(values.json), { recursive: true });
const report = [...new Set(runs.map((run) => run.preset))].map((preset) => {
  const ofPreset = runs.filter((run) => run.preset === preset);
  return { preset, seeds: ofPreset.map((run) => run.seed), figures: figures(ofPreset), folders: ofPreset };
});
writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
process.stderr.write(`→ ${values.json}\n`);
if (failures.length > 0) {
  process.stderr.write(`\n${failures.length} folders failed:\n${failures.join("\n")}\n`);
  process.exitCode = 1;
}

function written(folders: readonly string[]): Task[] {
  return folders.map((folder) => ({
    name: basename(folder),
    preset: basename(folder).replace(/-\d+$/, ""),
    prepare: () => folder,
  }));
}

function toGenerate(): Task[] {
  const presets = values.preset?.split(",") ?? (values.quick ? QUICK : PRESETS);
  const first = Number(values["first-seed"]);
  const count = Number(values.seeds ?? (values.quick ? 1 : 5));
  const size = values.persons ? { persons: Number(values.persons) } : {};
  return presets.flatMap((preset) =>
    Array.from({ length: count }, (_, i) => {
      const name = `${preset}-${first + i}`;
      const folder = join(scratch, name);
      const prepare = () => {
        writeCase(folder, generateNamedCity(preset, first + i, size));
        return folder;
      };
      return { name, preset, prepare };
    }),
  );
}

async function runTask({ name, preset, prepare }: Task): Promise<void> {
  const out = join(scratch, `${name}-result`);
  try {
    const run = { ...(await runFolder(prepare(), out)), preset };
    runs.push(run);
    process.stdout.write(`${folderLine(run)}\n`);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.stdout.write(`${name}: failed\n`);
  }
  if (!values.keep) {
    rmSync(out, { recursive: true, force: true });
    if (!values.folders) rmSync(join(scratch, name), { recursive: true, force: true });
  }
}
