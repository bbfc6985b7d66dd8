/** Decisions of people in the ledger: added, never changed, and no part of the records' hash. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBTimestampValue } from "@duckdb/node-api";
import type { Decision, DecisionSubject } from "../domain/decisions.ts";
import type { Ledger } from "./ledger.ts";

export type DecisionToAdd = Omit<Decision, "position" | "at">;

/**
 * Adds an entry; an id that is there already changes nothing.
 * @returns the entry as it stands in the ledger under that id, whoever added it
 */
export async function addDecision(ledger: Ledger, entry: DecisionToAdd, at: Date): Promise<Decision> {
  return ledger.read(async (connection) => {
    for (let attempt = 0; ; attempt++) {
      try {
        await insert(connection, entry, at);
        break;
      } catch (error) {
        // The same entry arrived twice at once: the other one has it in.
        if (attempt > 0 || !/conflict|constraint|duplicate key/i.test(String(error))) throw error;
      }
    }
    const stored = await select(connection, "WHERE decision_id = $id", { id: entry.id });
    return stored[0] as Decision;
  });
}

/** All entries in the order of arrival. @param upTo last position to be read */
export async function listDecisions(ledger: Ledger, upTo = Number.MAX_SAFE_INTEGER): Promise<Decision[]> {
  return ledger.read((connection) => select(connection, "WHERE position <= $up", { up: upTo }));
}

async function insert(connection: DuckDBConnection, entry: DecisionToAdd, at: Date): Promise<void> {
  await connection.run(
    `INSERT INTO decisions
     SELECT $id, nextval('decision_position'), $at, $by, $subject, $act, $why, $takes_back, $run, $figure
     WHERE NOT EXISTS (FROM decisions WHERE decision_id = $id)`,
    {
      id: entry.id,
      at: new DuckDBTimestampValue(BigInt(at.getTime()) * 1000n),
      by: entry.by,
      subject: JSON.stringify(entry.subject),
      act: entry.act,
      why: entry.why,
      takes_back: entry.takes_back,
      run: entry.seen.run_id,
      figure: entry.seen.figure,
    },
  );
}

interface Row extends Omit<Decision, "subject" | "seen"> {
  readonly subject: string;
  readonly run_id: string | null;
  readonly figure: number | null;
}

async function select(
  connection: DuckDBConnection,
  which: string,
  values: Record<string, string | number>,
): Promise<Decision[]> {
  const reader = await connection.runAndReadAll(
    `SELECT decision_id AS id, CAST(position AS DOUBLE) AS position,
            strftime(decided_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "at", decided_by AS "by",
            subject, act, why, takes_back, seen_run AS run_id, seen_figure AS figure
     FROM decisions ${which} ORDER BY position`,
    values,
  );
  const rows = reader.getRowObjectsJS() as unknown as Row[];
  return rows.map(({ subject, run_id, figure, ...row }) => ({
    ...row,
    subject: JSON.parse(subject) as DecisionSubject,
    seen: { run_id, figure },
  }));
}
