/**
 * Who uses a line (one SIM, or a chain of SIMs handed over): not who holds it. For every line
 * the candidates are compared by
 *   prior (holder, household of the holder, anybody) · established use · bound accounts ·
 *   handset · contacts with the candidate's own phones · where the line was against where the
 *   candidate was (location/profile.ts),
 * and normalised together with "somebody else", so that a line may stay unknown.
 *
 * A candidate's own fixes come from sightings, the home, and the lines that are thought to be
 * theirs; a line is never compared with itself. Two rounds let users found in the first stand
 * in for themselves in the second (resolving lines and users together).
 * Long because every term of one sum stands here, side by side.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { UseBasis } from "../../domain/findings.ts";
import type { Fixes } from "../location/fixes.ts";
import {
  type Fit,
  type Habit,
  type LocationModel,
  mergeTracks,
  type Track,
  trackOf,
} from "../location/profile.ts";
import type { Zones } from "../location/zones.ts";
import { contactsBetween, type PhoneActivity } from "./activity.ts";
import { coLocatedPersons } from "./co-location.ts";
import type { DecidedIndex } from "./decided.ts";
import { anybodysHabit } from "./habit-of-anybody.ts";
import { householdOf, type Known, knownOf, phonesHeldBy } from "./known-facts.ts";

export interface UserCandidate {
  readonly person: number;
  readonly probability: number;
  readonly basis: UseBasis;
  /** Natural log of odds after the evidence over odds by holder and household alone; 0 unless inferred. */
  readonly logLr: number;
  /** Natural logs, term by term; null unless inferred. */
  readonly terms: UseTerms | null;
}

/** What the evidence says of one candidate, natural logs; 0 where it is silent. */
export interface UseTerms {
  readonly boundAccount: number;
  readonly handset: number;
  readonly ownContacts: number;
  /** How many contacts `ownContacts` counted. */
  readonly ownContactCount: number;
  readonly habit: number;
  readonly near: number;
}

/** Candidates of each line, likeliest first; probabilities add up to at most 1. */
export type LineUsers = readonly (readonly UserCandidate[])[];

export interface IdentityEvidence {
  readonly tables: CaseTables;
  readonly activity: PhoneActivity;
  readonly zones: Zones;
  readonly phoneFixes: Fixes;
  readonly personFixes: Fixes;
  readonly location: LocationModel;
  readonly decided: DecidedIndex;
}

const HOLDER_SHARE = 0.86;
/** Of one who holds many SIMs (a firm's boss) each is likelier somebody else's. */
const MANY_HELD = 3;
const HOLDER_OF_MANY_SHARE = 0.3;
const HOUSEHOLD_SHARE = 0.06;
const BOUND_ACCOUNT = Math.log(60);
const SAME_HANDSET = Math.log(120);
const CONTACT_WITH_OWN = Math.log(0.25);
const MOST_OWN_CONTACTS = 4;
/** Fixes of a person repeat a few places: many say no more of the habit than so many independent ones. */
const INDEPENDENT_FIXES = 5;
const NEAR_TEMPER = 0.8;
const HOME_WEIGHT = 4;
const MOST_CANDIDATES = 24;
const SURE = 0.6;
const ESTABLISHED = 0.985;
const LEAST_PROBABILITY = 0.01;
const ROUNDS = 2;
const NO_LINE = -1;

export function findUsers(evidence: IdentityEvidence, lines: readonly (readonly number[])[]): LineUsers {
  const known = knownOf(evidence, lines);
  const tracks = lines.map((phones) =>
    mergeTracks(phones.map((phone) => trackOf(evidence.phoneFixes, phone))),
  );
  const near = coLocatedPersons(evidence, tracks);
  let users: LineUsers = lines.map((_, line) => priorUsers(known, line));
  for (let round = 0; round < ROUNDS; round++) {
    const ownLines = linesOfPersons(evidence.tables.persons.ids.length, users);
    const whereabouts = rememberWhereabouts(evidence, known, tracks, ownLines);
    const anybody = fitOfAnybody(evidence, tracks, ownLines, whereabouts);
    users = lines.map((phones, line) =>
      judgeLine(evidence, known, {
        line,
        phones,
        track: tracks[line]!,
        whereabouts,
        near: near[line]!,
        habitOfAnybody: anybody[line]!,
      }),
    );
  }
  return users;
}

/** What the habit of somebody of this population is worth for each line, as `UseTerms.habit`. */
function fitOfAnybody(
  { location }: IdentityEvidence,
  tracks: readonly Track[],
  ownLines: readonly (readonly number[])[],
  whereabouts: LineCase["whereabouts"],
): number[] {
  const owners: number[][] = tracks.map(() => []);
  for (const [person, own] of ownLines.entries()) for (const line of own) owners[line]!.push(person);
  const anybody = anybodysHabit(
    location,
    ownLines.map((_, person) => whereabouts(person, NO_LINE)?.habit ?? null),
  );
  return tracks.map((track, line) => {
    // A line is never compared with itself, here as little as for a candidate.
    const instead = new Map(
      owners[line]!.map((person) => [person, whereabouts(person, line)?.habit ?? null]),
    );
    return anybody.meanFit(track, habitWeight(1, track.at.length), instead);
  });
}

interface LineCase {
  readonly line: number;
  readonly phones: readonly number[];
  readonly track: Track;
  readonly whereabouts: (person: number, exceptLine: number) => Whereabouts | null;
  readonly near: readonly number[];
  readonly habitOfAnybody: number;
}

/** Where a person was, by records other than those of one line. */
interface Whereabouts {
  readonly own: readonly Track[];
  readonly habit: Habit;
}

