/** What people said of themselves when they were asked: their own statements, not those of others about them. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

/** As the case folder has it; what is said of others (accusation, exculpation) is not among them. */
const OWN_STANCES = ["confession", "denial", "no_comment"] as const;

export interface OwnStatement {
  readonly id: string;
  readonly person_id: string;
  readonly stance: (typeof OWN_STANCES)[number];
}

/** A confession may name somebody else; it counts as one's own where it names nobody or oneself. */
const SQL = `
  SELECT record_id AS id, speaker_person_id AS person_id, stance FROM current_statements
  WHERE speaker_person_id IN (SELECT unnest($persons)) AND stance IN (SELECT unnest($stances))
    AND coalesce(about_person_id, speaker_person_id) = speaker_person_id
  ORDER BY "at", record_id`;

/** @returns in the order of time */
export async function readOwnStatements(
  connection: DuckDBConnection,
  persons: readonly string[],
): Promise<readonly OwnStatement[]> {
  if (persons.length === 0) return [];
  const values = { persons: listValue([...persons]), stances: listValue([...OWN_STANCES]) };
  const types = { persons: LIST(VARCHAR), stances: LIST(VARCHAR) };
  const reader = await connection.runAndReadAll(SQL, values, types);
  return reader.getRowObjectsJS() as unknown as OwnStatement[];
}
