/**
 * Whose circle a line moves in: who else is in touch with those it is in touch with, and who lives
 * with them. A second SIM is used with some of the same people, and hardly anybody else shares
 * several of them (cf. NFI `telcell`); and a line that keeps ringing a family is often that of the one of them who has no phone yet.
 */
import type { PhoneActivity } from "./activity.ts";
import { chanceInCommon, likeliest, logLrInCommon } from "./in-common.ts";

/** Who is in contact with whom; the same whoever uses the lines. */
export interface Neighbours {
  /** Lines that each line is in contact with. */
  readonly lines: readonly Int32Array[];
  /** The same without those that are in everybody's circle (a service number, a shop). */
  readonly telling: readonly Int32Array[];
  /** Contacts of each line with each of these. */
  readonly contacts: readonly ReadonlyMap<number, number>[];
  /**
   * Chance that a line is in contact with a person all the same: at the number of its neighbours
   * times the number of the person's. At its end it is as large as it gets.
   */
  readonly chance: Float64Array;
}

/** What a line's circle says of persons; only of their other lines, never of the line itself. */
export interface Circles {
  /** Who may use the line: those who share most with it, and the households of those it is in contact with most. */
  candidates(line: number): readonly number[];
  /** Natural log of the LR of "the same user" from lines in contact with both, against chance and closeness; at least 0. */
  shared(line: number, person: number): number;
  /** Natural log of the LR from contacts with lines of those who live with the person; at least 0. */
  household(line: number, person: number): number;
  hasOtherLine(line: number, person: number): boolean;
  /** Contacts of the line with other lines of the person. */
  ownContacts(line: number, person: number): number;
  /** Lines in contact with both. */
  sharedCount(line: number, person: number): number;
  /** Contacts with lines of those who live with the person. */
  householdContacts(line: number, person: number): number;
}

const MOST_NEIGHBOURS = 300;
/** Chance that somebody close (a spouse, a colleague) shares a contact all the same. */
const CLOSENESS = 0.05;
const SHARED_CAP = Math.log(1000);
const FEWEST_SHARED = 2;
const HOUSEHOLD_CAP = Math.log(25);
const HOUSEHOLD_EACH = 3;
const MOST_IN_CONTACT = 8;

export function neighboursOf(activity: PhoneActivity, lines: readonly (readonly number[])[]): Neighbours {
  const lineOf = new Int32Array(activity.contacts.length).fill(-1);
  for (const [line, phones] of lines.entries()) for (const phone of phones) lineOf[phone] = line;
  const contacts = lines.map((phones, line) => {
    const met = new Map<number, number>();
    for (const phone of phones) {
      for (let at = activity.starts[phone]!; at < activity.starts[phone + 1]!; at++) {
        const other = lineOf[activity.other[at]!]!;
        if (other >= 0 && other !== line) met.set(other, (met.get(other) ?? 0) + activity.count[at]!);
      }
    }
    return met;
  });
  const ends = Math.max(
    1,
    contacts.reduce((sum, met) => sum + met.size, 0),
  );
  const linesInContact = contacts.map((met) => Int32Array.from(met.keys()));
  return {
    lines: linesInContact,
    telling: linesInContact.map((met) =>
      met.filter((other) => linesInContact[other]!.length <= MOST_NEIGHBOURS),
    ),
    contacts,
    chance: Float64Array.from({ length: ends + 1 }, (_, pairs) => chanceInCommon(pairs, ends, CLOSENESS)),
  };
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
  const commonOf = rememberCommon(neighbours, owners, ownLines.length);
  const { lines, telling, contacts, chance } = neighbours;
  const most = chance.length - 1;
  const shared = (line: number, person: number): number => {
    const common = commonOf(line).with(person);
    if (common.length === 0) return 0;
    let size = 0;
    for (const own of ownLines[person]!) if (own !== line) size += lines[own]!.length;
    const chanceOf = (other: number) => chance[Math.min(most, lines[other]!.length * size)]!;
    return logLrInCommon(common, telling[line]!, chanceOf, SHARED_CAP);
  };
  const ownContacts = (line: number, person: number): number => {
    let sum = 0;
    for (const own of ownLines[person]!) if (own !== line) sum += contacts[line]!.get(own) ?? 0;
    return sum;
  };
  const householdContacts = (line: number, person: number): number =>
    householdOf(person).reduce((sum, mate) => sum + ownContacts(line, mate), 0);
  return {
    shared,
    ownContacts,
    householdContacts,
    candidates: (line) => [
      ...mostShared(line, commonOf(line), shared),
      ...[...contacts[line]!]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST_IN_CONTACT)
        .flatMap(([other]) => (owners[other]! < 0 ? [] : householdOf(owners[other]!))),
    ],
    household: (line, person) =>
      Math.min(HOUSEHOLD_CAP, Math.log1p(HOUSEHOLD_EACH * householdContacts(line, person))),
    hasOtherLine: (line, person) => ownLines[person]!.some((own) => own !== line),
    sharedCount: (line, person) => commonOf(line).count[person]!,
  };
}

/** Lines in contact both with one line and with another line of somebody. */
interface Common {
  /** Who has any. */
  readonly persons: readonly number[];
  /** How many, by person. */
  readonly count: Int32Array;
  with(person: number): Int32Array;
}

/** Lines are judged one after the other, so that only what was asked for last is kept. */
function rememberCommon(
  neighbours: Neighbours,
  owners: Int32Array,
  personCount: number,
): (line: number) => Common {
  const count = new Int32Array(personCount);
  const end = new Int32Array(personCount);
  /** The neighbour through which a person was met last; each has a number of its own every time. */
  const metThrough = new Int32Array(personCount);
  let through = 0;
  /** Who was found and through whom, before they are grouped. */
  const foundOf: number[] = [];
  const found: number[] = [];
  const find = (line: number): Common => {
    const persons: number[] = [];
    let total = 0;
    for (const middle of neighbours.telling[line]!) {
      through += 1;
      for (const other of neighbours.lines[middle]!) {
        const person = owners[other]!;
        if (other === line || person < 0 || owners[middle] === person) continue;
        if (metThrough[person] === through) continue;
        metThrough[person] = through;
        if (count[person] === 0) persons.push(person);
        count[person]! += 1;
        foundOf[total] = person;
        found[total++] = middle;
      }
    }
    let start = 0;
    for (const person of persons) {
      end[person] = start;
      start += count[person]!;
    }
    const grouped = new Int32Array(total);
    for (let at = 0; at < total; at++) grouped[end[foundOf[at]!]!++] = found[at]!;
    return { persons, count, with: (person) => grouped.subarray(end[person]! - count[person]!, end[person]) };
  };
  let askedFor = -1;
  let common: Common = { persons: [], count, with: () => new Int32Array(0) };
  return (line) => {
    if (line === askedFor) return common;
    for (const person of common.persons) count[person] = 0;
    common = find(line);
    askedFor = line;
    return common;
  };
}

function mostShared(line: number, common: Common, shared: Circles["shared"]): number[] {
  const sharing = common.persons.filter((person) => common.count[person]! >= FEWEST_SHARED);
  return likeliest(sharing, (person) => shared(line, person));
}
