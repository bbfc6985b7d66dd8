/**
 * Persons who were where a line was, at about the time: the candidates for its user. Time is
 * cut into slots; a zone and slot with very many people in it tells nothing and is skipped.
 */
import { type Track, trackOf } from "../location/profile.ts";
import type { IdentityEvidence } from "./user-candidate.ts";

const SLOT_S = 30 * 60;
const CROWD = 60;
const MOST_NEAR = 24;
const FEWEST_MEETINGS = 2;

/** For each track, persons met in at least two slots, most first (rare meetings count more). */
export function coLocatedPersons(evidence: IdentityEvidence, tracks: readonly Track[]): number[][] {
  const { zones, personFixes, tables } = evidence;
  const present = new Map<number, Set<number>>();
  const keyOf = (at: number, zone: number) => Math.floor(at / SLOT_S) * zones.count + zone;
  const add = (person: number, { at, zone }: Track) => {
    for (let i = 0; i < at.length; i++) {
      const key = keyOf(at[i]!, zone[i]!);
      const people = present.get(key);
      if (people) people.add(person);
      else present.set(key, new Set([person]));
    }
  };
  const holdsOne = singleHeldPhones(tables.phones.holder, tables.persons.ids.length);
  for (let person = 0; person < tables.persons.ids.length; person++) {
    add(person, trackOf(personFixes, person));
    if (holdsOne[person]! >= 0) add(person, trackOf(evidence.phoneFixes, holdsOne[person]!));
  }
  return tracks.map((track) => mostMet(track, present, keyOf));
}

function mostMet(
  track: Track,
  present: ReadonlyMap<number, ReadonlySet<number>>,
  keyOf: (at: number, zone: number) => number,
): number[] {
  const met = new Map<number, { times: number; weight: number }>();
  for (let i = 0; i < track.at.length; i++) {
    const people = present.get(keyOf(track.at[i]!, track.zone[i]!));
    if (!people || people.size > CROWD) continue;
    for (const person of people) {
      const entry = met.get(person) ?? { times: 0, weight: 0 };
      entry.times += 1;
      entry.weight += 1 / Math.sqrt(people.size);
      met.set(person, entry);
    }
  }
  return [...met]
    .filter(([, { times }]) => times >= FEWEST_MEETINGS)
    .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0])
    .slice(0, MOST_NEAR)
    .map(([person]) => person);
}

/** The phone of those who hold just one (likely their own), −1 for the others. */
function singleHeldPhones(holders: Int32Array, personCount: number): Int32Array {
  const phone = new Int32Array(personCount).fill(-1);
  const held = new Uint32Array(personCount);
  for (const [index, holder] of holders.entries()) {
    if (holder < 0) continue;
    held[holder]! += 1;
    phone[holder] = index;
  }
  return phone.map((value, person) => (held[person] === 1 ? value : -1));
}
