/**
 * What the police hold: roadside and campaign tests, people who gave up others, old convictions, cases that
 * have nothing to do with drugs; of gangs a part, and in part of the wrong people.
 */
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import type { Person } from "../city-types.ts";
import { adults, scaled, type World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import { type Desk, openCase, type PoliceRows, seize, state, test } from "./police-desk.ts";

const EXTRACTED = { noted: 0.12, other: 0.045 };

export function keepPoliceRecords(world: World, delivered: Delivered): PoliceRows {
  const rows: PoliceRows = {
    cases: [],
    case_persons: [],
    seizures: [],
    statements: [],
    drug_tests: [],
    phone_users: [],
  };
  const desk: Desk = { world, random: world.random.fork("police"), delivered, rows };
  questionUsers(desk);
  testDrivers(desk);
  raidCardRooms(desk);
  keepOtherCases(desk);
  suspectMembers(desk);
  extractPhones(desk);
  return rows;
}

/** Users who were caught with it in them: some name a seller, some an innocent. */
function questionUsers(desk: Desk): void {
  const { world, random } = desk;
  const caught = [...world.users].filter(() => random.chance(0.2));
  for (const user of caught) {
    const at = world.start + random.between(-200, world.parameters.days - 1) * DAY + 14 * HOUR;
    const id = openCase(desk, random.chance(0.85) ? "use" : "possession", at, [[user, "user"]]);
    test(desk, user, at + HOUR, random.chance(0.93));
    if (random.chance(0.15)) seize(desk, id, user, at, random.between(0.2, 3));
    if (!random.chance(0.5)) continue;
    const seller = world.deals.find((deal) => deal.buyer === user && deal.at < at)?.seller;
    const innocent = random.pick([...world.lookAlikes.keys()]);
    const about = seller && random.chance(0.3) ? seller : random.chance(0.12) ? innocent : null;
    state(
      desk,
      id,
      user,
      about,
      about ? "accusation" : random.pick(["no_comment", "confession", "denial"]),
      at + 3 * HOUR,
    );
  }
}

/** On night roads whoever comes by. */
function testDrivers(desk: Desk): void {
  const { world, random } = desk;
  for (const person of random.sample(adults(world, 18, 60), scaled(world, 70))) {
    const at = world.start + random.between(-90, world.parameters.days - 1) * DAY + 23 * HOUR;
    test(desk, person, at, person.isUser ? random.chance(0.5) : random.chance(0.01));
  }
}

function raidCardRooms(desk: Desk): void {
  const { world, random } = desk;
  const players = [...world.lookAlikes]
    .filter(([, kind]) => kind === "card_circle" || kind === "betting_agent")
    .map(([p]) => p);
  if (players.length < 4) return;
  for (let n = 0; n < 3; n++)
    openCase(
      desk,
      "other",
      world.start + random.between(-200, world.parameters.days - 1) * DAY,
      random.sample(players, 4).map((p) => [p, "suspect"]),
    );
}

function keepOtherCases(desk: Desk): void {
  const { world, random } = desk;
  for (let n = scaled(world, 40); n > 0; n--) {
    const [one, other] = random.sample(adults(world), 2) as [Person, Person];
    const at = world.start + random.between(-500, world.parameters.days - 1) * DAY;
    openCase(desk, random.pick(["theft", "fraud", "fraud", "robbery", "other"]), at, [
      [one, random.pick(["suspect", "accused", "convicted"])],
      [other, random.pick(["victim", "witness"])],
    ]);
  }
  for (const person of random.sample(adults(world, 24), scaled(world, 6))) {
    const at = world.start - random.between(100, 900) * DAY;
    const id = openCase(desk, random.pick(["trafficking", "possession"]), at, [[person, "convicted"]]);
    if (random.chance(0.5)) seize(desk, id, person, at, random.logNormal(6, 0.8));
  }
}

/** Of half the gangs somebody is suspected; a seller is as likely as an innocent to be the second name. */
function suspectMembers(desk: Desk): void {
  const { world, random } = desk;
  for (const { roles } of world.groups) {
    if (!random.chance(0.5)) continue;
    const member = random.pick([...roles.keys()]);
    const innocent = random.pick([...world.lookAlikes.keys()]);
    const at = world.end - random.between(0.5, 12) * DAY;
    const id = openCase(
      desk,
      "trafficking",
      at,
      random.chance(0.4)
        ? [
            [member, "suspect"],
            [innocent, "suspect"],
          ]
        : [[member, "suspect"]],
    );
    if (random.chance(0.4)) seize(desk, id, member, at, random.logNormal(9, 0.7));
    state(
      desk,
      id,
      member,
      null,
      random.weighted({ no_comment: 0.5, denial: 0.38, confession: 0.12 }),
      at + 8 * HOUR,
    );
  }
}

/** By chance, and of people on file more often. */
function extractPhones({ world, random, delivered, rows }: Desk): void {
  for (const person of world.persons) {
    const noted = [...person.flags].some((flag) => flag !== "minor");
    for (const { user, sims } of person.lines) {
      const sim = sims[0];
      if (!sim || user !== person || !random.chance(noted ? EXTRACTED.noted : EXTRACTED.other)) continue;
      const phone_id = delivered.id("phones", sim);
      if (phone_id !== "")
        rows.phone_users.push({
          phone_id,
          person_id: delivered.id("persons", person),
          basis: random.weighted({ device_extraction: 0.6, admission: 0.25, surveillance: 0.15 }),
          to: random.chance(0.5) ? isoTime(Math.min(sim.to, world.end)) : "",
        });
    }
  }
}
