/**
 * What the police hold. Whoever uses is noticed at a rate, whoever deals hardly more often than others;
 * part of what they hold points at the wrong people.
 */
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import { adults } from "../people.ts";
import type { Person, World } from "../types.ts";
import type { Delivered } from "./deliver.ts";
import { type Desk, open, type PoliceRows, seize, state, test } from "./police-desk.ts";

const NOTED = { user: 0.52, member: 0.06, other: 0.018 };
const CAUGHT_USERS = 0.2;
const EXTRACTED = { noted: 0.1, other: 0.045 };

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
