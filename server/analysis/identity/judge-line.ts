/**
 * Who uses one line: every candidate weighed, together with "somebody else".
 * Long because every term of one sum stands here, side by side.
 */
import { HOLDER_SHARE } from "../location/moment-trust.ts";
import type { Fit } from "../location/profile.ts";
import type { Circles } from "./circles.ts";
import type { FitOfAnybody } from "./habit-of-anybody.ts";
import { householdOf, type Known } from "./known-facts.ts";
import type { PaidCircle } from "./paid-circle.ts";
import type { IdentityEvidence, UserCandidate, UseTerms } from "./user-candidate.ts";
import { HABIT_TEMPER } from "./whereabouts.ts";

export interface LineCase {
  readonly line: number;
  /** How the line fits where a person was by other records; null where nothing is known of him. */
  readonly fitOf: (person: number) => Fit | null;
  readonly near: readonly number[];
  readonly anybody: FitOfAnybody;
  readonly circles: Circles;
  /** Null where payments are not to count. */
  readonly paid: PaidCircle | null;
}

/** Of one who holds many SIMs (a firm's boss) each is likelier somebody else's. */
const MANY_HELD = 3;
const HOLDER_OF_MANY_SHARE = 0.3;
const HOUSEHOLD_SHARE = 0.06;
/**
 * Odds that who holds the account bound to a line is its user, against everybody else together. On generated cities
 * of eight makers it is 98 % of lines whose user is not the holder; of the lines of gangs, who use lent accounts, 80 %.
 */
const BOUND_ACCOUNT_ODDS = 7;
const SAME_HANDSET = Math.log(120);
const CONTACT_WITH_OWN = Math.log(0.25);
const MOST_OWN_CONTACTS = 4;
const NEAR_TEMPER = 0.8;
/** Nearly all parcels to a home are for somebody who lives there. */
const PARCEL_TO_HOME = Math.log(80);
/** Nearly everybody has a phone: one who has none yet is likelier the user than one who has. */
const ONLY_LINE = Math.log(8);
const MOST_CANDIDATES = 24;
const ESTABLISHED = 0.985;
const LEAST_PROBABILITY = 0.01;
const LEAST_REST = 1e-12;
/** Of those who are no candidate: somebody of whose whereabouts nothing is known, or whom the records do not name. */
const UNHEARD_OF = 0.3;

export interface JudgedLine {
  /** Likeliest first. */
  readonly users: readonly UserCandidate[];
  /** Who was considered. */
  readonly considered: ReadonlySet<number>;
  /** Natural log of the weight of a person, prior and evidence; of somebody else where not considered. */
  readonly weightOf: (person: number) => number;
}

export function judgeLine(evidence: IdentityEvidence, known: Known, one: LineCase): JudgedLine {
  const { line } = one;
  const established = known.established[line]!;
  if (established.length > 0) {
    const users = established.map((person) => ({
      person,
      probability: ESTABLISHED / established.length,
      basis: known.accepted[line]!.includes(person) ? ("decision" as const) : ("established" as const),
      logLr: 0,
      terms: null,
    }));
    return { users, considered: new Set(established), weightOf: () => 0 };
  }
  const named = new Set([
    ...known.holders[line]!,
    ...known.boundHolders[line]!,
    ...known.holders[line]!.flatMap((holder) => householdOf(known, holder)),
    ...known.sameHandset[line]!.flatMap((phone) => usersOfPhone(evidence, known, phone)),
    ...one.near,
    ...one.anybody.best,
    ...one.circles.candidates(line),
    ...(one.paid?.candidates(line) ?? []),
    ...known.parcelHomes[line]!,
  ]);
  for (const person of known.rejected[line]!) named.delete(person);
  const personCount = evidence.tables.persons.ids.length;
  const scored = [...named].map((person) => ({
    person,
    prior: priorOf(known, line, person, personCount),
    terms: weigh(evidence, known, one, person),
  }));
  const rest = restOf(known, line, named.size, personCount) * worthOfOthers(one.anybody);
  const weights = new Map(scored.map(({ person, prior, terms }) => [person, prior + sumOf(terms)]));
  return {
    users: normalise(scored, rest),
    considered: named,
    weightOf: (person) => weights.get(person) ?? Math.log(Math.max(rest, LEAST_REST)),
  };
}

