/** How goods change hands. Null where the people cannot come together. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import type { Random } from "../../generator/random.ts";
import type { Contact, Medium, Parcel, Person, Visit } from "../city-types.ts";
import { nearest, spotIn } from "../places.ts";
import { freeTime, go, placesOf, send, simAt, talk, type World, whereIs } from "../world.ts";
import { ridePacket } from "./carry.ts";
import type { Goods, Order } from "./manner.ts";
import { declared, express } from "./words.ts";

export interface Handed {
  readonly at: number;
  readonly way: Delivery;
  readonly deliverer: Person;
  readonly parcels: Parcel[];
  readonly visits: Visit[];
}

export function handOver(
  world: World,
  random: Random,
  order: Order,
  goods: Goods,
  agreed: number,
  contacts: Contact[],
  medium: Medium,
): Handed | null {
  const ready = agreed + random.logNormal(28, 0.8) * MINUTE;
  switch (goods) {
    case "flash":
    case "ride":
      return ridePacket(world, random, order, goods, ready, contacts);
    case "express":
      return byExpress(world, random, order, agreed);
    case "drop":
      return byDrop(world, random, order, agreed, contacts, medium);
    case "none":
      return { at: ready, way: "meeting", deliverer: order.bringer.person, parcels: [], visits: [] };
    default:
      return byMeeting(world, random, order, goods, ready, contacts, medium);
  }
}

function byMeeting(
  world: World,
  random: Random,
  { bringer, buyer, base, manner }: Order,
  goods: Goods,
  ready: number,
  contacts: Contact[],
  medium: Medium,
): Handed | null {
  const { person } = bringer;
  const place =
    goods === "counter"
      ? base
      : goods === "door"
        ? buyer.person.home
        : manner.spots.length > 0 && random.chance(0.5)
          ? random.pick(manner.spots)
          : spotIn(world, random, random.chance(0.65) ? whereIs(world, buyer.person, ready).area : base.area);
  const atHome = (one: Person) => whereIs(world, one, ready) === place;
  const movers = [person, buyer.person].filter((one) => !atHome(one));
  const at = freeTime(world, movers, ready, 14 * MINUTE);
  if (at === null) return null;
  if (random.chance(goods === "counter" ? 0.12 : 0.5)) {
    const called = random.chance(0.7)
      ? ([bringer.line, buyer.line] as const)
      : ([buyer.line, bringer.line] as const);
    const made = talk(world, random, called[0], called[1], at - random.between(1, 8) * MINUTE, medium);
    if (made) contacts.push(made);
  }
  const visits = movers.flatMap((one) => {
    const early = random.between(0, 4) * MINUTE;
    return go(world, one, place, at + early, at + early + random.between(3, 9) * MINUTE) ?? [];
  });
  return { at, way: "meeting", deliverer: person, parcels: [], visits };
}

/** Handed in at a counter on the way, fetched from the locker or station near the home. */
function byExpress(
  world: World,
  random: Random,
  { bringer, buyer, base, grams }: Order,
  agreed: number,
): Handed | null {
  const counter = nearest(
    world,
    random.chance(0.6) ? base : whereIs(world, bringer.person, agreed),
    random.chance(0.7) ? "other" : "locker",
  );
  const target = nearest(world, buyer.person.home, random.chance(0.6) ? "locker" : "other");
  const from = freeTime(world, [bringer.person], agreed + random.between(0.5, 9) * HOUR, 8 * MINUTE);
  if (from === null) return null;
  const handedIn = go(world, bringer.person, counter, from, from + 8 * MINUTE);
  const days = counter.area === target.area ? random.between(0.6, 1.6) : random.between(0.8, 3.2);
  const parcel = send(world, {
    carrier: express(random),
    sent: from + 4 * MINUTE,
    delivered: from + days * DAY,
    from: simAt(bringer.line, from),
    to: simAt(buyer.line, from),
    origin: counter,
    target,
    grams,
    declared: declared(random),
  });
  const at = from + days * DAY + random.between(0.2, 14) * HOUR;
  const fetched = random.chance(0.7) ? go(world, buyer.person, target, at, at + 5 * MINUTE) : null;
  return {
    at: from,
    way: "waybill",
    deliverer: bringer.person,
    parcels: parcel ? [parcel] : [],
    visits: [handedIn, fetched].filter((visit) => visit !== null),
  };
}

/** Laid, told where, fetched. Who lays several beforehand makes a round of it. */
function byDrop(
  world: World,
  random: Random,
  { bringer, buyer, seller, base, manner }: Order,
  agreed: number,
  contacts: Contact[],
  medium: Medium,
): Handed | null {
  const spot =
    manner.spots.length > 0 && random.chance(0.8)
      ? random.pick(manner.spots)
      : nearest(
          world,
          random.pick(placesOf(world, base.area, "home")),
          random.chance(0.5) ? "locker" : "other",
        );
  const before = random.chance(manner.laidBefore);
  const wanted = before
    ? agreed - random.between(0.4, 5) * HOUR
    : agreed + random.logNormal(40, 0.6) * MINUTE;
  const laid = freeTime(world, [bringer.person], wanted, 6 * MINUTE);
  if (laid === null) return null;
  const told = Math.max(agreed, laid) + random.between(1, 12) * MINUTE;
  const fetch = freeTime(world, [buyer.person], told + random.logNormal(45, 0.8) * MINUTE, 6 * MINUTE);
  if (fetch === null || fetch - laid > 9 * HOUR) return null;
  const visits = [
    go(world, bringer.person, spot, laid, laid + random.between(2, 5) * MINUTE),
    go(world, buyer.person, spot, fetch, fetch + random.between(2, 6) * MINUTE),
  ].filter((visit) => visit !== null);
  if (random.chance(0.75)) {
    const made = talk(world, random, seller.line, buyer.line, told, medium);
    if (made) contacts.push(made);
  }
  return { at: fetch, way: "dead_drop", deliverer: bringer.person, parcels: [], visits };
}
