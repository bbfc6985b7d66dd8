/** The three ways in which goods reach a buyer. Each returns the acts it left behind. */
import { HOUR, MINUTE } from "../clock.ts";
import type { Delivery } from "../parameters.ts";
import type { Random } from "../random.ts";
import { publicPlace, sendParcel, visit } from "../world/acts.ts";
import { at, type World } from "../world/world.ts";
import type { Gang } from "./organisation.ts";

export interface Handover {
  readonly gang: Gang;
  readonly orderedAt: number;
  readonly buyer: number;
  readonly buyerLine: number;
  readonly deliverer: number;
  readonly delivererLine: number;
}

export interface DeliveryActs {
  readonly visits: readonly number[];
  readonly parcels: readonly number[];
  readonly finishedAt: number;
}

type Deliver = (world: World, random: Random, handover: Handover) => DeliveryActs;

/** Both at one place for some minutes. */
const meet: Deliver = (world, random, { gang, orderedAt, buyer, deliverer }) => {
  const time = orderedAt + random.between(0.25, 4) * HOUR;
  const place = random.chance(0.7)
    ? random.pick(gang.spots)
    : publicPlace(world, random, at(world.persons, buyer).area, ["other", "shop", "hotel", "camera"]);
  return {
    visits: [
      visit(world, deliverer, place, time, random.between(3, 15), 1),
      visit(world, buyer, place, time + random.between(-5, 5) * MINUTE, random.between(3, 15), 1),
    ],
    parcels: [],
    finishedAt: time,
  };
};

/** Left by the deliverer, fetched by the buyer 10 minutes to 6 hours later (methods). */
const drop: Deliver = (world, random, { gang, orderedAt, buyer, deliverer }) => {
  const left = orderedAt + random.between(0.3, 3) * HOUR;
  const fetched = left + Math.exp(random.between(Math.log(1 / 6), Math.log(6))) * HOUR;
  const place = random.pick(gang.spots);
  return {
    visits: [
      visit(world, deliverer, place, left, random.between(2, 6), 1),
      visit(world, buyer, place, fetched, random.between(2, 6), 1),
    ],
    parcels: [],
    finishedAt: fetched,
  };
};

/** Posted within a day, under goods like anybody's. */
const post: Deliver = (world, random, { gang, orderedAt, buyer, buyerLine, deliverer, delivererLine }) => {
  const sentAt = orderedAt + random.between(1, 24) * HOUR;
  const person = at(world.persons, buyer);
  const counter = publicPlace(world, random, gang.area, ["locker", "shop"]);
  const receiverPlace = random.chance(0.5)
    ? person.home
    : publicPlace(world, random, person.area, ["locker"]);
  const parcel = sendParcel(world, random, {
    sentAt,
    sender: delivererLine,
    receiver: buyerLine,
    senderPlace: counter,
    receiverPlace,
    weightG: random.logNormal(380, 0.8),
  });
  const visits = [visit(world, deliverer, counter, sentAt, 6, 1)];
  const arrived = at(world.parcels, parcel).deliveredAt;
  if (receiverPlace !== person.home)
    visits.push(visit(world, buyer, receiverPlace, arrived + random.exponential(5) * HOUR, 4, 1));
  return { visits, parcels: [parcel], finishedAt: arrived };
};

export const DELIVER: Readonly<Record<Delivery, Deliver>> = { meeting: meet, dead_drop: drop, waybill: post };

/** The mode of one deal of a gang. */
export function modeOf(random: Random, gang: Gang): Delivery {
  if (gang.delivery !== "mixed" && random.chance(0.88)) return gang.delivery;
  return random.pick(["meeting", "waybill", "dead_drop"] as const);
}
