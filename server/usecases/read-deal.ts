/** The page of one deal: its legs with their records, what is missing and what would settle it, what speaks against. */
import { ORDER_AFTER_S, ORDER_BEFORE_S } from "../analysis/deals/coupling.ts";
import { PARCEL_WINDOW_S, VISIT_WINDOW_S } from "../analysis/deals/legs.ts";
import { DOUBT_FEATURES } from "../analysis/doubt/doubt-features.ts";
import { TriplezeroError } from "../domain/errors.ts";
import type {
  CaseResult,
  Contribution,
  DealFinding,
  Gap,
  GroupFinding,
  InnocentExplanation,
  RecordRef,
} from "../domain/findings.ts";
import { namedRoles } from "../domain/named-roles.ts";
import type { Role } from "../domain/roles.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { type DealRecord, readDealRecords } from "../projection/deal-records/read.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { type RecordLabel, readRecordLabels } from "../projection/record-labels/read.ts";
import { likeliestUsers } from "./likeliest-users.ts";
import { labelled, partiesOf } from "./person-labels.ts";

const DEAL_PARTS = ["buyer", "seller", "payee", "deliverer"] as const;
export type DealPart = (typeof DEAL_PARTS)[number];

export interface DealParty {
  readonly part: DealPart;
  readonly person_id: string;
  /** In the deal's group; null for an outsider. */
  readonly membership: number | null;
  readonly roles: readonly { readonly role: Role; readonly probability: number }[];
  /** Computed doubts about the person, and the innocent explanation that fits best. */
  readonly against: readonly Contribution[];
  readonly innocent: InnocentExplanation | null;
}

export interface MissingLeg {
  readonly leg: "contact" | "payment" | "delivery";
  readonly wanted: Gap["wanted"];
}

export interface DealPage {
  readonly deal: DealFinding;
  readonly parties: readonly DealParty[];
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
  /** By time. */
  readonly records: readonly DealRecord[];
  /** Of all payments together; null without a recorded one. */
  readonly amount_cny: number | null;
  readonly missing: readonly MissingLeg[];
  /** Numbers and names of what the missing legs ask for. */
  readonly wanted: readonly RecordLabel[];
  /** The run's other deals of the same buyer and seller, by time. */
  readonly same_pair: readonly { readonly id: string; readonly at: string; readonly q: number }[];
}

/** @throws TriplezeroError `unknown-deal` (not-found) */
export async function readDeal(ledger: Ledger, id: string): Promise<DealPage> {
  const result = (await latestRun(ledger))?.result ?? null;
  const deal = result?.deals.find((one) => one.id === id);
  if (!result || !deal) throw unknownDeal();
  const group = result.groups.find((one) => one.id === deal.group);
  const persons = partiesOf([deal]);
  const missing = missingLegs(result, group, deal);
  return ledger.read(async (connection) => {
    const records = await readDealRecords(connection, deal);
    const amounts = records.flatMap(({ file, fields }) =>
      file === "payments" && fields.amount_cny !== undefined ? [Number(fields.amount_cny)] : [],
    );
    return {
      deal,
      parties: DEAL_PARTS.flatMap((part) => partyOf(group, part, deal[`${part}_person_id`])),
      persons: labelled(persons, await readPersonLabels(connection, persons)),
      records,
      amount_cny: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      missing,
      wanted: await readRecordLabels(
        connection,
        missing.flatMap((leg) => leg.wanted.of),
      ),
      same_pair: samePair(result, deal),
    };
  });
}

function partyOf(group: GroupFinding | undefined, part: DealPart, person_id: string | null): DealParty[] {
  if (person_id === null) return [];
  const member = group?.members.find((one) => one.person_id === person_id);
  const doubts: readonly string[] = DOUBT_FEATURES;
  return [
    {
      part,
      person_id,
      membership: member?.membership ?? null,
      roles: (member ? namedRoles(member) : []).map(({ role, probability }) => ({ role, probability })),
      against: (member?.against ?? []).filter(({ feature }) => doubts.includes(feature)),
      innocent: member?.innocent?.[0] ?? null,
    },
  ];
}

