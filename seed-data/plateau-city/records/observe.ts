/** What cameras, cells and eyes note of where people go, whatever they do there. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { whereIs } from "../acts/acts.ts";
import { moment } from "../calendar.ts";
import { simAt } from "../people/phones.ts";
import { nearest } from "../places.ts";
import type { Person, Place, Sim, Vehicle, Visit, World } from "../world.ts";

export type Sighting = {
  readonly at: number;
  readonly place: Place;
  /** Where it is of a visit and not of any moment of the day. */
  readonly visit: Visit | null;
} & (
  | { readonly kind: "person"; readonly subject: Person }
  | { readonly kind: "phone"; readonly subject: Sim }
  | { readonly kind: "vehicle"; readonly subject: Vehicle }
);

const VISITS_SEEN = 0.5;
const MOMENTS_SEEN = 0.22;

/** Sorted visits of all are expected. */
export function observe(world: World): Sighting[] {
  const random = world.random.fork("observe");
  const sightings: Sighting[] = [];
  for (const person of world.persons) {
    for (const stay of person.visits) {
      const at = stay.from + random.next() * (stay.to - stay.from);
      if (random.chance(VISITS_SEEN)) see(person, at, stay.place, stay);
    }
    for (let day = world.start; day < world.end; day += DAY) {
      if (!random.chance(MOMENTS_SEEN)) continue;
      const at = moment(random, day, "talk");
      see(person, at, whereIs(person, at), null);
    }
  }
  return sightings;

  function see(person: Person, at: number, place: Place, visit: Visit | null): void {
    if (at < world.start || at >= world.end) return;
    const indoors = place.kind === "home" || place.kind === "work";
    const how = random.next();
    const sim = lineOf(random, person, at);
    if (person.car && how < 0.2)
      sightings.push({
        at,
        visit,
        kind: "vehicle",
        subject: person.car,
        place: nearest(world, place, "camera", random),
      });
    else if (!indoors && how < 0.65) sightings.push({ at, visit, kind: "person", subject: person, place });
    else if (sim)
      sightings.push({
        at,
        visit,
        kind: "phone",
        subject: sim,
        place: nearest(world, place, "cell", random),
      });
  }
}

/** Any of the phones that somebody carries. */
function lineOf(random: Random, person: Person, at: number): Sim | null {
  return person.lines.length === 0 ? null : simAt(random.pick(person.lines), at, random);
}
