/**
 * What the police already hold: earlier offences, drug tests, cases, statements, seizures,
 * extracted phones. It covers gangs in part, and innocents too; it is never complete.
 */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import type { Random } from "../random.ts";
import { simAt } from "../world/phones.ts";
import { at, type Person, type World } from "../world/world.ts";

export type CaseKind = "trafficking" | "possession" | "use" | "theft" | "robbery" | "fraud" | "other";
type Capacity = "suspect" | "accused" | "convicted" | "user" | "witness" | "victim";
type Stance = "confession" | "denial" | "no_comment" | "accusation" | "exculpation";

export interface PoliceRecords {
  readonly cases: { readonly kind: CaseKind; readonly openedAt: number; readonly area: number }[];
  readonly casePersons: { readonly case: number; readonly person: number; readonly capacity: Capacity }[];
  readonly seizures: {
    readonly case: number;
    readonly at: number;
    readonly place: number;
    readonly person: number;
    readonly substance: string;
    readonly grams: number;
  }[];
  readonly statements: {
    readonly case: number;
    readonly speaker: number;
    readonly about: number;
    readonly stance: Stance;
    readonly at: number;
    readonly summary: string;
  }[];
  readonly tests: {
    readonly person: number;
    readonly at: number;
    readonly substance: string;
    readonly positive: boolean;
  }[];
  readonly phoneUsers: {
    readonly phone: number;
    readonly person: number;
    readonly basis: "device_extraction" | "admission" | "surveillance";
    readonly at: number;
  }[];
}

const SUMMARY: Readonly<Record<Stance, string>> = {
  confession: "承认涉案事实。",
  denial: "否认涉案，称不知情。",
  no_comment: "拒绝回答讯问。",
  accusation: "指认他人参与。",
  exculpation: "称对方与案件无关。",
};
const BACKGROUND_CASES_PER_1000 = 16;

export function keepPoliceRecords(world: World): PoliceRecords {
  const random = world.random.fork("police");
  const records: PoliceRecords = {
    cases: [],
    casePersons: [],
    seizures: [],
    statements: [],
    tests: [],
    phoneUsers: [],
  };
  for (const person of world.persons) recordHistory(world, random, person, records);
  for (let i = Math.round((world.persons.length / 1000) * BACKGROUND_CASES_PER_1000); i > 0; i--)
    openOrdinaryCase(world, random, records);
  world.gangs.forEach((_, gang) => {
    openGangCase(world, random, gang, records);
  });
  for (const person of world.persons) extract(world, random, person, records);
  return records;
}

/** Flags, tests and use cases of one person. */
function recordHistory(world: World, random: Random, person: Person, records: PoliceRecords): void {
  const { police } = world.parameters;
  if (person.age < 18) return;
  const user = person.isUser ? random.chance(police.userKnownShare) : random.chance(police.outsideUserShare);
  if (user) {
    if (random.chance(0.6)) person.flags.add("known_user");
    if (random.chance(0.5)) test(world, random, person, true, records);
    if (random.chance(0.35)) {
      const index = addCase(world, random, "use", person.area, records);
      records.casePersons.push({ case: index, person: person.index, capacity: "user" });
    }
  }
  const priorShare = person.gang >= 0 ? police.memberPriorShare : police.innocentPriorShare;
  if (random.chance(priorShare)) person.flags.add("prior_drug_offence");
  if (random.chance(0.025)) person.flags.add("prior_property_offence");
  if (random.chance(0.03)) test(world, random, person, false, records);
}

function test(world: World, random: Random, person: Person, positive: boolean, records: PoliceRecords): void {
  const time = world.start + random.between(-200, world.parameters.days) * DAY;
  records.tests.push({ person: person.index, at: time, substance: "METH", positive });
}

function openOrdinaryCase(world: World, random: Random, records: PoliceRecords): void {
  const suspect = at(world.persons, random.int(world.persons.length));
  const victim = at(world.persons, random.int(world.persons.length));
  if (suspect.age < 18 || suspect === victim) return;
  const kind = random.weighted({
    theft: 0.34,
    fraud: 0.24,
    other: 0.18,
    robbery: 0.05,
    possession: 0.1,
    trafficking: 0.09,
    use: 0,
  } as const);
  const index = addCase(world, random, kind, suspect.area, records);
  records.casePersons.push({
    case: index,
    person: suspect.index,
    capacity: random.pick(["suspect", "accused", "convicted"] as const),
  });
  if (kind === "possession" || kind === "trafficking") {
    if (random.chance(0.5))
      seize(
        records,
        index,
        at(records.cases, index).openedAt,
        suspect.home,
        suspect.index,
        random.logNormal(2, 1),
      );
  } else records.casePersons.push({ case: index, person: victim.index, capacity: "victim" });
  if (random.chance(0.6))
    state(
      random,
      records,
      index,
      suspect.index,
      -1,
      random.weighted({
        confession: 0.4,
        denial: 0.35,
        no_comment: 0.15,
        exculpation: 0.05,
        accusation: 0.05,
      } as const),
    );
}

