/** Reads the names that stand beside person ids on screen. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface PersonLabel {
  readonly person_id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

const SQL = readFileSync(new URL("./person-labels.sql", import.meta.url), "utf8");

/** Only persons of persons.csv have an entry; others are known by their id alone. */
export async function readPersonLabels(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonLabel>> {
  if (ids.length === 0) return new Map();
  const reader = await connection.runAndReadAll(SQL, { ids: listValue([...ids]) }, { ids: LIST(VARCHAR) });
  const labels = reader.getRowObjectsJS() as unknown as PersonLabel[];
  return new Map(labels.map((label) => [label.person_id, label]));
}
