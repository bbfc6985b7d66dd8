/** Analysis runs in the ledger: findings are history too, so they are added and never edited. */
import { type DuckDBConnection, DuckDBTimestampValue } from "@duckdb/node-api";
import type { CaseResult } from "../domain/findings.ts";
import type { Ledger } from "./ledger.ts";

export interface StoredRun {
  /** ISO 8601, UTC. */
  readonly created_at: string;
  readonly result: CaseResult;
}

export interface RunSummary {
  readonly id: string;
  readonly created_at: string;
}

/** Adds a run; the same run id again changes nothing. `true` where it was added. */
export async function saveRun(ledger: Ledger, result: CaseResult, createdAt: Date): Promise<boolean> {
  const created = new DuckDBTimestampValue(BigInt(createdAt.getTime()) * 1000n);
  return ledger.read(async (connection) => {
    const done = await connection.run(
      `INSERT INTO runs
       SELECT $id, $created, (SELECT coalesce(max(position), 0) + 1 FROM runs), $result
       WHERE NOT EXISTS (SELECT 1 FROM runs WHERE run_id = $id)`,
      { id: result.run.id, created, result: JSON.stringify(result) },
    );
    return done.rowsChanged === 1;
  });
}

/**
 * The run saved last, null before the first. Every page asks for it, several times at once, and
 * to read one takes tens of milliseconds, so that of each ledger is kept: a run never changes.
 */
export async function latestRun(ledger: Ledger): Promise<StoredRun | null> {
  return ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll("SELECT arg_max(run_id, position) FROM runs");
    const id = reader.getRows()[0]?.[0];
    if (typeof id !== "string") return null;
    const known = latest.get(ledger);
    if (known?.result.run.id === id) return known;
    const run = await selectRun(connection, "WHERE run_id = $id", { id });
    if (run) latest.set(ledger, run);
    return run;
  });
}

const latest = new WeakMap<Ledger, StoredRun>();

/** Null where the ledger has no run of that id. */
export async function readRun(ledger: Ledger, id: string): Promise<StoredRun | null> {
  return ledger.read((connection) => selectRun(connection, "WHERE run_id = $id", { id }));
}

/** Newest first. */
export async function listRuns(ledger: Ledger): Promise<RunSummary[]> {
  return ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT run_id, ${ISO_CREATED} FROM runs ORDER BY position DESC`,
    );
    return reader.getRows().map(([id, created]) => ({ id: String(id), created_at: String(created) }));
  });
}

export interface RunDescription extends RunSummary {
  readonly engine: string;
  readonly seed: number;
  readonly dataset_sha256: string;
  /** How many it found. */
  readonly groups: number;
  readonly deals: number;
}

/** Newest first, without reading what they found. */
export async function describeRuns(ledger: Ledger): Promise<RunDescription[]> {
  return ledger.read(async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT run_id AS id, ${ISO_CREATED} AS created_at,
              coalesce(json_extract_string(result, '$.run.versions.engine'), '') AS engine,
              CAST(json_extract(result, '$.run.seed') AS DOUBLE) AS seed,
              json_extract_string(result, '$.run.dataset_sha256') AS dataset_sha256,
              CAST(json_array_length(result, '$.groups') AS DOUBLE) AS groups,
              CAST(json_array_length(result, '$.deals') AS DOUBLE) AS deals
       FROM runs ORDER BY position DESC`,
    );
    return reader.getRowObjectsJS() as unknown as RunDescription[];
  });
}

const ISO_CREATED = `strftime(created_at, '%Y-%m-%dT%H:%M:%S.%gZ')`;

async function selectRun(
  connection: DuckDBConnection,
  which: string,
  values: Record<string, string>,
): Promise<StoredRun | null> {
  const reader = await connection.runAndReadAll(`SELECT ${ISO_CREATED}, result FROM runs ${which}`, values);
  const row = reader.getRows()[0];
  return row ? { created_at: String(row[0]), result: JSON.parse(String(row[1])) as CaseResult } : null;
}
