/** What the police know: a small part, and partly of the wrong people. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import { openCase } from "./police-cases.ts";
import { openFile, type PoliceRecords } from "./police-files.ts";

export function keepPoliceRecords(city: City): PoliceRecords {
  const random = city.random.fork("police");
  const records: PoliceRecords = {
    cases: [],
    casePersons: [],
    seizures: [],
    statements: [],
    tests: [],
    phoneUsers: [],
  };
  city.persons.forEach((_, index) => {
    keepHistory(city, random, records, index);
    keepPhones(city, random, records, index);
  });
  for (const { members } of city.gangs)
    if (random.chance(0.3)) openCase(city, random, records, random.sample(members, random.whole(1, 3)));
  // Tips that lead nowhere: tradesmen and strangers as suspects.
  const others = city.persons.flatMap(({ lookalike }, i) =>
    lookalike && lookalike !== "user_elsewhere" ? [i] : [],
  );
  for (const person of random.sample(others, random.whole(1, 3))) openCase(city, random, records, [person]);
  return records;
}

function keepHistory(city: City, random: Random, records: PoliceRecords, person: number): void {
  const { knownBuyerShare, testedShare } = city.parameters;
  const { usesDrugs, flags, gang, birthYear } = item(city.persons, person);
  if (birthYear > 2008) flags.add("minor");
  if (birthYear > 2007) return;
  const before = city.start - random.exponential(350) * DAY;
  const isKnown = random.chance(usesDrugs ? knownBuyerShare * (gang >= 0 ? 0.6 : 1) : 0.018);
  if (isKnown) {
    flags.add("known_user");
    if (random.chance(0.5)) openFile(city, records, "use", before, person, "user");
  }
  if (random.chance(usesDrugs ? testedShare : 0.015)) {
    const at = random.chance(0.5) ? before : city.start + random.next() * city.parameters.days * DAY;
    records.tests.push({ person, at, positive: random.chance(usesDrugs ? 0.85 : 0.08) });
  }
  if (random.chance(gang >= 0 ? 0.09 : 0.015)) {
    flags.add("prior_drug_offence");
    if (random.chance(0.6))
      openFile(
        city,
        records,
        random.pick(["possession", "trafficking", "use"]),
        before - 400 * DAY,
        person,
        "convicted",
      );
  }
  if (!random.chance(0.03)) return;
  flags.add("prior_property_offence");
  if (random.chance(0.4)) {
    const capacity = random.pick(["convicted", "suspect", "victim", "witness"]);
    const index = openFile(
      city,
      records,
      random.pick(["theft", "fraud", "robbery", "other"]),
      before,
      person,
      capacity,
    );
    const stance = random.pick(["denial", "confession", "no_comment"] as const);
    if (capacity === "suspect")
      records.statements.push({ case: index, speaker: person, about: person, stance, at: before + DAY });
  }
}

function keepPhones(city: City, random: Random, records: PoliceRecords, person: number): void {
  if (!random.chance(0.025 + (item(city.persons, person).usesDrugs ? 0.02 : 0))) return;
  const line = item(city.lines, lineOf(city, person));
  if (line.user !== person) return;
  const phone = item(line.phones, line.phones.length - 1);
  const basis = random.pick(["device_extraction", "admission", "surveillance"]);
  records.phoneUsers.push({ phone, person, basis, from: item(city.phones, phone).from });
}
