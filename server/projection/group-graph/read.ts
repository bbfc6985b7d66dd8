/** Reads what joins the members of a group, bundled per pair of persons and kind of record. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import { type PhoneUse, prepareUsers } from "../users/prepare.ts";

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

/** Epoch milliseconds, both ends included; what has no time lies in every window. */
export interface EventWindow {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const IN_WINDOW = `("at" IS NULL
  OR ($least IS NULL OR epoch_ms("at") >= CAST($least AS BIGINT))
    AND ($most IS NULL OR epoch_ms("at") <= CAST($most AS BIGINT)))`;

const EVENTS = readFileSync(new URL("./events.sql", import.meta.url), "utf8");

/**
 * @param connection of the caller's own: temporary tables are left on it
 * @param users by the findings, one a phone
 */
export async function readMemberPairs(
  connection: DuckDBConnection,
  members: readonly string[],
  users: readonly PhoneUse[],
  window: EventWindow = {},
): Promise<MemberPair[]> {
  await gatherEvents(connection, members, users);
  const reader = await connection.runAndReadAll(
    `SELECT layer, directed, from_person, to_person, CAST(count(*) AS DOUBLE) AS records,
            CAST(epoch_ms(min("at")) AS DOUBLE) AS first_ms, CAST(epoch_ms(max("at")) AS DOUBLE) AS last_ms,
            sum(amount_cny) AS amount_cny
     FROM member_event WHERE ${IN_WINDOW} GROUP BY layer, directed, from_person, to_person
     ORDER BY layer, from_person, to_person`,
    limits(window),
  );
  return reader.getRowObjectsJS() as unknown as MemberPair[];
}

export interface PairRecord {
  readonly file: RecordKind;
  readonly id: string;
  /** ISO 8601 in UTC; null where the record has no time. */
  readonly at: string | null;
}

/**
 * The records behind one pair and layer within the window, earliest first, a page of them.
 * @param connection of the caller's own: temporary tables are left on it
 * @param users by the findings, one a phone
 */
export async function readPairRecords(
  connection: DuckDBConnection,
  pair: { readonly from: string; readonly to: string; readonly layer: string },
  users: readonly PhoneUse[],
  page: {
    readonly window: EventWindow;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly records: readonly PairRecord[]; readonly total: number }> {
  await gatherEvents(connection, [pair.from, pair.to], users);
  const reader = await connection.runAndReadAll(
    `WITH record AS (
       SELECT file, unnest(records) AS id, "at" FROM member_event
       WHERE layer = $layer AND from_person = $from AND to_person = $to AND ${IN_WINDOW}
     ), different AS (SELECT file, id, min("at") AS "at" FROM record GROUP BY file, id)
     SELECT file, id, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at"
     FROM different ORDER BY different."at" NULLS LAST, file, id`,
    { ...pair, ...limits(page.window) },
  );
  const rows = reader.getRowObjectsJS() as unknown as PairRecord[];
  return {
    records: rows.slice(page.offset, page.offset + page.limit),
    total: rows.length,
  };
}

function limits({ from, to }: EventWindow) {
  return { least: from ?? null, most: to ?? null };
}

async function gatherEvents(
  connection: DuckDBConnection,
  members: readonly string[],
  users: readonly PhoneUse[],
): Promise<void> {
  await prepareUsers(connection, users);
  await connection.run(EVENTS, { members: listValue([...members]) }, { members: LIST(VARCHAR) });
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
