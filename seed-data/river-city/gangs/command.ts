/** How word goes down in a gang, and how its people talk at all. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { converse, ring } from "../acts/happen.ts";
import { meet } from "../acts/visits.ts";
import type { Line, Person } from "../city-types.ts";
import { placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { beginning, type Gang, lineFor } from "./gang.ts";

/** Days between orders from above. */
const GAP_DAYS = 2.6;

/** The organiser speaks to one, who rings the others within minutes; or to each; or sees them at table. */
export function command(world: World, gang: Gang): void {
  const { random, habits, organiser } = gang;
  const second = commander(gang);
  const own = lineFor(gang, organiser);
  for (
    let at = beginning(world, gang) + random.exponential(GAP_DAYS * DAY);
    at < world.end;
    at += random.exponential(GAP_DAYS * DAY)
  ) {
    const when = dayStart(world, Math.floor((at - world.start) / DAY)) + random.between(10, 23.5) * HOUR;
    const others = random
      .sample([...gang.dealers, ...gang.couriers], random.whole(1, 4))
      .filter((person) => person !== organiser && person !== second);
    if (!own || habits.command === "meetings") {
      seeAtTable(world, gang, second === organiser ? others.slice(0, 2) : [second], when);
      if (second === organiser) continue;
    } else if (habits.command === "lieutenant") speak(world, gang, when, own, lineFor(gang, second), 1);
    others.forEach((other, i) => {
      const later = when + (2 + i * 5 + random.next() * 6) * MINUTE;
      speak(world, gang, later, lineFor(gang, second), lineFor(gang, other), 1);
    });
  }
}

function seeAtTable(
  world: World,
  { random, organiser }: Gang,
  others: readonly Person[],
  when: number,
): void {
  if (!random.chance(0.6)) return;
  const place = random.pick(placesOf(world, organiser.home.area, random.pick(["eatery", "tables", "park"])));
  meet(world, random, [organiser, ...others], place, when, random.between(20, 120));
}

/** Whoever speaks for the organiser. */
export function commander(gang: Gang): Person {
  if (gang.habits.command === "directly" && lineFor(gang, gang.organiser)) return gang.organiser;
  return gang.handler ?? gang.dealers[0] ?? gang.organiser;
}

export function speak(
  world: World,
  { random }: Gang,
  at: number,
  from: Line | undefined,
  to: Line | undefined,
  turns: number,
): void {
  if (!from || !to || from === to) return;
  const medium = random.chance(0.53) ? "voice" : "app";
  if (turns === 1) ring(world, random, at, from, to, medium, 40);
  else converse(world, random, at, from, to, medium, turns, 40);
}
