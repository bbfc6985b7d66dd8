/**
 * What police already hold: cases, tests, seizures, statements, extracted phones. Mostly of users and
 * strangers.
 */
import { DAY, HOUR } from "../../generator/clock.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { areaCode } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import { iso } from "../time.ts";
import { hoodOf, type Person, type Place, type Sim, type World } from "../world.ts";
import type { Row } from "./rows.ts";

export interface Ids {
  readonly person: (person: Person) => string;
  readonly place: (place: Place) => string;
  readonly sim: (sim: Sim) => string;
}

/** Rows by file, in the order in which the files are shuffled. */
export interface PoliceRecords {
  readonly cases: Row[];
  readonly case_persons: Row[];
  readonly drug_tests: Row[];
  readonly seizures: Row[];
  readonly statements: Row[];
  readonly phone_users: Row[];
}

interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly ids: Ids;
  readonly records: PoliceRecords;
}

export function keepPoliceRecords(world: World, ids: Ids): PoliceRecords {
  const records: PoliceRecords = {
    cases: [],
    case_persons: [],
    drug_tests: [],
    seizures: [],
    statements: [],
    phone_users: [],
  };
  const desk: Desk = { world, random: world.random.fork("police"), ids, records };
  caseUsers(desk);
  testStrangers(desk);
  keepOtherCases(desk);
  convictUsers(desk);
  catchMember(desk);
  extractPhones(desk);
  return records;
}

/** A quarter of the users have a case; some of them say from whom they bought, a few of these wrongly. */
function caseUsers(desk: Desk): void {
  const { world, random } = desk;
  const buyers = [...new Set(world.deals.map((deal) => deal.buyer))];
  const users = random.shuffle([...buyers, ...world.otherUsers]);
  for (const user of users.slice(0, Math.floor(users.length * 0.28))) {
    const time = someDay(desk, 200);
    const id = openCase(desk, "use", time, [[user, "user"]]);
    addTest(desk, user, time + HOUR, random.chance(0.92));
    if (!random.chance(0.35)) continue;
    const source = world.deals.find((deal) => deal.buyer === user && deal.at < time)?.seller;
    const wrong = random.pick([...world.lookalikes.keys()]);
    const say = (about: Person | null, stance: string, summary: string) =>
      addStatement(desk, { id, speaker: user, about, stance, time: time + 2 * HOUR, summary });
    if (source && random.chance(0.4)) say(source, "accusation", "称毒品购自该人。");
    else if (random.chance(0.2)) say(wrong, "accusation", "称毒品购自该人，未能说明交付经过。");
    else say(null, random.pick(["no_comment", "confession"]), "承认吸食，未供述来源。");
  }
}

function testStrangers(desk: Desk): void {
  const { world, random } = desk;
  for (const person of random.sample(world.persons, 60))
    addTest(desk, person, someDay(desk, 100), random.chance(0.03));
}

/** Cases that have nothing to do with drugs. */
function keepOtherCases(desk: Desk): void {
  const { world, random } = desk;
  for (let n = 0; n < 34; n++) {
    const [one, other] = random.sample(world.persons, 2) as [Person, Person];
    openCase(desk, random.pick(["theft", "fraud", "theft", "robbery", "other"]), someDay(desk, 400), [
      [one, random.pick(["suspect", "convicted", "accused"])],
      [other, random.pick(["victim", "witness"])],
    ]);
  }
}

/** Convicted long ago: users who buy from no gang of the folder. */
function convictUsers(desk: Desk): void {
  const { world, random } = desk;
  for (const person of random.sample([...world.otherUsers], 4)) {
    const kind = random.pick(["possession", "trafficking"]);
    const id = openCase(desk, kind, -random.between(60, 700) * DAY, [[person, "convicted"]]);
    addSeizure(desk, id, person, -random.between(700, 800) * DAY, random.lognormal(4, 0.8));
  }
}

