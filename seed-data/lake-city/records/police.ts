/**
 * What the police hold. Whoever uses is noticed at a rate, whoever deals hardly more often than others;
 * part of what they hold points at the wrong people.
 */
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Row } from "../../river-city/records/table.ts";
import { adults } from "../people.ts";
import { areaCode } from "../places.ts";
import type { Person, World } from "../types.ts";
import type { Delivered } from "./deliver.ts";

const NOTED = { user: 0.52, member: 0.06, other: 0.018 };
const CAUGHT_USERS = 0.2;
const EXTRACTED = { noted: 0.1, other: 0.045 };

export interface PoliceRows extends Record<string, Row[]> {
  readonly cases: Row[];
  readonly case_persons: Row[];
  readonly seizures: Row[];
  readonly statements: Row[];
  readonly drug_tests: Row[];
  readonly phone_users: Row[];
}

export function setFlags(world: World): void {
  const random = world.random.fork("flags");
  const members = new Set(world.groups.flatMap(({ roles }) => [...roles.keys()]));
  for (const person of adults(world, 16, 80)) {
    const share = person.isUser ? NOTED.user : members.has(person) ? NOTED.member : NOTED.other;
    if (random.chance(share)) person.flags.add(random.chance(0.72) ? "known_user" : "prior_drug_offence");
    if (random.chance(0.025)) person.flags.add("prior_property_offence");
  }
}

export function keepPoliceRecords(world: World, { id, random: delivery }: Delivered): PoliceRows {
  const random = world.random.fork("police");
  const rows: PoliceRows = {
    cases: [],
    case_persons: [],
    seizures: [],
    statements: [],
    drug_tests: [],
    phone_users: [],
  };
  const desk = { world, random, rows, person: (one: Person | null | undefined) => id("persons", one) };
  const past = (days: number) => world.end - random.next() * days * DAY;
  const grown = adults(world);
  for (const user of world.persons.filter(({ isUser }) => isUser && random.chance(CAUGHT_USERS)))
    askUser(desk, user, past(300));
  for (const one of random.sample(grown, Math.round(grown.length * 0.05)))
    test(desk, one, past(120), one.isUser ? random.chance(0.55) : random.chance(0.01));
  for (let n = Math.round(grown.length * 0.03); n > 0; n--) {
    const kind = random.weighted({ theft: 0.3, fraud: 0.35, robbery: 0.05, other: 0.25, trafficking: 0.05 });
    const [one, other] = random.sample(grown, 2);
    open(desk, kind, past(700), [
      [one, random.pick(["suspect", "accused", "convicted"])],
      [other, random.pick(["victim", "witness"])],
    ]);
  }
  for (const { roles } of world.groups) if (random.chance(0.5)) suspect(desk, random.pick([...roles.keys()]));
  for (const person of world.persons) {
    const noted = person.flags.size > 0 && !person.flags.has("minor");
    for (const { user, sims } of person.lines)
      for (const sim of sims.filter(({ to }) => to > world.start).slice(0, 1))
        if (
          user === person &&
          id("phones", sim) !== "" &&
          random.chance(noted ? EXTRACTED.noted : EXTRACTED.other)
        )
          rows.phone_users.push({
            phone_id: id("phones", sim),
            person_id: id("persons", person),
            basis: random.weighted({ device_extraction: 0.6, admission: 0.25, surveillance: 0.15 }),
            to: delivery.chance(0.5) ? isoTime(Math.min(sim.to, world.end)) : "",
          });
  }
  return rows;
}

interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly rows: PoliceRows;
  readonly person: (one: Person | null | undefined) => string;
}

/** Users who were caught: a third of those who speak name their seller, some an innocent. */
function askUser(desk: Desk, user: Person, at: number): void {
  const { world, random } = desk;
  const id = open(desk, random.chance(0.85) ? "use" : "possession", at, [[user, "user"]]);
  test(desk, user, at + HOUR, random.chance(0.93));
  if (random.chance(0.12)) seize(desk, id, user, at, random.logNormal(0.8, 0.6));
  if (random.chance(0.5)) return;
  const seller = world.deals.find(({ buyer, at: time }) => buyer === user && time < at)?.seller;
  const about =
    seller && random.chance(0.33)
      ? seller
      : random.chance(0.15)
        ? random.pick([...world.lookAlikes.keys()])
        : null;
  state(
    desk,
    id,
    user,
    about,
    about ? "accusation" : random.pick(["no_comment", "confession", "denial"]),
    at + 3 * HOUR,
  );
}

/** A member, and in half of the cases an innocent beside. */
function suspect(desk: Desk, member: Person): void {
  const { world, random } = desk;
  const at = world.end - random.between(0.5, 14) * DAY;
  const innocent = random.chance(0.5) ? random.pick([...world.lookAlikes.keys()]) : null;
  const id = open(desk, "trafficking", at, [
    [member, "suspect"],
    ...(innocent ? [[innocent, "suspect"] as const] : []),
  ]);
  if (random.chance(0.35)) seize(desk, id, member, at, random.logNormal(9, 0.7));
  for (const one of [member, innocent])
    if (one)
      state(
        desk,
        id,
        one,
        null,
        random.weighted({ no_comment: 0.5, denial: 0.4, confession: one === member ? 0.12 : 0 }),
        at + 9 * HOUR,
      );
}

function open(
  { rows, person }: Desk,
  kind: string,
  at: number,
  people: readonly (readonly [Person | undefined, string])[],
): string {
  const case_id = `k${String(rows.cases.length + 1).padStart(3, "0")}`;
  rows.cases.push({
    case_id,
    kind,
    opened_at: isoTime(at),
    area_code: areaCode(people[0]?.[0]?.home.area ?? 0),
  });
  for (const [one, capacity] of people)
    if (one) rows.case_persons.push({ case_id, person_id: person(one), capacity });
  return case_id;
}

function test({ rows, person }: Desk, one: Person, at: number, positive: boolean): void {
  const test_id = `d${String(rows.drug_tests.length + 1).padStart(3, "0")}`;
  rows.drug_tests.push({
    test_id,
    person_id: person(one),
    at: isoTime(at),
    substance: "METH",
    result: positive ? "positive" : "negative",
  });
}

function seize({ rows, person }: Desk, case_id: string, one: Person, at: number, grams: number): void {
  const seizure_id = `z${String(rows.seizures.length + 1).padStart(2, "0")}`;
  rows.seizures.push({
    seizure_id,
    case_id,
    at: isoTime(at),
    person_id: person(one),
    substance: "甲基苯丙胺",
    grams: grams.toFixed(2),
  });
}

const SAID: Readonly<Record<string, string>> = {
  accusation: "称所吸毒品购自该人。",
  confession: "承认。",
  denial: "否认，称不知情。",
  no_comment: "未作回答。",
};

function state(
  { rows, person }: Desk,
  case_id: string,
  speaker: Person,
  about: Person | null,
  stance: string,
  at: number,
): void {
  const statement_id = `t${String(rows.statements.length + 1).padStart(3, "0")}`;
  rows.statements.push({
    statement_id,
    case_id,
    speaker_person_id: person(speaker),
    about_person_id: person(about),
    stance,
    at: isoTime(at),
    summary: SAID[stance] ?? "",
  });
}
