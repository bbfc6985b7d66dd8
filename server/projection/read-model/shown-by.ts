/**
 * Which nodes a cited record stands for, so that findings can point at them: a contact at its
 * two phones, a sighting at its place, a payment or parcel at itself.
 */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";
import { recordsOfDeal } from "../../domain/deal-records.ts";
import type { CaseResult, RecordRef } from "../../domain/findings.ts";
import { type NodeKey, nodeKey } from "../../domain/graph-model.ts";

/** Nodes by record; records that have no node in the graph are absent. */
export type EvidenceNodes = (record: RecordRef) => readonly NodeKey[];

export async function readEvidenceNodes(
  connection: DuckDBConnection,
  result: CaseResult,
): Promise<EvidenceNodes> {
  const cited = citedRecords(result);
  const phones = await lookUp(
    connection,
    `SELECT record_id AS id, ['phone:' || from_phone_id, 'phone:' || to_phone_id] AS keys
     FROM current_contacts WHERE record_id IN (SELECT unnest($ids))`,
    cited.filter((record) => record.file === "contacts"),
  );
  const places = await lookUp(
    connection,
    `SELECT record_id AS id, ['place:' || place_id] AS keys
     FROM current_sightings WHERE record_id IN (SELECT unnest($ids))`,
    cited.filter((record) => record.file === "sightings"),
  );
  return (record) => {
    switch (record.file) {
      case "contacts":
        return phones.get(record.id) ?? [];
      case "sightings":
        return places.get(record.id) ?? [];
      case "payments":
        return [nodeKey("Payment", record.id)];
      case "parcels":
        return [nodeKey("Parcel", record.id)];
      case "phones":
        return [nodeKey("Phone", record.id)];
      case "accounts":
        return [nodeKey("Account", record.id)];
      case "places":
        return [nodeKey("Place", record.id)];
      default:
        return [];
    }
  };
}

function citedRecords(result: CaseResult): RecordRef[] {
  return [
    ...result.deals.flatMap(recordsOfDeal),
    ...result.groups.flatMap((group) =>
      group.members.flatMap((member) =>
        member.roles.flatMap((role) => role.contributions.flatMap((contribution) => contribution.records)),
      ),
    ),
  ];
}

async function lookUp(
  connection: DuckDBConnection,
  sql: string,
  records: readonly RecordRef[],
): Promise<ReadonlyMap<string, readonly NodeKey[]>> {
  if (records.length === 0) return new Map();
  const ids = [...new Set(records.map((record) => record.id))];
  const reader = await connection.runAndReadAll(sql, { ids: listValue(ids) }, { ids: LIST(VARCHAR) });
  const rows = reader.getRowObjectsJS() as unknown as { id: string; keys: string[] }[];
  return new Map(rows.map((row) => [row.id, row.keys]));
}
