/** A case folder through the product's own import and projection, into a ledger in memory. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseTables } from "../../server/domain/case-tables.ts";
import type { CaseResult } from "../../server/domain/findings.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { loadCaseTables } from "../../server/projection/case-tables/load.ts";
import { analyzeCase } from "../../server/usecases/analyze-case.ts";
import { importCase } from "../../server/usecases/import-case.ts";

export interface LoadedCase {
  readonly tables: CaseTables;
  readonly result: CaseResult;
}

/** Tables and the result of the whole analysis. */
export async function analysedFolder(folder: string): Promise<LoadedCase> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, folder, { strict: true });
    const tables = await ledger.read(loadCaseTables);
    const result = await analyzeCase(ledger, {
      seed: 1,
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    return { tables, result };
  } finally {
    await ledger.close();
  }
}

/** A folder of nothing but persons and ties, made from rows and gone afterwards. */
export async function analysedTies(
  persons: readonly string[],
  ties: readonly {
    readonly from: string;
    readonly to: string;
    readonly weight: string;
    readonly directed: boolean;
  }[],
): Promise<LoadedCase> {
  const folder = mkdtempSync(join(tmpdir(), "real-case-"));
  try {
    writeFileSync(join(folder, "persons.csv"), ["person_id", ...persons, ""].join("\n"));
    const rows = ties.map(
      ({ from, to, weight, directed }, at) => `t${at},call,${from},${to},${weight},${directed}`,
    );
    writeFileSync(
      join(folder, "ties.csv"),
      ["tie_id,layer,from_person_id,to_person_id,weight,directed", ...rows, ""].join("\n"),
    );
    return await analysedFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
