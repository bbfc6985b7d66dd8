/** Reads how many records of each file touch each member of a group, and which. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import type { RecordKind } from "../../domain/case-folder.ts";
import type { RecordRef } from "../../domain/findings.ts";
import { readDeliveredCells } from "../delivered-cells/read.ts";
import type { TouchingRecord } from "../person-records/read.ts";

export interface GroupParties {
  readonly members: readonly string[];
  /** Buyers of the group's deals who are no members. */
  readonly buyers: readonly string[];
  /** Payments for the deals: their payees' accounts belong to the business. */
  readonly paid: readonly string[];
  /** Records that the deals rest on. */
  readonly cited: readonly RecordRef[];
  /** One user a phone, by the findings. */
  readonly inferred: readonly { readonly phone_id: string; readonly person_id: string }[];
}

export interface EvidenceCount {
  readonly person_id: string;
  readonly file: RecordKind;
  /** Records that join the member with the group's business. */
  readonly within: number;
  readonly all: number;
  /** Of `all`, those that happened at a time of their own. */
  readonly dated: number;
}

const SQL = readFileSync(new URL("./touching-members.sql", import.meta.url), "utf8");

/** @param connection of the caller's own: the table `evidence` is left on it */
export async function prepareEvidence(connection: DuckDBConnection, parties: GroupParties): Promise<void> {
  const payees = await connection.runAndReadAll(
    `SELECT DISTINCT to_account_id FROM current_payments
     WHERE record_id IN (SELECT unnest($paid)) AND to_account_id IS NOT NULL`,
    { paid: listValue([...parties.paid]) },
    { paid: LIST(VARCHAR) },
  );
  const lists = {
    members: parties.members,
    buyers: parties.buyers,
    payees: payees.getRows().map(([id]) => String(id)),
    cited: parties.cited.map(({ id }) => id),
    cited_files: parties.cited.map(({ file }) => file),
    phones: parties.inferred.map(({ phone_id }) => phone_id),
    users: parties.inferred.map(({ person_id }) => person_id),
  };
  const texts = LIST(VARCHAR);
  await connection.run(
    SQL,
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, listValue([...list])])),
    Object.fromEntries(Object.keys(lists).map((name) => [name, texts])),
  );
}

/** Part of the time, epoch milliseconds; the end is not included. */
export interface EvidenceWindow {
  readonly from_ms?: number | undefined;
  readonly to_ms?: number | undefined;
}

/** What registers something happens at no time, and like every record without one lies in every window. */
const UNDATED = `("at" IS NULL OR kind IN ('persons', 'phones', 'phone_users', 'accounts', 'vehicles'))`;
const IN_WINDOW = `(${UNDATED}
  OR (($from IS NULL OR epoch_ms("at") >= CAST($from AS BIGINT))
    AND ($to IS NULL OR epoch_ms("at") < CAST($to AS BIGINT))))`;

/** @returns also how many records of members, each once per member, lie outside of the window */
export async function countEvidence(
  connection: DuckDBConnection,
  { from_ms, to_ms }: EvidenceWindow,
): Promise<{ readonly counts: EvidenceCount[]; readonly outside: Pick<EvidenceCount, "within" | "all"> }> {
  const span = { from: from_ms ?? null, to: to_ms ?? null };
  const numbers = `CAST(count(*) FILTER (WHERE within) AS DOUBLE) AS within, CAST(count(*) AS DOUBLE) AS "all"`;
  const reader = await connection.runAndReadAll(
    `SELECT person_id, kind AS file, ${numbers},
            CAST(count(*) FILTER (WHERE NOT ${UNDATED}) AS DOUBLE) AS dated
     FROM evidence WHERE ${IN_WINDOW} GROUP BY person_id, kind ORDER BY person_id, kind`,
    span,
  );
  const outside = await connection.runAndReadAll(
    `SELECT ${numbers} FROM evidence WHERE NOT ${IN_WINDOW}`,
    span,
  );
  return {
    counts: reader.getRowObjectsJS() as unknown as EvidenceCount[],
    outside: outside.getRowObjectsJS()[0] as unknown as Pick<EvidenceCount, "within" | "all">,
  };
}

export interface EvidenceChoice extends EvidenceWindow {
  readonly person: string;
  /** Null for all. */
  readonly file: RecordKind | null;
  /** Only those that join the member with the business. */
  readonly within: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Newest first. */
export async function readEvidence(
  connection: DuckDBConnection,
  { person, file, within, from_ms, to_ms, limit, offset }: EvidenceChoice,
): Promise<{ readonly records: readonly TouchingRecord[]; readonly total: number }> {
  const chosen = `FROM evidence
    WHERE person_id = $person AND kind = coalesce($file, kind) AND (within OR NOT $within) AND ${IN_WINDOW}`;
  const values = { person, file, within, from: from_ms ?? null, to: to_ms ?? null };
  const counted = await connection.runAndReadAll(`SELECT count(*) ${chosen}`, values);
  const reader = await connection.runAndReadAll(
    `SELECT kind AS file, record_id AS id, strftime("at", '%Y-%m-%dT%H:%M:%SZ') AS "at" ${chosen}
     ORDER BY evidence."at" DESC NULLS LAST, record_id LIMIT $limit OFFSET $offset`,
    { ...values, limit, offset },
  );
  const page = reader.getRowObjectsJS() as unknown as Pick<TouchingRecord, "file" | "id" | "at">[];
  const cells = await readDeliveredCells(connection, page);
  return {
    records: page.map((record) => ({
      ...record,
      through: [],
      fields: cells.get(`${record.file}/${record.id}`) ?? {},
    })),
    total: Number(counted.getRows()[0]?.[0] ?? 0),
  };
}