/** Made once a person and round; only for a person's own line without that line. */
function rememberWhereabouts(
  evidence: IdentityEvidence,
  known: Known,
  tracks: readonly Track[],
  ownLines: readonly (readonly number[])[],
): LineCase["whereabouts"] {
  const make = (person: number, lines: readonly number[]): Whereabouts | null => {
    const all = [trackOf(evidence.personFixes, person), ...lines.map((line) => tracks[line]!)];
    const own = all.filter((track) => track.at.length > 0);
    const home = known.homeZone[person]!;
    if (own.length === 0 && home < 0) return null;
    const habit = evidence.location.habitOf(own, home < 0 ? new Map() : new Map([[home, HOME_WEIGHT]]));
    return { own: own.length > 1 ? [mergeTracks(own)] : own, habit };
  };
  const made = new Map<number, Whereabouts | null>();
  return (person, exceptLine) => {
    const lines = ownLines[person]!;
    if (lines.includes(exceptLine))
      return make(
        person,
        lines.filter((line) => line !== exceptLine),
      );
    let whereabouts = made.get(person);
    if (whereabouts === undefined) {
      whereabouts = make(person, lines);
      made.set(person, whereabouts);
    }
    return whereabouts;
  };
}

function judgeLine(evidence: IdentityEvidence, known: Known, one: LineCase): UserCandidate[] {
  const { line } = one;
  const established = known.established[line]!;
  if (established.length > 0)
    return established.map((person) => ({
      person,
      probability: ESTABLISHED / established.length,
      basis: known.accepted[line]!.includes(person) ? "decision" : "established",
      logLr: 0,
      terms: null,
    }));
  const named = new Set([
    ...known.holders[line]!,
    ...known.boundHolders[line]!,
    ...known.holders[line]!.flatMap((holder) => householdOf(known, holder)),
    ...known.sameHandset[line]!.flatMap((phone) => usersOfPhone(evidence, known, phone)),
    ...one.near,
  ]);
  for (const person of known.rejected[line]!) named.delete(person);
  const personCount = evidence.tables.persons.ids.length;
  const scored = [...named].map((person) => ({
    person,
    prior: priorOf(known, line, person, personCount),
    terms: weigh(evidence, known, one, person),
  }));
  return normalise(scored, restOf(known, line, named.size, personCount));
}

function weigh(
  evidence: IdentityEvidence,
  known: Known,
  { line, phones, track, whereabouts, habitOfAnybody }: LineCase,
  person: number,
): UseTerms {
  const isSameHandset = known.sameHandset[line]!.some(
    (phone) => evidence.tables.phones.holder[phone] === person,
  );
  const contacts = Math.min(MOST_OWN_CONTACTS, contactsWithOwn(evidence, known, phones, person));
  const elsewhere = whereabouts(person, line);
  const fit = elsewhere ? evidence.location.fitOf(track, elsewhere.own, elsewhere.habit) : NO_FIT;
  return {
    boundAccount: known.boundHolders[line]!.includes(person) ? BOUND_ACCOUNT : 0,
    handset: isSameHandset ? SAME_HANDSET : 0,
    ownContacts: CONTACT_WITH_OWN * contacts,
    ownContactCount: contacts,
    habit: elsewhere ? habitWeight(1, track.at.length) * fit.habit - habitOfAnybody : 0,
    near: NEAR_TEMPER * fit.near,
  };
}

const NO_FIT: Fit = { habit: 0, near: 0 };

function sumOf({ boundAccount, handset, ownContacts, habit, near }: UseTerms): number {
  return boundAccount + handset + ownContacts + habit + near;
}

/** Contacts of the line with phones that the candidate holds and uses: nobody rings himself. */
function contactsWithOwn(
  evidence: IdentityEvidence,
  known: Known,
  phones: readonly number[],
  person: number,
): number {
  if (known.heldCount[person]! >= MANY_HELD) return 0;
  let sum = 0;
  for (const phone of phones) {
    for (const own of phonesHeldBy(evidence, person)) {
      if (!phones.includes(own)) sum += contactsBetween(evidence.activity, phone, own);
    }
  }
  return sum;
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
  const top = scores.reduce((max, score) => Math.max(max, score), Math.log(Math.max(rest, 1e-12)));
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

function priorUsers(known: Known, line: number): UserCandidate[] {
  const stated = known.established[line]!.length > 0 ? known.established[line]! : known.holders[line]!;
  return stated
    .filter((person) => known.heldCount[person]! < MANY_HELD || known.established[line]!.includes(person))
    .filter((person) => !known.rejected[line]!.includes(person))
    .map((person) => ({
      person,
      probability: HOLDER_SHARE / stated.length,
      basis: "inferred",
      logLr: 0,
      terms: null,
    }));
}

/** Lines that are thought to be each person's. */
function linesOfPersons(personCount: number, users: LineUsers): number[][] {
  const lines: number[][] = Array.from({ length: personCount }, () => []);
  for (const [line, candidates] of users.entries()) {
    const best = candidates[0];
    if (best && best.probability >= SURE) lines[best.person]!.push(line);
  }
  return lines;
}

function usersOfPhone({ tables }: IdentityEvidence, known: Known, phone: number): number[] {
  const holder = tables.phones.holder[phone]!;
  return holder < 0 ? [] : [holder, ...householdOf(known, holder)];
}

function habitWeight(habit: number, fixes: number): number {
  return fixes === 0 ? 0 : (habit / fixes) * INDEPENDENT_FIXES * (1 - Math.exp(-fixes / INDEPENDENT_FIXES));
}