function weigh(
  evidence: IdentityEvidence,
  known: Known,
  { line, fitOf, anybody, circles, paid }: LineCase,
  person: number,
): UseTerms {
  const isSameHandset = known.sameHandset[line]!.some(
    (phone) => evidence.tables.phones.holder[phone] === person,
  );
  const contacts = Math.min(MOST_OWN_CONTACTS, circles.ownContacts(line, person));
  const fit = fitOf(person);
  const paidInCommon = paid?.inCommon(line, person);
  return {
    boundAccount: known.boundHolders[line]!.includes(person)
      ? Math.log(BOUND_ACCOUNT_ODDS * evidence.tables.persons.ids.length)
      : 0,
    handset: isSameHandset ? SAME_HANDSET : 0,
    ownContacts: CONTACT_WITH_OWN * contacts,
    ownContactCount: contacts,
    habit: fit ? HABIT_TEMPER * fit.habit - anybody.mean : 0,
    near: fit ? NEAR_TEMPER * fit.near : 0,
    shared: circles.shared(line, person),
    sharedCount: circles.sharedCount(line, person),
    paid: paidInCommon?.logLr ?? 0,
    paidPersons: paidInCommon?.persons ?? [],
    parcels: known.parcelHomes[line]!.includes(person) ? PARCEL_TO_HOME : 0,
    household: circles.household(line, person),
    householdCount: circles.householdContacts(line, person),
    onlyLine: circles.hasOtherLine(line, person) ? 0 : ONLY_LINE,
  };
}

function sumOf(terms: UseTerms): number {
  const { boundAccount, handset, ownContacts, habit, near, shared, paid, parcels, household, onlyLine } =
    terms;
  return boundAccount + handset + ownContacts + habit + near + shared + paid + parcels + household + onlyLine;
}

function priorOf(known: Known, line: number, person: number, personCount: number): number {
  const holders = known.holders[line]!;
  const anybody = anybodyShare(known, line) / personCount;
  if (holders.includes(person)) return Math.log(holderShare(known, person) / holders.length + anybody);
  for (const holder of holders) {
    const household = householdOf(known, holder);
    if (household.includes(person))
      return Math.log(HOUSEHOLD_SHARE / household.length / holders.length + anybody);
  }
  return Math.log(anybody);
}

/** Weight of all persons who are no candidate: as likely as chance, each. */
function restOf(known: Known, line: number, named: number, personCount: number): number {
  return (anybodyShare(known, line) * Math.max(1, personCount - named)) / personCount;
}

/** Where those whom a track fits best are candidates, the others are hardly anybody's guess. */
function worthOfOthers({ others }: FitOfAnybody): number {
  return UNHEARD_OF + (1 - UNHEARD_OF) * others;
}

function anybodyShare(known: Known, line: number): number {
  const holders = known.holders[line]!;
  const held = holders.reduce((sum, holder) => sum + holderShare(known, holder) / holders.length, 0);
  return holders.length === 0 ? 1 : Math.max(0.02, 1 - held - HOUSEHOLD_SHARE);
}

function holderShare(known: Known, person: number): number {
  return known.heldCount[person]! >= MANY_HELD ? HOLDER_OF_MANY_SHARE : HOLDER_SHARE;
}

interface Scored {
  readonly person: number;
  /** Natural log. */
  readonly prior: number;
  readonly terms: UseTerms;
}

function normalise(scored: readonly Scored[], rest: number): UserCandidate[] {
  const scores = scored.map(({ prior, terms }) => prior + sumOf(terms));
  const top = scores.reduce((max, score) => Math.max(max, score), Math.log(Math.max(rest, LEAST_REST)));
  let total = rest * Math.exp(-top);
  for (const score of scores) total += Math.exp(score - top);
  const priorTotal = scored.reduce((sum, { prior }) => sum + Math.exp(prior), rest);
  return scored
    .map(({ person, prior, terms }, at) => {
      const probability = Math.exp(scores[at]! - top) / total;
      const logLr = logOdds(probability) - logOdds(Math.exp(prior) / priorTotal);
      return { person, probability, basis: "inferred" as const, logLr, terms };
    })
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .sort((a, b) => b.probability - a.probability || a.person - b.person)
    .slice(0, MOST_CANDIDATES);
}

/** Within what a double tells from certainty. */
function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(p / (1 - p));
}

function usersOfPhone({ tables }: IdentityEvidence, known: Known, phone: number): number[] {
  const holder = tables.phones.holder[phone]!;
  return holder < 0 ? [] : [holder, ...householdOf(known, holder)];
}
