/**
 * What an analysis finds: the content of `result.json` as TypeScript types.
 * A finding is a lead with its evidence and its doubt, never a verdict.
 * `contracts/result.ts` holds the zod schema of the same shape. Long because it is one contract.
 */
import type { RecordKind } from "./case-folder.ts";
import type { Bilingual } from "./errors.ts";
import type { Role } from "./roles.ts";

/** Points at one record of the case folder. */
export interface RecordRef {
  readonly file: RecordKind;
  readonly id: string;
}

/** One reason for (or against) a finding, with the records that show it. */
export interface Contribution {
  /** Stable kebab-case name; texts in both languages are keyed by it. */
  readonly feature: string;
  /** The measured value, in the unit that the feature's text names. */
  readonly value: number;
  /** Median of the same value in the comparison population, where there is one. */
  readonly comparison?: number;
  /** What the value was compared with, a stable name: `all-persons`, `own-past` … */
  readonly population?: string;
  readonly direction: "for" | "against";
  /** Weight of evidence, log10 of the likelihood ratio; negative speaks against. */
  readonly log10_lr: number;
  /** Records that show it; `records_total` says how many there are where the list is cut. */
  readonly records: readonly RecordRef[];
  readonly records_total: number;
}

/** Ordinary ways of life that bring somebody near a gang: each explains findings without any guilt. */
export const INNOCENT_KINDS = [
  "friend-or-family",
  "buyer-only",
  "rider-or-driver",
  "online-seller",
  "evening-seller",
  "parcel-agent",
  "card-circle",
  "estate-agent",
  "firm-staff",
  "account-lender",
] as const;
export type InnocentKind = (typeof INNOCENT_KINDS)[number];

/** How well an innocent explanation fits what ties a member to the group. */
export interface InnocentExplanation {
  readonly kind: InnocentKind;
  /** log10 of P(what was found | member) / P(what was found | such an innocent); negative: the innocent explanation fits better. */
  readonly log10_lr: number;
  /** What tells the two apart; "against" = speaks for the innocent explanation. */
  readonly contributions: readonly Contribution[];
}

export interface RoleFinding {
  readonly role: Role;
  readonly probability: number;
  readonly contributions: readonly Contribution[];
}

export interface GroupMember {
  readonly person_id: string;
  readonly membership: number;
  /** True where the evidence is too thin to name any role. */
  readonly abstained: boolean;
  readonly roles: readonly RoleFinding[];
  readonly contributions: readonly Contribution[];
  /** What speaks against membership, and which innocent explanation fits best. */
  readonly against: readonly Contribution[];
  /** Best fitting first. */
  readonly innocent?: readonly InnocentExplanation[];
}

