/**
 * `npm run bench -- bulk [--records 2800000] [--rounds 1] [--seed 1]`
 *
 * `publish --bulk` from a ledger of that many records into an empty local Neo4j, beside the
 * load of the machine before and after: the import tool and the ledger use every processor.
 * (`npm run bench -- publish` loads links that lie in memory.)
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadLocalNeo4j } from "../../server/graph/neo4j/bulk/load.ts";
import { type Ledger, openLedger } from "../../server/ledger/ledger.ts";
import { openReadModel } from "../../server/projection/read-model/source.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { writeBigCase } from "./big-case.ts";

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: "string", default: "2800000" },
      rounds: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
    },
  });
  const root = mkdtempSync(join(tmpdir(), "triplezero-bench-"));
  const folder = join(root, "case");
  mkdirSync(folder);
  const { records } = writeBigCase(folder, Number(values.records), Number(values.seed));
  const ledger = await openLedger(join(root, "ledger.duckdb"));
  try {
    await importCase(ledger, folder, { strict: true });
    rmSync(folder, { recursive: true });
    say(`${records} records, seed ${values.seed}`);
    for (let round = 0; round < Number(values.rounds); round++) {
      await loadOnce(ledger, join(root, `neo4j-${round}`));
    }
  } finally {
    await ledger.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function loadOnce(ledger: Ledger, home: string): Promise<void> {
  const [loadBefore] = loadavg();
  const begun = performance.now();
  const { nodes, links, files_ms, load_ms } = await ledger.read(async (connection) => {
    await connection.run("BEGIN TRANSACTION");
    return loadLocalNeo4j(home, await openReadModel(connection, "bench", null, ledger.connect));
  });
  const whole = performance.now() - begun;
  const [loadAfter] = loadavg();
  rmSync(home, { recursive: true, force: true });
  const rate = (ms: number) => `${Math.round(links / (ms / 1000))} links/s (${seconds(ms)})`;
  say(`${nodes} nodes and ${links} links, load ${loadBefore?.toFixed(1)} to ${loadAfter?.toFixed(1)}:`);
  say(`  writing the files     ${rate(files_ms)}`);
  say(`  loading               ${rate(load_ms)}`);
  say(`  both                  ${rate(files_ms + load_ms)}`);
  say(`  with counting, indexes, and starting and stopping the server for them  ${seconds(whole)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
