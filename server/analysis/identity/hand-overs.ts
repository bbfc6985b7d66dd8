/**
 * SIM hand-overs: an old SIM falls silent, a new one starts with the same contacts, cells or
 * handset. Each pair is scored by a likelihood ratio of "one user went from A to B" against
 * "B is somebody else's", and each SIM has at most one successor and one predecessor.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Fit } from "../location/profile.ts";
import type { PhoneActivity } from "./activity.ts";
import { bestMatching } from "./best-matching.ts";
import { type Counterparts, counterpartsOf } from "./counterparts.ts";
import { contactEvidence } from "./kept-contacts.ts";
import { type HandOverEvidence, joinTurns } from "./take-turns.ts";
import type { IdentityEvidence, LineUsers } from "./user-candidate.ts";

export interface HandOver {
  readonly from: number;
  readonly to: number;
  /** Natural log of the likelihood ratio, without the prior. */
  readonly logLr: number;
  readonly probability: number;
}

const DAY = 86_400;
const LATEST_START_S = 21 * DAY;
const LONGEST_OVERLAP_S = 5 * DAY;
/** Mean time between the last use of the old and the first use of the new SIM. */
const GAP_MEAN_S = 1.6 * DAY;
const OVERLAP_SHARE = 0.25;
const IMEI_SAME = Math.log(300);
const IMEI_OTHER = Math.log(0.6);
const HOLDER_SAME = Math.log(6);
const HOLDER_OTHER = Math.log(0.7);
/** Share of SIMs that end in the period for which there is a successor in the records. */
const PRIOR_SUCCESSOR = 0.5;
const FEWEST_CONTACTS = 4;
const HABIT_WEIGHT = 0.2;
const HABIT_CAP = 4;
const NEAR_WEIGHT = 0.6;
const USER_WEIGHT = 0.7;
const USER_CAP = [4, 4.5] as const;
const DECISION = 0.1;
const MOST_ROUNDS = 4;
/** Pairs that may still be one user's once seen within their chains. */
const WORTH_A_LOOK = 0.01;
/** Natural log of odds above the decision that count when pairs compete, and the little that more of them counts. */
const MOST_WEIGHT = 8;
const TIE_BREAK = 1e-3;

/**
 * Whole groups change their SIMs on one day: then hardly any contact of an old SIM is one of the new
 * SIM too, but what the one's contacts became are the contacts of the other. So hand-overs found
 * first stand in for their SIMs in the next round, until a round finds nothing else.
 *
 * @param users candidates of each single phone, so that a chain and its user are resolved together
 */
export function findHandOvers(evidence: IdentityEvidence, users: LineUsers): HandOver[] {
  let found: HandOver[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = findWith(evidence, users, counterpartsOf(evidence.activity, found));
    const isSame =
      next.length === found.length &&
      next.every(({ from, to }, at) => from === found[at]!.from && to === found[at]!.to);
    found = next;
    if (isSame) break;
  }
  return found;
}

function findWith(evidence: IdentityEvidence, users: LineUsers, counterparts: Counterparts): HandOver[] {
  const { activity } = evidence;
  const starters = startersOf(activity);
  const prior = Math.log(PRIOR_SUCCESSOR / Math.max(1, starters.length * startShare(activity)));
  const scored: HandOver[] = [];
  for (let from = 0; from < activity.contacts.length; from++) {
    if (activity.contacts[from]! < FEWEST_CONTACTS) continue;
    if (endEvidence(activity, from) < 0) continue;
    for (const to of candidates(activity, counterparts, from)) {
      const logLr = pairScore(evidence, users, counterparts, from, to);
      if (!Number.isFinite(logLr)) continue;
      const odds = Math.exp(Math.min(50, logLr + prior));
      scored.push({ from, to, logLr, probability: odds / (1 + odds) });
    }
  }
  const found = oneToOne(scored.filter((pair) => pair.probability > DECISION));
  return joinTurns(
    turnEvidence(evidence, users, counterparts),
    found,
    scored.filter((pair) => pair.probability > WORTH_A_LOOK),
    prior,
  );
}

/**
 * The set of hand-overs that is likeliest as a whole, each SIM once as the old and once as the
 * new one. What speaks for a pair counts up to a limit: evidence is never quite independent, and
 * one pair beyond all doubt must not cost two that are merely sure.
 */
function oneToOne(pairs: readonly HandOver[]): HandOver[] {
  const weighted = pairs.map((pair) => ({
    left: pair.from,
    right: pair.to,
    weight: Math.min(MOST_WEIGHT, logOdds(pair.probability) - logOdds(DECISION)) + TIE_BREAK * pair.logLr,
    pair,
  }));
  return bestMatching(weighted).map(({ pair }) => pair);
}

/** Within what a double tells from certainty. */
function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-12, probability);
  return Math.log(p / (1 - p));
}

function startersOf(activity: PhoneActivity): number[] {
  return [...activity.contacts.keys()].filter(
    (phone) => activity.contacts[phone]! > 0 && startEvidence(activity, phone) > 0,
  );
}

/** Of all SIMs that start in the period, those near one moment. */
function startShare(activity: PhoneActivity): number {
  const period = Math.max(DAY, activity.periodEnd - activity.periodStart);
  return Math.min(1, (LATEST_START_S + LONGEST_OVERLAP_S) / period);
}

/** How surprising the silence after the last use would be for a SIM still in use; below 0 = not at all. */
function endEvidence(activity: PhoneActivity, phone: number): number {
  return silenceEvidence(activity, phone, activity.periodEnd - activity.lastAt[phone]!);
}

