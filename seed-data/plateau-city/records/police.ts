/** What police hold: mostly of users and of people who have nothing to do with drugs. */
import { DAY, HOUR, isoTime, midnight } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { areaCode } from "../places.ts";
import { type Member, membersOf, type Person, type World } from "../world.ts";
import type { Delivered, Row } from "./deliver.ts";
import { extractPhones } from "./extractions.ts";

export type PoliceFile = "cases" | "case_persons" | "drug_tests" | "seizures" | "statements" | "phone_users";
type Police = Record<PoliceFile, Row[]>;

export interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly delivered: Delivered;
  readonly rows: Police;
  readonly named: Set<Person>;
}

const USERS_WITH_CASE = 0.25;
const SUSPECTS_OF_GANG = 0.12;

export function policeRows(world: World, delivered: Delivered): Police {
  const rows: Police = {
    cases: [],
    case_persons: [],
    drug_tests: [],
    seizures: [],
    statements: [],
    phone_users: [],
  };
  const desk: Desk = { world, random: world.random.fork("police"), delivered, rows, named: new Set() };
  flag(desk);
  for (const user of world.users) if (desk.random.chance(USERS_WITH_CASE)) caseOfUse(desk, user);
  for (const person of desk.random.sample(world.persons, world.persons.length / 25))
    test(desk, person, someTime(desk, 120), desk.random.chance(0.02));
  otherCases(desk);
  for (const { members } of world.gangs) if (desk.random.chance(0.5)) suspectOf(desk, members);
  extractPhones(desk);
  return rows;
}

function flag({ world, random }: Desk): void {
  const members = membersOf(world);
  for (const person of world.persons) {
    const user = world.users.has(person);
    const member = members.has(person);
    if (random.chance(user ? 0.4 : member ? 0.08 : 0.01)) person.flags.add("known_user");
    if (random.chance(user ? 0.1 : member ? 0.1 : 0.012)) person.flags.add("prior_drug_offence");
    if (random.chance(0.02)) person.flags.add("prior_property_offence");
  }
}

/** A third name a source; some of these name somebody else, often one whose trade looks odd. */
function caseOfUse(desk: Desk, user: Person): void {
  const { world, random } = desk;
  const at = someTime(desk, 200);
  const id = openCase(desk, random.chance(0.15) ? "possession" : "use", at, [[user, "user"]]);
  test(desk, user, at + HOUR, random.chance(0.93));
  const deal = world.deals.find(({ buyer, at: when }) => buyer === user && when < at);
  const wrong = random.pick([...world.lookalikes.keys()]);
  const answer = random.weighted({ source: 0.2, wrong: 0.08, silent: 0.3, confession: 0.42 });
  if (answer === "source" && deal)
    state(desk, id, user, deal.seller, "accusation", at + 3 * HOUR, "称毒品购自该人。");
  else if (answer === "wrong")
    state(desk, id, user, wrong, "accusation", at + 3 * HOUR, "称可能购自该人，不能确认。");
  else if (answer === "silent") state(desk, id, user, null, "no_comment", at + 3 * HOUR, "未作回答。");
  else state(desk, id, user, null, "confession", at + 3 * HOUR, "承认吸食，未说明来源。");
}

function otherCases(desk: Desk): void {
  const { world, random } = desk;
  for (let n = Math.round(world.persons.length / 45); n > 0; n--) {
    const [one, other] = random.sample(world.persons, 2) as [Person, Person];
    const kind = random.weighted({ theft: 0.35, fraud: 0.35, robbery: 0.05, other: 0.25 });
    const id = openCase(desk, kind, someTime(desk, 400), [
      [one, random.pick(["suspect", "accused", "convicted"])],
      [other, random.pick(["victim", "witness"])],
    ]);
    if (random.chance(0.4))
      state(
        desk,
        id,
        one,
        null,
        random.pick(["confession", "denial", "no_comment"]),
        someTime(desk, 100),
        "笔录摘要。",
      );
  }
  const suspects = random.sample([...world.lookalikes.keys()], 3);
  for (const person of suspects) {
    const id = openCase(desk, "trafficking", someTime(desk, 60), [[person, "suspect"]]);
    state(desk, id, person, null, "denial", world.end - 2 * DAY, "否认。");
  }
}

/** One to three members are suspects; few confess, and goods are found with some. */
function suspectOf(desk: Desk, members: readonly Member[]): void {
  const { world, random, rows, delivered } = desk;
  const suspects = random.sample(members.slice(1), random.whole(1, 3)).map(({ person }) => person);
  const at = world.end - random.between(1, 20) * DAY;
  const id = openCase(
    desk,
    "trafficking",
    at,
    suspects.map((person) => [person, "suspect"]),
  );
  for (const person of suspects) {
    const stance = random.chance(SUSPECTS_OF_GANG) ? "confession" : random.pick(["denial", "no_comment"]);
    state(desk, id, person, null, stance, Math.min(world.end, at + 30 * HOUR), "讯问笔录摘要。");
    if (random.chance(0.3))
      rows.seizures.push({
        seizure_id: `z${rows.seizures.length + 1}`,
        case_id: id,
        at: isoTime(at),
        place_id: delivered.places.id(person.home),
        person_id: delivered.persons.id(person),
        substance: "甲基苯丙胺",
        grams: random.logNormal(9, 0.7).toFixed(2),
        source_id: "s7",
      });
  }
}

function someTime({ world, random }: Desk, back: number): number {
  return midnight(world.end - DAY - random.next() * back * DAY) + random.between(9, 21) * HOUR;
}

function openCase(
  { rows, named, delivered }: Desk,
  kind: string,
  at: number,
  people: readonly (readonly [Person, string])[],
): string {
  const case_id = `k${String(rows.cases.length + 1).padStart(3, "0")}`;
  rows.cases.push({
    case_id,
    kind,
    opened_at: isoTime(at),
    area_code: areaCode(people[0]?.[0].home.area ?? 0),
    source_id: "s7",
  });
  for (const [person, capacity] of people) {
    named.add(person);
    rows.case_persons.push({ case_id, person_id: delivered.persons.id(person), capacity, source_id: "s7" });
  }
  return case_id;
}

function test({ rows, delivered }: Desk, person: Person, at: number, positive: boolean): void {
  rows.drug_tests.push({
    test_id: `d${String(rows.drug_tests.length + 1).padStart(3, "0")}`,
    person_id: delivered.persons.id(person),
    at: isoTime(at),
    substance: "METH",
    result: positive ? "positive" : "negative",
    source_id: "s7",
  });
}

function state(
  { rows, delivered }: Desk,
  case_id: string,
  speaker: Person,
  about: Person | null,
  stance: string,
  at: number,
  summary: string,
): void {
  rows.statements.push({
    statement_id: `t${String(rows.statements.length + 1).padStart(3, "0")}`,
    case_id,
    speaker_person_id: delivered.persons.id(speaker),
    about_person_id: delivered.persons.id(about),
    stance,
    at: isoTime(at),
    summary,
    source_id: "s9",
  });
}
