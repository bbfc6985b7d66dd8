/**
 * How fast a folder of millions of records gets from its files into a ledger on disk, beside a
 * bare read of its files into untyped tables by the same database in the same run: what that
 * leaves out (checking, hashing, keeping the row as delivered, references) is the ratio.
 *
 *   npm run bench -- import [--records 2800000] [--runs 3] [--seed 1]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openLedger } from "../../server/ledger/ledger.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { writeBigCase } from "./big-case.ts";

export const about = "records a second from a case folder into the ledger";

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: "string", default: "2800000" },
      runs: { type: "string", default: "3" },
      seed: { type: "string", default: "1" },
    },
  });
  const root = mkdtempSync(join(tmpdir(), "triplezero-bench-"));
  try {
    const folder = join(root, "case");
    mkdirSync(folder);
    const { records } = writeBigCase(folder, Number(values.records), Number(values.seed));
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    say(`${records} records, ${Math.round(bytes / 1e6)} MB of CSV, seed ${values.seed}`);
    const bare: number[] = [];
    const whole: number[] = [];
    for (let turn = 0; turn < Number(values.runs); turn++) {
      bare.push(await seconds(() => readBare(folder, join(root, `bare-${turn}.duckdb`))));
      whole.push(await seconds(() => importWhole(folder, join(root, `ledger-${turn}.duckdb`), records)));
      say(`  run ${turn + 1}: bare read ${bare[turn]?.toFixed(1)} s, import ${whole[turn]?.toFixed(1)} s`);
    }
    const rate = records / median(whole);
    say(`import     median ${median(whole).toFixed(1)} s = ${Math.round(rate)} records/s (wanted: 100000)`);
    say(`bare read  median ${median(bare).toFixed(1)} s; ratio ${(median(whole) / median(bare)).toFixed(2)}`);
    say(`peak memory of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function importWhole(folder: string, file: string, records: number): Promise<void> {
  const ledger = await openLedger(file);
  const report = await importCase(ledger, folder, { strict: true });
  await ledger.close();
  if (report.added !== records || report.unresolved !== 0) throw new Error("not every record was imported");
  rmSync(file);
}

/** `CREATE TABLE AS FROM read_csv` of every file, one after the other. */
async function readBare(folder: string, file: string): Promise<void> {
  const ledger = await openLedger(file);
  await ledger.read(async (connection) => {
    for (const name of readdirSync(folder)) {
      const table = name.replace(".csv", "");
      await connection.run(`CREATE TABLE bare_${table} AS FROM read_csv('${join(folder, name)}')`);
    }
  });
  await ledger.close();
  rmSync(file);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
