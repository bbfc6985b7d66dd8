/** What records state of lines and persons before anything is inferred: holders, bound accounts, handsets, households. */
import { PLACE_KINDS } from "../../domain/case-tables.ts";
import { decidedPersons } from "./decided.ts";
import type { IdentityEvidence } from "./user-candidate.ts";

/** Lists are by line, the rest by person. */
export interface Known {
  readonly holders: readonly (readonly number[])[];
  readonly boundHolders: readonly (readonly number[])[];
  readonly established: readonly (readonly number[])[];
  /** Users that a reviewer accepted (they are among the established) or rejected. */
  readonly accepted: readonly (readonly number[])[];
  readonly rejected: readonly (readonly number[])[];
  readonly sameHandset: readonly (readonly number[])[];
  readonly heldCount: Uint32Array;
  readonly household: ReadonlyMap<number, readonly number[]>;
  readonly homeZone: Int32Array;
  /** Who lives where parcels for the line were delivered to a home. */
  readonly parcelHomes: readonly (readonly number[])[];
}

/** More people at one address are a dormitory or an office building. */
const MOST_OF_A_HOUSEHOLD = 8;
const HOME = PLACE_KINDS.indexOf("home");

export function knownOf(
  { tables, zones, decided }: IdentityEvidence,
  lines: readonly (readonly number[])[],
): Known {
  const { phones, accounts, persons, establishedUsers, parcels, places } = tables;
  const lineOf = new Int32Array(phones.ids.length).fill(-1);
  for (const [line, own] of lines.entries()) for (const phone of own) lineOf[phone] = line;
  const heldCount = new Uint32Array(persons.ids.length);
  for (const own of lines) {
    for (const holder of new Set(own.map((phone) => phones.holder[phone]!)))
      if (holder >= 0) heldCount[holder]! += 1;
  }
  const boundHolders: number[][] = lines.map(() => []);
  for (let account = 0; account < accounts.ids.length; account++) {
    const phone = accounts.phone[account]!;
    const holder = accounts.holder[account]!;
    if (phone >= 0 && holder >= 0 && lineOf[phone]! >= 0) boundHolders[lineOf[phone]!]!.push(holder);
  }
  const established: number[][] = lines.map(() => []);
  for (let row = 0; row < establishedUsers.ids.length; row++) {
    const line = lineOf[establishedUsers.phone[row]!] ?? -1;
    const person = establishedUsers.person[row]!;
    if (line >= 0 && person >= 0 && !established[line]!.includes(person)) established[line]!.push(person);
  }
  const byLine = (verdict: "accept" | "reject") =>
    lines.map((own) => [...new Set(own.flatMap((phone) => decidedPersons(decided.phones, phone, verdict)))]);
  const accepted = byLine("accept");
  const rejected = byLine("reject");
  const byImei = new Map<number, number[]>();
  for (let phone = 0; phone < phones.ids.length; phone++) {
    const imei = phones.imei[phone]!;
    if (imei >= 0) byImei.set(imei, [...(byImei.get(imei) ?? []), phone]);
  }
  const household = new Map<number, number[]>();
  for (let person = 0; person < persons.ids.length; person++) {
    const home = persons.home[person]!;
    if (home >= 0) household.set(home, [...(household.get(home) ?? []), person]);
  }
  const parcelHomes = lines.map(() => new Set<number>());
  for (const [row, phone] of parcels.receiver.entries()) {
    const line = phone >= 0 ? lineOf[phone]! : -1;
    const place = parcels.receiverPlace[row]!;
    if (line < 0 || place < 0 || places.kind[place] !== HOME) continue;
    const residents = household.get(place) ?? [];
    if (residents.length <= MOST_OF_A_HOUSEHOLD)
      for (const person of residents) parcelHomes[line]!.add(person);
  }
  const householdByPerson = new Map<number, number[]>();
  for (const members of household.values()) {
    if (members.length < 2 || members.length > MOST_OF_A_HOUSEHOLD) continue;
    for (const person of members)
      householdByPerson.set(
        person,
        members.filter((other) => other !== person),
      );
  }
  return {
    holders: lines.map((own) => [
      ...new Set(own.map((phone) => phones.holder[phone]!).filter((holder) => holder >= 0)),
    ]),
    boundHolders,
    established: established.map((stated, line) => [
      ...new Set([...accepted[line]!, ...stated.filter((person) => !rejected[line]!.includes(person))]),
    ]),
    accepted,
    rejected,
    sameHandset: lines.map((own) =>
      own.flatMap((phone) => (byImei.get(phones.imei[phone]!) ?? []).filter((other) => !own.includes(other))),
    ),
    heldCount,
    household: householdByPerson,
    parcelHomes: parcelHomes.map((persons) => [...persons]),
    homeZone: Int32Array.from(persons.home, (home) => (home < 0 ? -1 : zones.ofPlace[home]!)),
  };
}

/** Persons who live with this one, without him; none where so many live there that it is no household. */
export function householdOf(known: Known, person: number): readonly number[] {
  return known.household.get(person) ?? [];
}