function startEvidence(activity: PhoneActivity, phone: number): number {
  return silenceEvidence(activity, phone, activity.firstAt[phone]! - activity.periodStart);
}

function silenceEvidence(activity: PhoneActivity, phone: number, silentS: number): number {
  const life = Math.max(DAY, activity.lastAt[phone]! - activity.firstAt[phone]!);
  // Contacts come in bursts: a third of them start something new.
  const rate = activity.contacts[phone]! / 3 / life;
  return -Math.log(Math.exp(-rate * silentS) + 0.12) - 0.4;
}

/** Phones that start about when `from` ends and share a counterpart, a handset or a holder with it. */
function candidates(activity: PhoneActivity, counterparts: Counterparts, from: number): number[] {
  const found = new Set<number>();
  for (let at = counterparts.starts[from]!; at < counterparts.starts[from + 1]!; at++) {
    for (const middle of counterparts.phonesOf(counterparts.line[at]!)) {
      for (let next = activity.starts[middle]!; next < activity.starts[middle + 1]!; next++) {
        const to = activity.other[next]!;
        if (to !== from && followsInTime(activity, from, to)) found.add(to);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function followsInTime(activity: PhoneActivity, from: number, to: number): boolean {
  const gap = activity.firstAt[to]! - activity.lastAt[from]!;
  return (
    activity.contacts[to]! >= FEWEST_CONTACTS &&
    gap <= LATEST_START_S &&
    gap >= -LONGEST_OVERLAP_S &&
    activity.firstAt[to]! > activity.firstAt[from]! &&
    activity.lastAt[to]! > activity.lastAt[from]!
  );
}

function pairScore(
  evidence: IdentityEvidence,
  users: LineUsers,
  counterparts: Counterparts,
  from: number,
  to: number,
): number {
  return (
    timing(evidence.activity, from, to) +
    contactEvidence(evidence.activity, counterparts, from, to) +
    sameUserEvidence(evidence, users, from, to)
  );
}

function turnEvidence(
  evidence: IdentityEvidence,
  users: LineUsers,
  counterparts: Counterparts,
): HandOverEvidence {
  const { activity } = evidence;
  return {
    firstAt: activity.firstAt,
    follows: (from, to) => followsInTime(activity, from, to),
    timing: (from, to) => timing(activity, from, to),
    contacts: (from, to) => contactEvidence(activity, counterparts, from, to),
    sameUser: (from, to) => sameUserEvidence(evidence, users, from, to),
  };
}

function timing(activity: PhoneActivity, from: number, to: number): number {
  return endEvidence(activity, from) + startEvidence(activity, to) + gapEvidence(activity, from, to);
}

function sameUserEvidence(
  { tables, phoneFixes, location }: IdentityEvidence,
  users: LineUsers,
  from: number,
  to: number,
): number {
  return (
    handsetEvidence(tables, from, to) +
    holderEvidence(tables, from, to) +
    placeEvidence(location.compare(phoneFixes, from, to)) +
    userEvidence(tables.persons.ids.length, users[from]!, users[to]!)
  );
}

/** Whether the two have the same likely user, against chance. */
function userEvidence(personCount: number, a: LineUsers[number], b: LineUsers[number]): number {
  // Without persons nothing is known of users.
  if (personCount === 0) return 0;
  let both = 0;
  let restA = 1;
  let restB = 1;
  for (const { person, probability } of a) {
    restA -= probability;
    both += probability * (b.find((other) => other.person === person)?.probability ?? 0);
  }
  for (const { probability } of b) restB -= probability;
  both += (Math.max(0, restA) * Math.max(0, restB)) / personCount + 1e-6;
  return Math.max(-USER_CAP[0], Math.min(USER_CAP[1], USER_WEIGHT * Math.log(both * personCount)));
}

function gapEvidence(activity: PhoneActivity, from: number, to: number): number {
  const gap = activity.firstAt[to]! - activity.lastAt[from]!;
  const chance = 1 / Math.max(DAY, activity.periodEnd - activity.periodStart);
  // The first and last recorded use lie some way inside the SIM's life: the rarer it is used, the farther.
  const looseness = meanInterval(activity, from) + meanInterval(activity, to);
  const density =
    gap >= 0
      ? ((1 - OVERLAP_SHARE) * Math.exp(-gap / (GAP_MEAN_S + looseness))) / (GAP_MEAN_S + looseness)
      : OVERLAP_SHARE / LONGEST_OVERLAP_S;
  return Math.log(density / chance);
}

function meanInterval(activity: PhoneActivity, phone: number): number {
  return (activity.lastAt[phone]! - activity.firstAt[phone]!) / Math.max(1, activity.contacts[phone]! - 1);
}

function handsetEvidence({ phones }: CaseTables, from: number, to: number): number {
  const a = phones.imei[from]!;
  const b = phones.imei[to]!;
  if (a < 0 || b < 0) return 0;
  return a === b ? IMEI_SAME : IMEI_OTHER;
}

function holderEvidence({ phones }: CaseTables, from: number, to: number): number {
  const a = phones.holder[from]!;
  const b = phones.holder[to]!;
  if (a < 0 || b < 0) return 0;
  return a === b ? HOLDER_SAME : HOLDER_OTHER;
}

function placeEvidence({ habit, near }: Fit): number {
  return clamp(HABIT_WEIGHT * habit, HABIT_CAP) + NEAR_WEIGHT * near;
}

function clamp(value: number, cap: number): number {
  return Math.max(-cap, Math.min(cap, value));
}
