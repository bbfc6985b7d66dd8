/** What cameras, cells and door wardens note of where people are; a part of it, of everybody alike. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { momentOf, TALK } from "../acts/hours.ts";
import type { Person, Place, Sighting, Visit } from "../city-types.ts";
import { simAt } from "../people/sims.ts";
import { cellOf, isAtWork, whereIs, worksOn } from "../people/whereabouts.ts";
import { nearest, placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";

/** Share of visits that leave a sighting, by where: few doors of homes have a camera. */
const SEEN = { home: 0.25, work: 0.3, other: 0.46 };

/** Sightings a person and day that go with no visit. */
const ROUTINE = 0.16;

export function observe(world: World): void {
  const random = world.random.fork("observe");
  for (const person of world.persons) {
    const done = new Set<Visit>();
    for (const visits of person.visits.values())
      for (const one of visits) {
        if (done.has(one)) continue;
        done.add(one);
        observeVisit(world, random, one);
      }
    observeRoutine(world, random, person);
  }
}

function observeVisit(world: World, random: Random, visit: Visit): void {
  const { person, place } = visit;
  const share = place.kind === "home" ? SEEN.home : place.kind === "work" ? SEEN.work : SEEN.other;
  if (!random.chance(share)) return;
  const at = visit.from + random.next() * Math.min(visit.to - visit.from, 20 * MINUTE);
  const seen = sight(world, random, person, place, at);
  if (seen) world.seenOf.set(visit, [...(world.seenOf.get(visit) ?? []), seen]);
}

/** A face at the place, a phone in it or in its cell, a car before it. */
function sight(world: World, random: Random, person: Person, place: Place, at: number): Sighting | null {
  const line = person.lines.length > 1 && random.chance(0.3) ? random.pick(person.lines) : person.lines[0];
  const sim = line ? simAt(line, at) : null;
  const by = random.weighted({ person: 0.52, phone: sim ? 0.36 : 0, vehicle: person.vehicle ? 0.12 : 0 });
  if (place.kind === "camera" && person.vehicle && random.chance(0.7))
    return note(world, person.vehicle, "vehicle", place, at);
  if (by === "vehicle" && person.vehicle)
    return note(world, person.vehicle, "vehicle", nearest(world, place, "camera"), at);
  if (by === "phone" && sim)
    return note(world, sim, "phone", random.chance(0.5) ? place : cellOf(world, random, place), at);
  return note(world, person, "person", random.chance(0.85) ? place : nearest(world, place, "camera"), at);
}

function note(
  world: World,
  subject: Sighting["subject"],
  kind: Sighting["kind"],
  place: Place,
  at: number,
): Sighting | null {
  if (at < world.start || at >= world.end) return null;
  const sighting = { at: Math.floor(at), subject, kind, place };
  world.sightings.push(sighting);
  return sighting;
}

/** Ways to work, and the cell in which a phone lies at home or at work. */
function observeRoutine(world: World, random: Random, person: Person): void {
  const rate = ROUTINE * random.logNormal(0.9, 0.4);
  for (let day = 0; day < world.parameters.days; day++) {
    const begins = dayStart(world, day);
    for (let n = random.poisson(rate); n > 0; n--) {
      const at = begins + momentOf(random, TALK);
      const line = person.lines[0];
      const sim = line && simAt(line, at);
      if (sim) note(world, sim, "phone", cellOf(world, random, whereIs(world, person, at)), at);
    }
    if (!person.work || !random.chance(0.1) || !worksOn(person, begins)) continue;
    const leaves = commuteOf(person, begins, random);
    const camera = random.pick(
      placesOf(world, random.chance(0.5) ? person.home.area : person.work.area, "camera"),
    );
    if (person.vehicle && random.chance(0.6)) note(world, person.vehicle, "vehicle", camera, leaves);
    else note(world, person, "person", camera, leaves);
  }
}

/** Some minutes before work begins. */
function commuteOf(person: Person, begins: number, random: Random): number {
  for (let hour = 0; hour < 24; hour += 0.5) {
    const at = begins + hour * HOUR;
    if (isAtWork(person, at) && !isAtWork(person, at - HOUR / 2)) return at - random.between(4, 45) * MINUTE;
  }
  return begins + 8 * HOUR;
}