export const GAP_KINDS = [
  "deal-contact",
  "deal-payment",
  "deal-delivery",
  "line-user",
  "account-holder",
  "role-evidence",
  "supply",
  "device",
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** What the records leave open, and the record that would settle it. */
export interface Gap {
  readonly kind: GapKind;
  /** Deal of `CaseResult.deals`, where the gap is one leg of it. */
  readonly deal: string | null;
  readonly person_id: string | null;
  readonly role: Role | null;
  readonly wanted: {
    readonly file: RecordKind;
    /** Phones, accounts, places, persons whose records are to be asked for. */
    readonly of: readonly RecordRef[];
    /** ISO 8601 dates of the window to ask for, both included; null = all. */
    readonly from: string | null;
    readonly to: string | null;
    /** Carrier or provider that holds it, where the records name one. */
    readonly holder: string | null;
  };
  /** Ids of the called deals that it touches, by time; empty where it is about a role. */
  readonly deals?: readonly string[];
  /** How much would be decided, for sorting: number of `deals`, 1 without any. */
  readonly settles: number;
}

/** Grams that payments of called deals amount to; never from numbers of callers. */
export interface Quantity {
  /** What the lower bound rests on; `interval_g` counts uncertain payments too, each as surely as it paid for a deal. */
  readonly payments: number;
  /** Ids of the deals that `payments` and `amount_cny` count. */
  readonly deals?: readonly string[];
  readonly amount_cny: number;
  readonly price_cny_g: { readonly low: number; readonly median: number; readonly high: number };
  /** The figure to state: only called deals with a payment and another leg, at the highest price. */
  readonly lower_bound_g: number;
  readonly median_g: number;
  /** 95 % interval. */
  readonly interval_g: readonly [number, number];
  /** Left out of the lower bound, each for the first reason that holds; of `no-payment`, the number of deals. */
  readonly excluded: readonly {
    readonly reason: "not-significant" | "payment-alone" | "refunded" | "no-payment" | "odd-amount";
    readonly payments: number;
    readonly deals?: readonly string[];
    readonly amount_cny: number;
  }[];
}

/** Groups that share a money handler or supplier: linked, not one. */
export interface GroupLink {
  readonly group: string;
  readonly kind: "money-handler" | "supplier" | "member" | "customers";
  readonly person_ids: readonly string[];
  readonly records: readonly RecordRef[];
  readonly records_total: number;
}

/** An honest trade that members have beside the group's: left out of its deals, sums and customers. */
export interface SidelineFinding {
  /** Into which its customers pay. */
  readonly account_id: string;
  /** Members who sell there. */
  readonly person_ids: readonly string[];
  /** Of being such a trade and not the group's. */
  readonly probability: number;
  readonly customers: number;
  /** Of the customers, those with a flag, a positive test or a case for drugs. */
  readonly known_customers: number;
  readonly amount_cny: number;
  /** `for` = for a trade of the members' own. */
  readonly contributions: readonly Contribution[];
  /** Ids of all payments that were left out. */
  readonly payments: readonly string[];
}

/** A member known only by a phone that no record ties to a person. */
export interface UnresolvedMember {
  readonly phone_id: string;
  readonly membership: number;
}

export interface ZeroStatus {
  readonly seizure: boolean;
  readonly scene: boolean;
  readonly confession: boolean;
}

export interface GroupFinding {
  readonly id: string;
  readonly score: number;
  readonly members: readonly GroupMember[];
  readonly unresolved_members: readonly UnresolvedMember[];
  readonly zero: ZeroStatus;
  /** Mean pairwise co-membership of the members over the consensus runs, 0–1. */
  readonly stability: number;
  /** First and last deal or supply event, ISO 8601 with offset; null without any. */
  readonly first_at: string | null;
  readonly last_at: string | null;
  readonly gaps?: readonly Gap[];
  /** Of the whole group, then of each dealer; null where no deal was paid for. */
  readonly quantity?: Quantity | null;
  readonly dealer_quantities?: readonly (Quantity & { readonly person_id: string })[];
  readonly linked_groups?: readonly GroupLink[];
  readonly sidelines?: readonly SidelineFinding[];
}

export interface PersonFinding {
  readonly person_id: string;
  readonly community: number;
  /** How suspect the person's behaviour is, 0–1. */
  readonly suspicion: number;
  /** Any real number; higher is likelier to lead. For ranking inside a community only. */
  readonly leadership: number;
}

/** Somebody known only by a phone that no record ties to a person. */
export interface UnresolvedUserFinding extends Omit<PersonFinding, "person_id"> {
  readonly phone_id: string;
}

export interface DealFinding {
  readonly id: string;
  readonly group: string | null;
  readonly at: string;
  readonly buyer_person_id: string | null;
  readonly seller_person_id: string | null;
  readonly payee_person_id: string | null;
  readonly deliverer_person_id: string | null;
  readonly delivery: "meeting" | "waybill" | "dead_drop" | null;
  readonly contacts: readonly string[];
  readonly payments: readonly string[];
  readonly parcels: readonly string[];
  readonly sightings: readonly string[];
  readonly log10_lr: number;
  readonly q: number;
  readonly reckoning?: DealReckoning;
}

/** How a deal's likelihood ratio and its p value came about. */
export interface DealReckoning {
  /** Log10 LR of each leg; they add up to the deal's. A leg says at most `at_most`. */
  readonly legs: readonly {
    readonly leg: "contact" | "payment" | "delivery";
    readonly log10_lr: number;
    readonly at_most: number;
  }[];
  /** Minutes from the nearest contact to the payment, negative where the contact came after it; null without either. */
  readonly gap_min: number | null;
  /** Episodes of contact between the buyer and the group over the whole period: the pair's own rate. */
  readonly episodes: number;
  readonly period_days: number;
  /** How often chance alone would bring such a delivery about, 0–1; null without one. */
  readonly delivery_chance: number | null;
  /** Share of the payments into the account that follow orders of the group; null without a payment. */
  readonly till_share: number | null;
  /** Of the permutation null, before it is corrected for the number of candidates. */
  readonly p: number;
  /** By how many whole-day shifts, and how many values the null has in all. */
  readonly shifts: number;
  readonly null_values: number;
  /** Delivered first and paid days later without another contact; p is twice the smaller one of the two. */
  readonly on_credit?: boolean;
}

/** What the probability of a user rests on: a record that states it, a reviewer's decision, or the model. */
export const USE_BASES = ["established", "decision", "inferred"] as const;
export type UseBasis = (typeof USE_BASES)[number];

export interface PhoneUserFinding {
  readonly phone_id: string;
  readonly person_id: string;
  readonly probability: number;
  readonly basis?: UseBasis;
  /** Of an inferred user: odds after all evidence over odds by holder and household alone; within ±6. */
  readonly log10_lr?: number;
  /** The evidence of an inferred user, term by term. */
  readonly contributions?: readonly Contribution[];
}

export interface PhoneSwapFinding {
  readonly from_phone_id: string;
  readonly to_phone_id: string;
  readonly log10_lr: number;
}

/** Two entries that may be one person: proposed with its weight, never merged. */
export interface DuplicateProposal {
  readonly person_ids: readonly [string, string];
  readonly log10_lr: number;
  readonly contributions: readonly Contribution[];
}

export interface WastewaterFinding {
  readonly catchment_id: string;
  readonly analyte: string;
  readonly sampled_on: string;
  readonly consumption_mg_1000_d: number;
  readonly alert: boolean;
  /** What would be usual on that day, by the catchment's own past or by its peers. */
  readonly usual_mg_1000_d: number;
  /** Standard deviations (of single samples, in logs) above what is usual. */
  readonly z: number;
  readonly compared_with: "own-past" | "peers";
}

/** Kinds of finding that rest on records and become unverified where one of them was altered. */
export const CITING_KINDS = [
  "group",
  "group-link",
  "sideline",
  "member",
  "role",
  "innocent-explanation",
  "deal",
  "phone-user",
  "phone-swap",
  "duplicate",
  "wastewater",
] as const;
export type CitingKind = (typeof CITING_KINDS)[number];

/** Why something is absent, or what the reader must know before reading the rest. */
export interface Notice {
  readonly code: string;
  readonly message: Bilingual;
}

export interface RunManifest {
  readonly id: string;
  readonly dataset_sha256: string;
  readonly seed: number;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  readonly versions: Readonly<Record<string, string>>;
  /** How many hypotheses were tested, by kind: what the q values were corrected for. */
  readonly tests?: Readonly<Record<string, number>>;
}

/** First and last day, `2026-03-01`, in China's time; both included. */
export type Days = readonly [first: string, last: string];

/** The days of the contacts, payments, parcels and sightings that were analysed. */
export interface AnalysedPeriod {
  readonly days: Days;
  /** Records too far in time from all others, in the order of the case folder; `others`: those of the same file that were analysed. */
  readonly left_out: readonly {
    readonly file: RecordKind;
    readonly records: number;
    readonly others: Days | null;
  }[];
}

export interface CaseResult {
  readonly format: "triplezero.result/1";
  readonly run: RunManifest;
  /** Null where no such record has a time. */
  readonly period?: AnalysedPeriod | null;
  readonly notices: readonly Notice[];
  readonly groups: readonly GroupFinding[];
  readonly persons: readonly PersonFinding[];
  /** Unknown users of phones who have a tie; absent where there is none. */
  readonly unresolved_users?: readonly UnresolvedUserFinding[];
  readonly deals: readonly DealFinding[];
  readonly phone_users: readonly PhoneUserFinding[];
  readonly phone_swaps: readonly PhoneSwapFinding[];
  readonly duplicates?: readonly DuplicateProposal[];
  readonly wastewater: readonly WastewaterFinding[];
}
