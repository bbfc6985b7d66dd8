/** Reads what joins the members of a group, bundled per pair of persons and kind of record. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface MemberPair {
  /** `contact payment parcel sighting`, or `tie:` and the layer of ties.csv. */
  readonly layer: string;
  readonly directed: boolean;
  readonly from_person: string;
  readonly to_person: string;
  readonly records: number;
  /** Epoch milliseconds, UTC. */
  readonly first_ms: number | null;
  readonly last_ms: number | null;
  /** Sum in yuan, for payments. */
  readonly amount_cny: number | null;
}

const SQL = readFileSync(new URL("./pairs.sql", import.meta.url), "utf8");

/** @param users who uses which phone by the findings, one user a phone */
export async function readMemberPairs(
  connection: DuckDBConnection,
  members: readonly string[],
  users: readonly { readonly phone_id: string; readonly person_id: string }[],
): Promise<MemberPair[]> {
  const texts = LIST(VARCHAR);
  const reader = await connection.runAndReadAll(
    SQL,
    {
      members: listValue([...members]),
      phones: listValue(users.map((user) => user.phone_id)),
      users: listValue(users.map((user) => user.person_id)),
    },
    { members: texts, phones: texts, users: texts },
  );
  return reader.getRowObjectsJS() as unknown as MemberPair[];
}

/** Numbers of phones by id, for members known by a phone only; phones without a number are absent. */
export async function readPhoneNumbers(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const reader = await connection.runAndReadAll(
    `SELECT record_id AS id, number FROM current_phones
     WHERE number IS NOT NULL AND record_id IN (SELECT unnest($ids))`,
    { ids: listValue([...ids]) },
    { ids: LIST(VARCHAR) },
  );
  const rows = reader.getRowObjectsJS() as unknown as { id: string; number: string }[];
  return new Map(rows.map((row) => [row.id, row.number]));
}
