/** What is seen of where people are: cameras at doors and roads, phones in cells; the same share of everybody. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Person, Place, Sighting, Visit } from "../city-types.ts";
import { dayStart, moment } from "../hours.ts";
import { cellOf, nearest } from "../places.ts";
import { simAt, type World, whereIs } from "../world.ts";

/** Share of visits that leave a sighting. */
const SEEN: Readonly<Partial<Record<Place["kind"], number>>> = {
  home: 0.3,
  work: 0.32,
  border: 0.8,
  hotel: 0.5,
  locker: 0.5,
  shop: 0.42,
  other: 0.38,
};

const ROUTINE = 0.09;

export function observe(world: World): void {
  const random = world.random.fork("observe");
  for (const person of world.persons) {
    for (const visits of person.visits.values())
      for (const visit of visits) {
        if (!random.chance(SEEN[visit.place.kind] ?? 0.4)) continue;
        const at = visit.from + random.next() * Math.min(visit.to - visit.from, 25 * MINUTE);
        const seen = see(world, random, person, visit, at);
        if (seen) world.seenOf.set(visit, [seen]);
      }
    if (person.age < 11) continue;
    for (let day = 0; day < world.parameters.days; day++)
      if (random.chance(ROUTINE)) passBy(world, random, person, dayStart(world, day) + moment(random, "day"));
  }
}

function see(world: World, random: Random, person: Person, { place }: Visit, at: number): Sighting | null {
  const line = person.lines.length > 1 && random.chance(0.4) ? random.pick(person.lines) : person.lines[0];
  const sim = line ? simAt(line, at) : null;
  const by = random.weighted({ person: 0.55, phone: sim ? 0.28 : 0, vehicle: person.vehicle ? 0.17 : 0 });
  if (by === "vehicle" && person.vehicle)
    return note(world, {
      at,
      kind: "vehicle",
      subject: person.vehicle,
      place: random.chance(0.5) ? place : nearest(world, place, "camera"),
    });
  if (by === "phone" && sim)
    return note(world, {
      at,
      kind: "phone",
      subject: sim,
      place: random.chance(0.4) ? place : cellOf(world, random, place),
    });
  return note(world, {
    at,
    kind: "person",
    subject: person,
    place: random.chance(0.85) ? place : nearest(world, place, "camera"),
  });
}

function passBy(world: World, random: Random, person: Person, at: number): void {
  const here = whereIs(world, person, at);
  const line = person.lines[0];
  const sim = line && simAt(line, at);
  if (random.chance(0.45) && sim)
    note(world, { at, kind: "phone", subject: sim, place: cellOf(world, random, here) });
  else if (person.vehicle && random.chance(0.6))
    note(world, { at, kind: "vehicle", subject: person.vehicle, place: nearest(world, here, "camera") });
  else
    note(world, {
      at: at + random.between(-1, 1) * HOUR,
      kind: "person",
      subject: person,
      place: nearest(world, here, "camera"),
    });
}

function note(world: World, sighting: Sighting): Sighting | null {
  if (sighting.at < world.start || sighting.at >= world.end - DAY / 86400) return null;
  const whole = { ...sighting, at: Math.floor(sighting.at) };
  world.sightings.push(whole);
  return whole;
}
