/** Goods from another town, by a courier's trip or by parcel. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { sendParcel, takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { travelTo } from "../daily-life/travel.ts";
import { ownLine } from "../people/phones.ts";
import { book } from "../people/whereabouts.ts";
import { placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import type { Person, Place, World } from "../world.ts";
import { tell } from "./command.ts";
import type { Crew } from "./crew.ts";

/** Supply runs; returns their times, for the money. */
export function bringIn(
  world: World,
  random: Random,
  crew: Crew,
): { time: number; courier: Person | undefined }[] {
  const runs: { time: number; courier: Person | undefined }[] = [];
  const buyer = crew.plan.tiers === "three" || !crew.plan.leaderHasPhone ? crew.deputy : crew.organiser;
  const origin = random.pick(placesOf(world, crew.supplier.home.hood, "other", "hotel", "work"));
  for (
    let d = Math.max(0.5, crew.plan.started - 2) + random.between(0, 4);
    d < world.days - 2;
    d += Math.min(20, Math.max(5, crew.plan.tripEvery * random.between(0.6, 1.5)))
  ) {
    const time = onDay(random, d * DAY, 6.5, 12);
    tell(world, random, crew, buyer, crew.supplier, time - random.between(8, 30) * HOUR);
    if (random.chance(0.6))
      tell(world, random, crew, crew.supplier, buyer, time - random.between(1, 7) * HOUR);
    const byParcel =
      crew.couriers.length === 0 ||
      crew.plan.transport === "parcel" ||
      (crew.plan.transport === "both" && runs.length % 2 === 1);
    if (byParcel) {
      sendGoods(world, random, crew, { buyer, origin, time });
      runs.push({ time, courier: undefined });
      continue;
    }
    const courier = crew.couriers[runs.length % crew.couriers.length] as Person;
    if (fetchGoods(world, random, crew, courier, { buyer, origin, time })) runs.push({ time, courier });
  }
  return runs;
}

interface Run {
  /** Who orders the goods. */
  readonly buyer: Person;
  readonly origin: Place;
  readonly time: number;
}

/** The supplier posts a parcel, which the keeper or a dealer fetches from a locker. */
function sendGoods(world: World, random: Random, crew: Crew, { buyer, origin, time }: Run): void {
  const to = random.chance(0.7) ? crew.holder : random.pick(crew.dealers);
  const target = random.pick(placesOf(world, (random.chance(0.5) ? crew.stash : to.home).hood, "locker"));
  const days = random.between(0.8, 2.5);
  sendParcel(
    world,
    random,
    crew.line(crew.supplier) ?? ownLine(crew.supplier),
    crew.line(to) ?? ownLine(to),
    time,
    days,
    origin,
    target,
    random.lognormal(1100, 0.6),
  );
  takeNotice(world, random, crew.supplier, origin, time, 0.4);
  const fetched = time + days * DAY + random.between(1, 6) * HOUR;
  if (book(to, fetched, fetched + 9 * MINUTE, target))
    takeNotice(world, random, to, target, fetched + 4 * MINUTE, 0.4);
  if (random.chance(0.5)) tell(world, random, crew, to, buyer, fetched + random.between(5, 60) * MINUTE);
}

/** A courier meets the supplier and brings the goods to the store; false where he is not free. */
function fetchGoods(
  world: World,
  random: Random,
  crew: Crew,
  courier: Person,
  { buyer, origin, time }: Run,
): boolean {
  const back = time + (random.chance(0.7) ? random.between(5, 11) : random.between(22, 32)) * HOUR;
  tell(world, random, crew, buyer, courier, time - random.between(1, 14) * HOUR);
  if (!travelTo(world, random, courier, time, back, origin)) return false;
  const meet = random.between(time + 0.4 * (back - time), time + 0.7 * (back - time));
  if (book(crew.supplier, meet - 15 * MINUTE, meet + 20 * MINUTE, origin))
    takeNotice(world, random, crew.supplier, origin, meet, 0.45);
  if (random.chance(0.5))
    tell(world, random, crew, courier, crew.supplier, meet - random.between(5, 40) * MINUTE);
  for (let n = random.int(1, 2); n > 0; n--)
    tell(world, random, crew, courier, buyer, random.between(meet, back));
  const drop = back + random.between(15, 60) * MINUTE;
  if (courier !== crew.holder && book(courier, drop, drop + 15 * MINUTE, crew.stash)) {
    takeNotice(world, random, courier, crew.stash, drop + 5 * MINUTE, 0.6);
    if (book(crew.holder, drop - 10 * MINUTE, drop + 30 * MINUTE, crew.stash))
      takeNotice(world, random, crew.holder, crew.stash, drop, 0.5);
    tell(world, random, crew, courier, crew.holder, drop - random.between(10, 40) * MINUTE);
  }
  return true;
}