/**
 * The first of several gangs has lost goods to the police, the last two never have; of the
 * others some have a member who is suspected. Their suspects mostly say nothing. A script
 * lays down otherwise.
 */
function openGangCase(world: World, random: Random, gang: number, records: PoliceRecords): void {
  const { police, gangs } = world.parameters;
  const script = gangs.scripts[gang];
  const count = world.gangs.length;
  const known = gang === 0 && count > 1;
  if (script ? script.police === null : !known && !random.chance(police.gangCaseShare)) return;
  const { members } = at(world.gangs, gang);
  const suspects = script?.police
    ? members.slice(0, script.police.suspects).map((member) => member.person)
    : random.sample(members, random.whole(1, 3)).map((member) => member.person);
  if (!script && random.chance(0.3)) suspects.push(random.int(world.persons.length));
  const kind = script || random.chance(0.7) ? "trafficking" : "possession";
  const { area } = at(world.persons, at(members, 0).person);
  const opened = script?.police
    ? world.start + script.police.openedOnDay * DAY + random.between(8, 23) * HOUR
    : openingTime(world, random);
  const index = records.cases.push({ kind, openedAt: opened, area }) - 1;
  for (const suspect of suspects) {
    records.casePersons.push({ case: index, person: suspect, capacity: "suspect" });
    const drawn = random.chance(police.gangConfessionShare)
      ? "confession"
      : random.chance(0.5)
        ? "denial"
        : "no_comment";
    const stance = script?.police?.silent ? "no_comment" : drawn;
    if (script || random.chance(0.8)) state(random, records, index, suspect, -1, stance);
  }
  const seized = script?.police ? script.police.seizure : known || (gang < count - 2 && random.chance(0.3));
  if (seized) seizeFrom(world, random, gang, index, suspects, records);
}

/** Goods are found at a suspect's home, or taken in the act at a delivery. */
function seizeFrom(
  world: World,
  random: Random,
  gang: number,
  index: number,
  suspects: readonly number[],
  records: PoliceRecords,
): void {
  const deal = world.deals.find(
    (other) => other.gang === gang && suspects.includes(other.deliverer) && other.visits.length > 0,
  );
  const visit = deal ? at(world.visits, at(deal.visits, 0)) : null;
  if (visit && random.chance(0.4))
    seize(records, index, visit.from + 5 * MINUTE, visit.place, visit.person, random.logNormal(6, 0.8));
  else
    seize(
      records,
      index,
      at(records.cases, index).openedAt,
      at(world.persons, at(suspects, 0)).home,
      at(suspects, 0),
      random.logNormal(12, 1),
    );
}

function addCase(world: World, random: Random, kind: CaseKind, area: number, records: PoliceRecords): number {
  return records.cases.push({ kind, openedAt: openingTime(world, random), area }) - 1;
}

function openingTime(world: World, random: Random): number {
  return world.start + random.between(-120, world.parameters.days - 1) * DAY + random.between(0, 12) * HOUR;
}

function seize(
  records: PoliceRecords,
  index: number,
  time: number,
  place: number,
  person: number,
  grams: number,
): void {
  records.seizures.push({
    case: index,
    at: time,
    place,
    person,
    substance: "甲基苯丙胺",
    grams: Math.round(grams * 100) / 100,
  });
}

function state(
  random: Random,
  records: PoliceRecords,
  index: number,
  speaker: number,
  about: number,
  stance: Stance,
): void {
  const time = at(records.cases, index).openedAt + random.between(0.1, 3) * DAY;
  records.statements.push({ case: index, speaker, about, stance, at: time, summary: SUMMARY[stance] });
}

/** Phones taken and read out: a sample of all sorts of people, or centred on gangs. */
function extract(world: World, random: Random, person: Person, records: PoliceRecords): void {
  const { extractionShare, focused } = world.parameters.police;
  const near = person.gang >= 0 || person.isUser || person.lookalike !== null;
  if (!random.chance(Math.min(1, extractionShare * (focused ? (near ? 4 : 0.5) : 1)))) return;
  const time = world.start + random.between(0.2, 1) * (world.end - world.start);
  const basis = random.weighted({ device_extraction: 0.75, admission: 0.15, surveillance: 0.1 } as const);
  const lines = world.lines.flatMap((line, i) =>
    line.user === person.index && line.sharedWith.length === 0 ? [i] : [],
  );
  for (const line of basis === "device_extraction" ? lines : lines.slice(0, 1)) {
    const phone = simAt(world, line, time);
    if (phone >= 0) records.phoneUsers.push({ phone, person: person.index, basis, at: time });
  }
}
