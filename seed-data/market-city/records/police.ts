/**
 * What the police hold: raids of night places, tests of those in rehabilitation, cases of lent bank cards,
 * users who name somebody, and of gangs a part, in part of the wrong people.
 */
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Person } from "../city-types.ts";
import { adults, scaled, type World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import { Desk } from "./police-desk.ts";

export type PoliceFile = "cases" | "case_persons" | "seizures" | "statements" | "drug_tests" | "phone_users";

export function keepPoliceRecords(world: World, delivered: Delivered): Record<PoliceFile, Row[]> {
  const desk = new Desk(world, delivered);
  const random = world.random.fork("police");
  const users = world.persons.filter(({ isUser }) => isUser);
  testTheKnown(desk, random, world);
  raidNightPlaces(desk, random, world, users);
  questionUsers(desk, random, world, users);
  chaseCards(desk, random, world);
  otherCases(desk, random, world);
  suspect(desk, random, world);
  readPhones(desk, random, world, delivered);
  return desk.rows();
}

const within = (world: World, random: Random, before: number) =>
  world.start + random.between(-before, world.parameters.days - 1) * DAY;

/** Whoever is in rehabilitation comes each month; it is nearly always clean. */
function testTheKnown(desk: Desk, random: Random, world: World): void {
  for (const person of world.persons)
    if (person.flags.has("known_user") && random.chance(0.3))
      for (
        let at = world.start - random.between(0, 90) * DAY;
        at < world.end;
        at += random.between(25, 40) * DAY
      )
        desk.test(person, at + 10 * HOUR, random.chance(0.04));
}

function raidNightPlaces(desk: Desk, random: Random, world: World, users: readonly Person[]): void {
  const grown = adults(world, 18, 45);
  for (let n = scaled(world, 7); n > 0; n--) {
    const at = within(world, random, 120) - HOUR;
    for (const person of [
      ...random.sample(users, random.whole(0, 2)),
      ...random.sample(grown, random.whole(5, 12)),
    ]) {
      const positive = person.isUser ? random.chance(0.6) : random.chance(0.01);
      desk.test(person, at, positive);
      if (positive) desk.open("use", at, [[person, "user"]]);
    }
  }
}

/** Some name who sold to them, some an honest seller whose number they also have. */
function questionUsers(desk: Desk, random: Random, world: World, users: readonly Person[]): void {
  const honest = [...world.trades.keys()];
  for (const user of users.filter(() => random.chance(0.2))) {
    const at = within(world, random, 180);
    const id = desk.open(random.chance(0.85) ? "use" : "possession", at, [[user, "user"]]);
    desk.test(user, at + HOUR, random.chance(0.93));
    if (random.chance(0.18)) desk.seize(id, user, at, random.between(0.2, 3));
    if (!random.chance(0.55)) continue;
    const deals = world.deals.filter((one) => one.buyer === user && one.at < at);
    const seller = deals.at(-1)?.seller;
    const about = seller && random.chance(0.3) ? seller : random.chance(0.14) ? random.pick(honest) : null;
    desk.state(
      id,
      user,
      about,
      about ? "accusation" : random.pick(["no_comment", "confession", "denial"]),
      at + 3 * HOUR,
    );
  }
}

/** Cards sold to swindlers: holders of accounts, straws of gangs no more often than others. */
function chaseCards(desk: Desk, random: Random, world: World): void {
  const pool = [
    ...random.sample(adults(world, 18, 40), scaled(world, 14)),
    ...[...world.straws].filter(() => random.chance(0.06)),
  ];
  for (const person of pool) {
    const at = within(world, random, 300);
    const id = desk.open("fraud", at, [[person, random.pick(["suspect", "accused", "witness"])]]);
    if (random.chance(0.5))
      desk.state(id, person, null, random.pick(["confession", "denial", "no_comment"]), at + 5 * HOUR);
  }
}

function otherCases(desk: Desk, random: Random, world: World): void {
  for (let n = scaled(world, 45); n > 0; n--) {
    const [one, other] = random.sample(adults(world), 2) as [Person, Person];
    desk.open(random.pick(["theft", "fraud", "robbery", "other", "other"]), within(world, random, 400), [
      [one, random.pick(["suspect", "accused", "convicted"])],
      [other, random.pick(["victim", "witness"])],
    ]);
  }
  for (const person of random.sample(adults(world, 22, 60), scaled(world, 9))) {
    const at = world.start - random.between(60, 900) * DAY;
    const id = desk.open(random.pick(["trafficking", "possession"]), at, [[person, "convicted"]]);
    if (random.chance(0.6)) desk.seize(id, person, at, random.logNormal(5, 0.9));
  }
}

/** Of half of the gangs somebody low is suspected, and with them now and then one who has nothing to do with it. */
function suspect(desk: Desk, random: Random, world: World): void {
  const honest = [...world.trades.keys()];
  for (const { roles } of world.groups) {
    if (!random.chance(0.5)) continue;
    const low = [...roles]
      .filter(([, role]) => role.has("courier") || role.has("retail_dealer"))
      .map(([person]) => person);
    const member = random.pick(low);
    const at = world.end - random.between(0.5, 14) * DAY;
    const id = desk.open("trafficking", at, [
      [member, "suspect"],
      ...(random.chance(0.4) ? [[random.pick(honest), "suspect"] as const] : []),
    ]);
    if (random.chance(0.4)) desk.seize(id, member, at, random.logNormal(8, 0.7));
    desk.state(
      id,
      member,
      null,
      random.weighted({ no_comment: 0.5, denial: 0.38, confession: 0.12 }),
      at + 7 * HOUR,
    );
  }
  for (let n = scaled(world, 3); n > 0; n--) {
    const at = within(world, random, 30);
    const person = random.pick(honest);
    const id = desk.open("trafficking", at, [[person, "suspect"]]);
    desk.state(id, person, null, random.chance(0.8) ? "denial" : "no_comment", at + 6 * HOUR);
  }
}

/** Phones taken in any kind of case are read out; of people on file more. */
function readPhones(desk: Desk, random: Random, world: World, { id }: Delivered): void {
  for (const person of world.persons) {
    const share = [...person.flags].some((flag) => flag !== "minor") ? 0.11 : 0.04;
    for (const { user, sims } of person.lines) {
      const sim = random.pick(sims);
      const phone_id = user === person && random.chance(share) ? id("phones", sim) : "";
      if (phone_id)
        desk.phoneUsers.push({
          phone_id,
          person_id: id("persons", person),
          basis: random.weighted({ device_extraction: 0.65, admission: 0.2, surveillance: 0.15 }),
          to: random.chance(0.5) ? isoTime(Math.min(sim.to, world.end)) : "",
        });
    }
  }
}
