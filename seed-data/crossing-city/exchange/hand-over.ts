/** How goods change hands: at a meeting, through a dead drop, or as a parcel. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { sendParcel, takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { ownLine } from "../people/phones.ts";
import { book, isFree } from "../people/whereabouts.ts";
import { cameraAt, placesOf, publicCorner } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import type { Parcel, Person, Place, Sighting, World } from "../world.ts";
import type { Side } from "./exchange-goods.ts";

interface HandOver {
  how: Delivery;
  at: number;
  end: number;
  place: Place;
  parcels: Parcel[];
  sightings: Sighting[];
}

export function handOver(
  world: World,
  random: Random,
  how: Delivery,
  side: Side,
  buyer: Person,
  order: number,
): HandOver | null {
  const { deliverer } = side;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = order + attempt * 35 * MINUTE;
    const hood = random.chance(0.6)
      ? buyer.home.hood
      : random.chance(0.5) && buyer.work
        ? buyer.work.hood
        : deliverer.home.hood;
    const place =
      side.venue ??
      (how === "waybill"
        ? random.pick(placesOf(world, hood, "locker"))
        : publicCorner(world, hood, random.next()));
    const done = WAYS[how](world, random, { side, buyer, start, place });
    if (done) return done;
  }
  return null;
}

interface Attempt {
  readonly side: Side;
  readonly buyer: Person;
  readonly start: number;
  readonly place: Place;
}

/** Each is null where deliverer or buyer is engaged at that time. */
type Way = (world: World, random: Random, attempt: Attempt) => HandOver | null;

const meet: Way = (world, random, { side: { deliverer }, buyer, start, place }) => {
  const at = start + random.between(9, 130) * MINUTE;
  if (
    !isFree(buyer, at - 4 * MINUTE, at + 10 * MINUTE) ||
    !book(deliverer, at - 6 * MINUTE, at + 9 * MINUTE, place)
  )
    return null;
  book(buyer, at - 4 * MINUTE, at + 10 * MINUTE, place);
  return {
    how: "meeting",
    at,
    end: at,
    place,
    parcels: [],
    sightings: [
      ...takeNotice(world, random, deliverer, place, at),
      ...takeNotice(world, random, buyer, place, at),
    ],
  };
};

/** The deliverer leaves the goods at a place, from which the buyer takes them up to six hours later. */
const leaveInDrop: Way = (world, random, { side: { deliverer }, buyer, start, place }) => {
  const at = start + random.between(15, 160) * MINUTE;
  const end = at + Math.min(5.7 * HOUR, 11 * MINUTE + random.exponential(62) * MINUTE);
  if (
    !isFree(buyer, end - 4 * MINUTE, end + 6 * MINUTE) ||
    !book(deliverer, at - 5 * MINUTE, at + 5 * MINUTE, place)
  )
    return null;
  book(buyer, end - 4 * MINUTE, end + 6 * MINUTE, place);
  const beside = cameraAt(world, place);
  return {
    how: "dead_drop",
    at,
    end,
    place,
    parcels: [],
    sightings: [
      ...takeNotice(world, random, deliverer, place, at),
      ...takeNotice(world, random, buyer, beside && random.chance(0.3) ? beside : place, end),
    ],
  };
};

const post: Way = (world, random, { side, buyer, start, place }) => {
  const { deliverer } = side;
  const sent = onDay(random, start + random.between(0.4, 14) * HOUR, 8, 21);
  if (sent < start || !book(deliverer, sent - 6 * MINUTE, sent + 8 * MINUTE, place)) return null;
  const target = random.chance(0.7) ? random.pick(placesOf(world, buyer.home.hood, "locker")) : buyer.home;
  const days = random.between(0.2, 1.6);
  const p = sendParcel(
    world,
    random,
    side.delivererLine,
    ownLine(buyer),
    sent,
    days,
    place,
    target,
    random.lognormal(260, 0.8),
  );
  const fetched = sent + days * DAY + random.between(0.2, 7) * HOUR;
  const sightings = takeNotice(world, random, deliverer, place, sent, 0.5);
  if (book(buyer, fetched, fetched + 8 * MINUTE, target))
    sightings.push(...takeNotice(world, random, buyer, target, fetched + 3 * MINUTE, 0.4));
  return { how: "waybill", at: sent, end: sent + days * DAY, place, parcels: p ? [p] : [], sightings };
};

const WAYS: Readonly<Record<Delivery, Way>> = { meeting: meet, dead_drop: leaveInDrop, waybill: post };