/** One dealer or courier of one gang was caught in the last days. */
function catchMember(desk: Desk): void {
  const { world, random } = desk;
  const known = world.groups.length > 0 ? random.pick(world.groups) : undefined;
  const caught = known?.members.find(
    ({ roles }) => roles.has("retail_dealer") || roles.has("courier"),
  )?.person;
  if (!caught) return;
  const time = world.end - random.between(1, 4) * DAY;
  const id = openCase(desk, "trafficking", time, [[caught, "suspect"]]);
  addSeizure(desk, id, caught, time, random.lognormal(12, 0.5));
  const stance = random.pick(["denial", "no_comment", "confession"]);
  const summary = "讯问笔录摘要。";
  addStatement(desk, { id, speaker: caught, about: null, stance, time: time + 0.4 * DAY, summary });
}

/** Extracted or admitted phones of people of every kind, by chance and not by guilt. */
function extractPhones({ world, ids, records }: Desk): void {
  const random = world.random.fork("extractions");
  for (const person of world.persons) {
    if (!random.chance(person.flags.has("known_user") ? 0.1 : 0.045)) continue;
    const sim = random.pick(random.pick(person.lines).sims);
    if (sim.user !== person || sim.to < 0) continue;
    records.phone_users.push({
      phone_id: ids.sim(sim),
      person_id: ids.person(person),
      basis: random.pick(["device_extraction", "device_extraction", "admission", "surveillance"]),
      from: random.chance(0.4) ? iso(Math.max(sim.from, -300 * DAY)) : "",
      to: random.chance(0.4) ? iso(Math.min(sim.to, world.end)) : "",
      source_id: "s4",
    });
  }
}

/** By day, at most `back` days before the window and before its last day. */
function someDay({ world, random }: Desk, back: number): number {
  return onDay(random, Math.floor(random.between(-back, world.days - 1)) * DAY, 8, 23);
}

function openCase(
  { world, ids, records }: Desk,
  kind: string,
  time: number,
  people: readonly (readonly [person: Person, capacity: string])[],
): string {
  const case_id = `k${String(records.cases.length + 1).padStart(3, "0")}`;
  const first = people[0]?.[0];
  const area_code = first ? areaCode(hoodOf(world, first.home)) : "";
  records.cases.push({ case_id, kind, opened_at: iso(time), area_code, source_id: "s7" });
  for (const [person, capacity] of people)
    records.case_persons.push({ case_id, person_id: ids.person(person), capacity, source_id: "s7" });
  return case_id;
}

function addTest({ ids, records }: Desk, person: Person, time: number, positive: boolean): void {
  records.drug_tests.push({
    test_id: `d${String(records.drug_tests.length + 1).padStart(3, "0")}`,
    person_id: ids.person(person),
    at: iso(time),
    substance: "METH",
    result: positive ? "positive" : "negative",
    source_id: "s7",
  });
}

function addSeizure(
  { ids, records }: Desk,
  case_id: string,
  person: Person,
  time: number,
  grams: number,
): void {
  records.seizures.push({
    seizure_id: `z${records.seizures.length + 1}`,
    case_id,
    at: iso(time),
    place_id: ids.place(person.home),
    person_id: ids.person(person),
    substance: "甲基苯丙胺",
    grams: Math.round(grams * 100) / 100,
    source_id: "s7",
  });
}

interface Statement {
  readonly id: string;
  readonly speaker: Person;
  readonly about: Person | null;
  readonly stance: string;
  readonly time: number;
  readonly summary: string;
}

function addStatement({ ids, records }: Desk, statement: Statement): void {
  const { id, speaker, about, stance, time, summary } = statement;
  records.statements.push({
    statement_id: `t${String(records.statements.length + 1).padStart(3, "0")}`,
    case_id: id,
    speaker_person_id: ids.person(speaker),
    about_person_id: about ? ids.person(about) : "",
    stance,
    at: iso(time),
    summary,
    source_id: "s5",
  });
}
