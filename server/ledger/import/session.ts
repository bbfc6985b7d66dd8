/** What every step of one import works with: a connection of its own, from the staging on in one transaction. */
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";

export interface ImportSession {
  readonly importId: number;
  /** A folder for intermediate files of this import alone. */
  readonly scratchDir: string;
  readonly signal: AbortSignal | undefined;
  /**
   * Runs one statement and returns its rows as objects. An abort interrupts it.
   * @param share how much of the statement is done, 0–1, now and then while it runs
   */
  run(
    sql: string,
    values?: Record<string, DuckDBValue>,
    share?: (done: number) => void,
  ): Promise<Record<string, unknown>[]>;
  /** Runs a statement that gives one number. */
  count(sql: string): Promise<number>;
}

const POLL_MS = 200;

export function createSession(
  connection: DuckDBConnection,
  importId: number,
  scratchDir: string,
  signal: AbortSignal | undefined,
): ImportSession {
  const run: ImportSession["run"] = async (sql, values, share) => {
    signal?.throwIfAborted();
    const interrupt = () => connection.interrupt();
    signal?.addEventListener("abort", interrupt, { once: true });
    const poll =
      share && setInterval(() => share(Math.max(connection.progress.percentage, 0) / 100), POLL_MS);
    try {
      const reader = await connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJS() as Record<string, unknown>[];
    } finally {
      clearInterval(poll);
      signal?.removeEventListener("abort", interrupt);
    }
  };
  return {
    importId,
    scratchDir,
    signal,
    run,
    async count(sql) {
      const [row] = await run(sql);
      return Number(Object.values(row ?? {})[0]);
    },
  };
}