function missingLegs(result: CaseResult, group: GroupFinding | undefined, deal: DealFinding): MissingLeg[] {
  const legs = [
    ["contact", deal.contacts.length === 0],
    ["payment", deal.payments.length === 0],
    ["delivery", deal.delivery === null],
  ] as const;
  return legs
    .filter(([, isMissing]) => isMissing)
    .map(([leg]) => ({ leg, wanted: listedGap(result, group, deal, leg) ?? askAround(result, deal, leg) }));
}

/** The group's gap that this leg is part of; one request may serve all deals of a buyer and a seller. */
function listedGap(
  result: CaseResult,
  group: GroupFinding | undefined,
  deal: DealFinding,
  leg: MissingLeg["leg"],
): Gap["wanted"] | undefined {
  const buyer = new Set(thingsOf(result, deal.buyer_person_id).map(({ file, id }) => `${file}:${id}`));
  const day = deal.at.slice(0, 10);
  return group?.gaps?.find(
    (gap) =>
      gap.kind === `deal-${leg}` &&
      (gap.deal === deal.id ||
        (gap.deal === null &&
          gap.person_id === deal.seller_person_id &&
          (gap.wanted.from ?? day) <= day &&
          day <= (gap.wanted.to ?? day) &&
          gap.wanted.of.some(({ file, id }) => buyer.has(`${file}:${id}`)))),
  )?.wanted;
}

const FILES = { contact: "contacts", payment: "payments", delivery: "sightings" } as const;
const WINDOWS = {
  contact: [-ORDER_BEFORE_S, ORDER_AFTER_S],
  payment: [-ORDER_BEFORE_S, VISIT_WINDOW_S[1]],
  delivery: [VISIT_WINDOW_S[0], PARCEL_WINDOW_S[1]],
} as const;

/** What to ask for where the group lists no gap, as for deals that are not called significant. */
function askAround(result: CaseResult, deal: DealFinding, leg: MissingLeg["leg"]): Gap["wanted"] {
  const [before, after] = WINDOWS[leg];
  // Days are those of the local calendar, in which the deal's time is written.
  const local = Date.parse(`${deal.at.slice(0, 19)}Z`);
  const day = (seconds: number) => new Date(local + seconds * 1000).toISOString().slice(0, 10);
  const things = [deal.buyer_person_id, deal.seller_person_id].flatMap((person) => thingsOf(result, person));
  const kind = leg === "payment" ? "persons" : "phones";
  const of = things.filter(({ file }) => file === kind);
  return {
    file: FILES[leg],
    of: of.length > 0 ? of : things,
    from: day(before),
    to: day(after),
    holder: null,
  };
}

/** The person and the phones it is the likeliest user of. */
function thingsOf(result: CaseResult, person: string | null): RecordRef[] {
  if (person === null) return [];
  return [
    { file: "persons", id: person },
    ...likeliestUsers(result.phone_users)
      .filter((use) => use.person_id === person)
      .map(({ phone_id }): RecordRef => ({ file: "phones", id: phone_id })),
  ];
}

function samePair(result: CaseResult, deal: DealFinding): DealPage["same_pair"] {
  return result.deals
    .filter(
      (one) =>
        one.id !== deal.id &&
        one.buyer_person_id !== null &&
        one.buyer_person_id === deal.buyer_person_id &&
        one.seller_person_id === deal.seller_person_id,
    )
    .map(({ id, at, q }) => ({ id, at, q }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function unknownDeal(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-deal",
    class: "not-found",
    message: { zh: "最近一次分析中没有这笔交易。", en: "The latest analysis has no such deal." },
    remedy: {
      zh: "编号只在一次分析内有效；请从团伙或人员页面重新打开。",
      en: "Numbers hold for one run only; open it again from its group or person.",
    },
  });
}
