/**
 * When the records of what a graph shows happened. A person stands for the phones, accounts and
 * vehicles that are the person's, a group for its members; places, cases, sources, runs and roles are
 * context that far more records touch than are shown, so they are left out and counted.
 */
import type { RecordKind } from "../domain/case-folder.ts";
import type { CaseResult, DealFinding } from "../domain/findings.ts";
import { NODE_OF_RECORD, type NodeKey, type NodeKind, parseNodeKey } from "../domain/graph-model.ts";
import { latestRun } from "../ledger/runs.ts";
import { readDeliveredCells } from "../projection/delivered-cells/read.ts";
import type { TouchingRecord } from "../projection/person-records/read.ts";
import {
  type BinSize,
  type EventBin,
  type EventChoice,
  readEventBins,
  readEvents,
  readWeek,
  type ShownThings,
  type Span,
  type WeekCell,
} from "../projection/shown-activity/read.ts";
import { analysedMoments, type Moments } from "./analysed-moments.ts";
import { likeliestUsers } from "./likeliest-users.ts";
import type { Workspace } from "./workspace.ts";

export interface Activity {
  readonly bins: readonly EventBin[];
  /** Deals of the latest run that a shown person or group takes part in. */
  readonly deals: readonly { readonly id: string; readonly at_ms: number }[];
  /** Records that name no time, not in the bins. */
  readonly undated: number;
  /** Keys of kinds that do not count. */
  readonly left_out: number;
  readonly period: Moments | null;
}

export async function readActivity(
  { ledger }: Workspace,
  keys: readonly NodeKey[],
  bin: BinSize,
): Promise<Activity> {
  const result = (await latestRun(ledger))?.result ?? null;
  const shown = thingsOf(keys, result);
  const { bins, undated } = await ledger.read((connection) => readEventBins(connection, shown, bin));
  const deals = dealsOf(result, keys, shown);
  return { bins, undated, deals, left_out: shown.leftOut, period: analysedMoments(result) };
}

export interface WeekActivity {
  readonly cells: readonly WeekCell[];
  /** Records of the span that name a day and no hour, not in the cells. */
  readonly without_hour: number;
}

export async function readWeekActivity(
  { ledger }: Workspace,
  keys: readonly NodeKey[],
  span: Span,
): Promise<WeekActivity> {
  const shown = thingsOf(keys, (await latestRun(ledger))?.result ?? null);
  return ledger.read((connection) => readWeek(connection, shown, span));
}

/** The records that a bar or a cell of the week counts, newest first. */
export async function readActivityRecords(
  { ledger }: Workspace,
  keys: readonly NodeKey[],
  choice: EventChoice,
): Promise<{ readonly records: readonly TouchingRecord[]; readonly total: number }> {
  const shown = thingsOf(keys, (await latestRun(ledger))?.result ?? null);
  return ledger.read(async (connection) => {
    const { events, total } = await readEvents(connection, shown, choice);
    const cells = await readDeliveredCells(connection, events);
    return {
      records: events.map((event) => ({
        ...event,
        through: [],
        fields: cells.get(`${event.file}/${event.id}`) ?? {},
      })),
      total,
    };
  });
}

const NODE_RECORDS = new Map<NodeKind, RecordKind>(
  (["payments", "parcels", "seizures", "statements", "drug_tests"] as const).flatMap((file) => {
    const kind = NODE_OF_RECORD[file];
    return kind ? [[kind, file]] : [];
  }),
);

function thingsOf(
  keys: readonly NodeKey[],
  result: CaseResult | null,
): ShownThings & { readonly leftOut: number } {
  const persons = new Set<string>();
  const phones = new Set<string>();
  const accounts = new Set<string>();
  const vehicles = new Set<string>();
  const records: { file: RecordKind; id: string }[] = [];
  let leftOut = 0;
  for (const { kind, id } of keys.flatMap((key) => parseNodeKey(key) ?? [])) {
    const file = NODE_RECORDS.get(kind);
    if (kind === "Person") persons.add(id);
    else if (kind === "Phone") phones.add(id);
    else if (kind === "Account") accounts.add(id);
    else if (kind === "Vehicle") vehicles.add(id);
    else if (kind === "Group") {
      const group = result?.groups.find((one) => one.id === id);
      for (const member of group?.members ?? []) persons.add(member.person_id);
    } else if (file !== undefined) records.push({ file, id });
    else if (kind !== "Deal") leftOut++;
  }
  for (const { person_id, phone_id } of likeliestUsers(result?.phone_users ?? [])) {
    if (persons.has(person_id)) phones.add(phone_id);
  }
  return {
    persons: [...persons],
    phones: [...phones],
    accounts: [...accounts],
    vehicles: [...vehicles],
    records,
    leftOut,
  };
}

function dealsOf(result: CaseResult | null, keys: readonly NodeKey[], shown: ShownThings): Activity["deals"] {
  const named = new Set(keys);
  const persons = new Set(shown.persons);
  const takesPart = (deal: DealFinding) =>
    named.has(`deal:${deal.id}`) ||
    (deal.group !== null && named.has(`group:${deal.group}`)) ||
    [deal.buyer_person_id, deal.seller_person_id, deal.payee_person_id, deal.deliverer_person_id].some(
      (id) => id !== null && persons.has(id),
    );
  return (result?.deals ?? [])
    .filter(takesPart)
    .map(({ id, at }) => ({ id, at_ms: Date.parse(at) }))
    .sort((a, b) => a.at_ms - b.at_ms);
}
