/**
 * Whose circle a line moves in: who else is in touch with those it is in touch with, and who lives
 * with them. A second SIM is used with some of the same people, and hardly anybody else shares
 * several of them (cf. NFI `telcell`; rare common neighbours tell most, Adamic & Adar 2003); and a
 * line that keeps ringing a family is often that of the one of them who has no phone yet.
 */
import type { PhoneActivity } from "./activity.ts";

/** Contacts of each line with other lines. */
export type Neighbours = readonly ReadonlyMap<number, number>[];

/** What a line's circle says of persons; only of their other lines, never of the line itself. */
export interface Circles {
  /** Who may use the line: those who share most with it, and the households of those it is in contact with most. */
  candidates(line: number): readonly number[];
  /** Natural log of the LR of "the same user" from lines in contact with both, against chance and closeness; at least 0. */
  shared(line: number, person: number): number;
  /** Natural log of the LR from contacts with lines of those who live with the person; at least 0. */
  household(line: number, person: number): number;
  hasOtherLine(line: number, person: number): boolean;
  /** Lines in contact with both. */
  sharedCount(line: number, person: number): number;
  /** Contacts with lines of those who live with the person. */
  householdContacts(line: number, person: number): number;
}

/** A service number or a shop is in everybody's circle. */
const MOST_NEIGHBOURS = 300;
/** Chance that somebody close (a spouse, a colleague) shares a contact all the same. */
const CLOSENESS = 0.05;
/** Contacts come in clusters: several shared ones are not as many independent signs. */
const TEMPER = 0.6;
const SHARED_CAP = Math.log(1000);
const FEWEST_SHARED = 2;
const MOST_BY_SHARED = 6;
const HOUSEHOLD_CAP = Math.log(25);
const HOUSEHOLD_EACH = 3;
const MOST_IN_CONTACT = 8;

export function neighboursOf(activity: PhoneActivity, lines: readonly (readonly number[])[]): Neighbours {
  const lineOf = new Int32Array(activity.contacts.length).fill(-1);
  for (const [line, phones] of lines.entries()) for (const phone of phones) lineOf[phone] = line;
  return lines.map((phones, line) => {
    const met = new Map<number, number>();
    for (const phone of phones) {
      for (let at = activity.starts[phone]!; at < activity.starts[phone + 1]!; at++) {
        const other = lineOf[activity.other[at]!]!;
        if (other >= 0 && other !== line) met.set(other, (met.get(other) ?? 0) + activity.count[at]!);
      }
    }
    return met;
  });
}

/**
 * @param owners person whose line each is thought to be, −1 for nobody
 * @param ownLines the same by person
 */
export function circlesOf(
  neighbours: Neighbours,
  owners: Int32Array,
  ownLines: readonly (readonly number[])[],
  householdOf: (person: number) => readonly number[],
): Circles {
  const ends = Math.max(
    1,
    neighbours.reduce((sum, met) => sum + met.size, 0),
  );
  const commonOf = rememberByLine((line) => commonWithPersons(neighbours, owners, line));
  /** How many lines each neighbour is in contact with. */
  const sizesOf = rememberByLine((line) =>
    Int32Array.from(neighbours[line]!.keys(), (other) => neighbours[other]!.size).filter(
      (size) => size <= MOST_NEIGHBOURS,
    ),
  );
  const otherLines = (line: number, person: number) => ownLines[person]!.filter((own) => own !== line);
  const shared = (line: number, person: number): number => {
    const common = commonOf(line).get(person);
    if (!common) return 0;
    const size = otherLines(line, person).reduce((sum, own) => sum + neighbours[own]!.size, 0);
    const chance = (neighbourCount: number) =>
      Math.min(0.6, 1 - Math.exp((-neighbourCount * size) / ends) + CLOSENESS);
    const sizes = sizesOf(line);
    const rate = common.size / sizes.length;
    let sum = -common.size;
    for (const neighbourCount of sizes) sum += chance(neighbourCount);
    for (const other of common) sum += Math.log(rate / chance(neighbours[other]!.size));
    return Math.min(SHARED_CAP, Math.max(0, TEMPER * sum));
  };
  const householdContacts = (line: number, person: number): number => {
    let contacts = 0;
    for (const mate of householdOf(person)) {
      for (const own of otherLines(line, mate)) contacts += neighbours[line]!.get(own) ?? 0;
    }
    return contacts;
  };
  return {
    shared,
    householdContacts,
    candidates: (line) => [
      ...mostShared(line, commonOf(line), shared),
      ...[...neighbours[line]!]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST_IN_CONTACT)
        .flatMap(([other]) => (owners[other]! < 0 ? [] : householdOf(owners[other]!))),
    ],
    household: (line, person) =>
      Math.min(HOUSEHOLD_CAP, Math.log1p(HOUSEHOLD_EACH * householdContacts(line, person))),
    hasOtherLine: (line, person) => otherLines(line, person).length > 0,
    sharedCount: (line, person) => commonOf(line).get(person)?.size ?? 0,
  };
}

function rememberByLine<T>(compute: (line: number) => T): (line: number) => T {
  const known = new Map<number, T>();
  return (line) => {
    const value = known.get(line) ?? compute(line);
    known.set(line, value);
    return value;
  };
}

/** Persons → lines in contact both with the line and with another one of theirs. */
function commonWithPersons(
  neighbours: Neighbours,
  owners: Int32Array,
  line: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const common of neighbours[line]!.keys()) {
    if (neighbours[common]!.size > MOST_NEIGHBOURS) continue;
    for (const other of neighbours[common]!.keys()) {
      const person = owners[other]!;
      if (other === line || person < 0 || owners[common] === person) continue;
      const lines = found.get(person);
      if (lines) lines.add(common);
      else found.set(person, new Set([common]));
    }
  }
  return found;
}

function mostShared(
  line: number,
  common: ReadonlyMap<number, ReadonlySet<number>>,
  shared: Circles["shared"],
): number[] {
  return [...common]
    .filter(([, lines]) => lines.size >= FEWEST_SHARED)
    .map(([person]) => ({ person, weight: shared(line, person) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.person - b.person)
    .slice(0, MOST_BY_SHARED)
    .map(({ person }) => person);
}
