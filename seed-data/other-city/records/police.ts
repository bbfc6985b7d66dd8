/** What the police know: some buyers, some tests, old cases of all kinds, one gang that lost goods and says little. */
import { DAY } from "../../generator/clock.ts";
import { type City, item, lineOf } from "../city.ts";

export interface PoliceRecords {
  readonly cases: readonly { readonly kind: string; readonly opened: number; readonly town: number }[];
  readonly casePersons: readonly {
    readonly case: number;
    readonly person: number;
    readonly capacity: string;
  }[];
  readonly seizures: readonly {
    readonly case: number;
    readonly at: number;
    readonly place: number;
    readonly person: number;
    readonly grams: number;
  }[];
  readonly statements: readonly {
    readonly case: number;
    readonly speaker: number;
    readonly stance: string;
    readonly at: number;
  }[];
  readonly tests: readonly { readonly person: number; readonly at: number; readonly positive: boolean }[];
  readonly phoneUsers: readonly { readonly phone: number; readonly person: number; readonly basis: string }[];
}

const SUMMARY_KINDS = ["no_comment", "denial"] as const;

export function keepPoliceRecords(city: City): PoliceRecords {
  const random = city.random.fork("police");
  const { knownBuyerShare, testedShare } = city.parameters;
  const cases: PoliceRecords["cases"][number][] = [];
  const casePersons: PoliceRecords["casePersons"][number][] = [];
  const seizures: PoliceRecords["seizures"][number][] = [];
  const statements: PoliceRecords["statements"][number][] = [];
  const tests: PoliceRecords["tests"][number][] = [];
  const phoneUsers: PoliceRecords["phoneUsers"][number][] = [];
  const open = (kind: string, opened: number, person: number, capacity: string) => {
    const index = cases.push({ kind, opened, town: item(city.persons, person).town }) - 1;
    casePersons.push({ case: index, person, capacity });
    return index;
  };
  city.persons.forEach((person, index) => {
    // Some use what they bought elsewhere, and some once did.
    const elsewhere = !person.isBuyer && random.chance(0.03);
    const usesDrugs = person.isBuyer || elsewhere;
    const before = city.start - random.exponential(300 * DAY);
    if (usesDrugs && random.chance(knownBuyerShare)) {
      person.flags.add("known_user");
      if (random.chance(0.5)) open("use", before, index, "user");
    }
    if (random.chance(usesDrugs ? testedShare : 0.012))
      tests.push({
        person: index,
        at: random.chance(0.5) ? before : city.start + random.next() * 59 * DAY,
        positive: usesDrugs ? random.chance(0.85) : random.chance(0.04),
      });
    if (random.chance(person.gang >= 0 ? 0.14 : 0.012)) {
      person.flags.add("prior_drug_offence");
      if (random.chance(0.5)) open("possession", before, index, "convicted");
    }
    if (random.chance(0.03)) {
      person.flags.add("prior_property_offence");
      if (random.chance(0.4))
        open(
          random.pick(["theft", "fraud", "robbery", "other"]),
          before,
          index,
          random.pick(["convicted", "suspect", "victim", "witness"]),
        );
    }
    if (person.birthYear > 2008) person.flags.add("minor");
    if (random.chance(0.02 + (person.gang >= 0 ? 0.03 : 0)))
      for (const phone of item(city.lines, lineOf(city, index)).phones.slice(-1))
        phoneUsers.push({
          phone,
          person: index,
          basis: random.pick(["device_extraction", "admission", "surveillance"]),
        });
  });
  const caught = city.gangs[random.int(Math.max(1, city.gangs.length))];
  if (caught) {
    const members = random.sample(caught.members, 2);
    const at = city.start + random.between(20, 57) * DAY;
    const index = open("trafficking", at, item(members, 0), "suspect");
    casePersons.push({ case: index, person: item(members, 1), capacity: "suspect" });
    seizures.push({
      case: index,
      at,
      place: item(city.persons, item(members, 0)).home,
      person: item(members, 0),
      grams: Math.round(random.logNormal(9, 0.8) * 100) / 100,
    });
    for (const speaker of members)
      statements.push({
        case: index,
        speaker,
        stance: random.chance(0.25) ? "confession" : random.pick(SUMMARY_KINDS),
        at: at + random.between(0.1, 3) * DAY,
      });
  }
  casePersons.slice(0, 40).forEach(({ case: index, person, capacity }) => {
    if (capacity !== "victim" && random.chance(0.5))
      statements.push({
        case: index,
        speaker: person,
        stance: random.pick(["no_comment", "denial", "confession"]),
        at: item(cases, index).opened + DAY,
      });
  });
  return { cases, casePersons, seizures, statements, tests, phoneUsers };
}
