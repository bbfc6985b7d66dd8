/**
 * The records behind one link of the picture. A link of the graph names its records itself; a
 * tie that was bundled for two members of a group stands for what their phones, accounts and
 * sightings show, which is asked of the ledger; a deal stands for the records of its legs.
 */
import { isRecordKind, type RecordKind } from "../domain/case-folder.ts";
import { recordsOfDeal } from "../domain/deal-records.ts";
import type { DealFinding } from "../domain/findings.ts";
import { type LinkKind, parseNodeKey } from "../domain/graph-model.ts";
import type { LinkRecord, TimeWindow } from "../graph/port.ts";
import { latestRun } from "../ledger/runs.ts";
import { readDeliveredCells } from "../projection/delivered-cells/read.ts";
import { type PairRecord, readPairRecords } from "../projection/group-graph/read.ts";
import { likeliestUsers } from "./likeliest-users.ts";
import { isWithin } from "./read-window-links.ts";
import type { Workspace } from "./workspace.ts";

export interface LinkRecordsQuery {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** Of a tie that was bundled from records: `contact`, `deal`, `tie:family` … */
  readonly layer?: string | undefined;
  /** Epoch milliseconds, both ends included; what has no time lies in every window. */
  readonly window: TimeWindow;
  readonly limit: number;
  readonly offset: number;
}

export interface LinkRecordPage {
  readonly records: readonly (PairRecord & {
    readonly through: readonly string[];
    readonly fields: Readonly<Record<string, string>>;
  })[];
  readonly total: number;
  /** Links of this page that the analysis found: no single record says so. */
  readonly inferred: number;
}

/** Earliest first. */
export async function readLinkRecords(
  workspace: Workspace,
  query: LinkRecordsQuery,
): Promise<LinkRecordPage> {
  const { records, total, inferred } =
    query.kind === "TIED" && query.layer !== undefined
      ? await recordsOfTie(workspace, query, query.layer)
      : await recordsOfLink(workspace, query);
  const cells = await workspace.ledger.read((connection) => readDeliveredCells(connection, records));
  return {
    records: records.map((record) => ({
      ...record,
      through: [],
      fields: cells.get(`${record.file}/${record.id}`) ?? {},
    })),
    total,
    inferred,
  };
}

interface Found {
  readonly records: readonly PairRecord[];
  readonly total: number;
  readonly inferred: number;
}

async function recordsOfLink({ graph }: Workspace, query: LinkRecordsQuery): Promise<Found> {
  const { links, total } = await graph.linkRecords(query);
  const records = links.flatMap((link) => recordsNamedBy(query.kind, link));
  const inferred = links.filter((link) => recordsNamedBy(query.kind, link).length === 0).length;
  return { records, total, inferred };
}

async function recordsOfTie(
  { ledger }: Workspace,
  { from, to, window, limit, offset }: LinkRecordsQuery,
  layer: string,
): Promise<Found> {
  const [a, b] = [parseNodeKey(from)?.id, parseNodeKey(to)?.id];
  if (a === undefined || b === undefined) return { records: [], total: 0, inferred: 0 };
  const result = (await latestRun(ledger))?.result;
  if (layer === "deal") {
    const all = (result?.deals ?? [])
      .filter((deal) => isBetween(deal, a, b) && isWithin(window, deal))
      .flatMap(recordsOfDeal)
      .map((record) => ({ ...record, at: null }));
    return { records: all.slice(offset, offset + limit), total: all.length, inferred: 0 };
  }
  const users = likeliestUsers(result?.phone_users ?? []);
  const found = await ledger.read((connection) =>
    readPairRecords(connection, { from: a, to: b, layer }, users, { window, limit, offset }),
  );
  return { ...found, inferred: 0 };
}

function isBetween(deal: DealFinding, seller: string, other: string): boolean {
  const others = [deal.payee_person_id, deal.deliverer_person_id, deal.buyer_person_id];
  return deal.seller_person_id === seller && others.includes(other);
}

/** Files whose records become links; a link's id is its kind, a colon, and the record's id. */
const FILE_OF_KIND: Partial<Record<LinkKind, RecordKind>> = {
  USES: "phone_users",
  BOUND_TO: "accounts",
  LIVES_AT: "persons",
  PAID: "payments",
  PAID_TO: "payments",
  SENT: "parcels",
  DELIVERED_TO: "parcels",
  FROM: "parcels",
  TO: "parcels",
  CONTACTED: "contacts",
  SEEN_AT: "sightings",
  INVOLVED_IN: "case_persons",
  SEIZED_IN: "seizures",
  SEIZED_AT: "seizures",
  SEIZED_FROM: "seizures",
  SAID: "statements",
  ABOUT: "statements",
  STATED_IN: "statements",
  TESTED: "drug_tests",
  TIED: "ties",
};
const FILE_OF_PREFIX: Readonly<Record<string, RecordKind>> = {
  phone: "phones",
  account: "accounts",
  vehicle: "vehicles",
};

/** None where the analysis made the link. */
function recordsNamedBy(kind: LinkKind, { id, at, props }: LinkRecord): PairRecord[] {
  const time = at === null ? null : new Date(at).toISOString();
  if (kind === "SHOWN_BY") {
    const { records } = props;
    return Array.isArray(records) ? records.flatMap((name) => asRecord(String(name), time)) : [];
  }
  const own = id.slice(kind.length + 1);
  if (kind === "HOLDS") {
    const [prefix = "", ...rest] = own.split(":");
    const file = FILE_OF_PREFIX[prefix];
    return file ? [{ file, id: rest.join(":"), at: time }] : [];
  }
  const file = FILE_OF_KIND[kind];
  const isInferred = file === undefined || props.basis === "inferred";
  return isInferred ? [] : [{ file, id: own, at: time }];
}

/** `payments:y88` */
function asRecord(name: string, at: string | null): PairRecord[] {
  const colon = name.indexOf(":");
  const file = name.slice(0, colon);
  return isRecordKind(file) ? [{ file, id: name.slice(colon + 1), at }] : [];
}
