/** How goods change hands: face to face, by parcel, or left somewhere and fetched. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { isFree, meet, send, simAt, visit } from "../acts.ts";
import { FIRST_TOWN, placesOf } from "../places.ts";
import type { Parcel, Person, Place, Visit, World } from "../types.ts";
import { awake, type Customer, type House, type Post } from "./house.ts";

export interface Handed {
  readonly way: "meeting" | "waybill" | "dead_drop";
  readonly at: number;
  readonly until: number;
  readonly visits: readonly Visit[];
  readonly parcels: readonly Parcel[];
}

interface Plan {
  readonly house: House;
  readonly deliverer: Post;
  readonly customer: Customer;
  readonly way: Handed["way"];
}

const TRIES = 5;
/** Time that goods lie before they are fetched. */
const LIES_MINUTES = { median: 55, sigma: 0.75, least: 11, most: 340 };

/** Null if the people could not come together within hours. */
export function handOver(world: World, random: Random, plan: Plan, planned: number): Handed | null {
  const run = { meeting: handOverInPerson, waybill: sendParcel, dead_drop: leaveAndFetch }[plan.way];
  for (let n = 0; n < TRIES; n++) {
    const at = planned + n * random.between(0.4, 1.2) * HOUR;
    if (at >= world.end) return null;
    const handed = awake(world, at) ? run(world, random, plan, at) : null;
    if (handed) return handed;
  }
  return null;
}

function handOverInPerson(world: World, random: Random, plan: Plan, at: number): Handed | null {
  const { house, deliverer, customer } = plan;
  const traceless = { way: "meeting" as const, at, until: at, visits: [], parcels: [] };
  if (random.chance(house.manner.lost)) return traceless;
  const place = placeFor(world, random, house, deliverer.person, customer.person);
  const minutes = 3 + random.exponential(14);
  const visits = meet(world, random, [deliverer.person, customer.person], place, at, minutes);
  return visits && { ...traceless, until: at + minutes * MINUTE, visits };
}

function placeFor(world: World, random: Random, { manner, stash }: House, from: Person, to: Person): Place {
  const where = random.weighted(manner.at);
  if (where === "customer") return to.home;
  return where === "own" ? stash : outdoors(world, random, random.chance(0.7) ? to : from);
}

function outdoors(world: World, random: Random, { home }: Person): Place {
  const kind = random.weighted({ other: 0.55, shop: 0.33, hotel: 0.06, work: 0.06 });
  return random.pick(placesOf(world, home.area, kind));
}

function leaveAndFetch(
  world: World,
  random: Random,
  { house, deliverer, customer }: Plan,
  at: number,
): Handed | null {
  const { median, sigma, least, most } = LIES_MINUTES;
  const fetched = at + Math.min(most, Math.max(least, random.logNormal(median, sigma))) * MINUTE;
  const [stay, look] = [3 + random.exponential(4), 3 + random.exponential(5)].map((n) => n * MINUTE) as [
    number,
    number,
  ];
  const [one, other] = [deliverer.person, customer.person];
  if (
    !awake(world, fetched) ||
    !isFree(world, one, at, at + stay) ||
    !isFree(world, other, fetched, fetched + look)
  )
    return null;
  const area = random.chance(0.7) ? other.home.area : one.home.area;
  const place = random.pick(placesOf(world, area, random.chance(0.45) ? "locker" : "other"));
  const left = random.chance(house.manner.lost) ? null : visit(world, one, place, at, at + stay);
  const taken = random.chance(house.manner.lost) ? null : visit(world, other, place, fetched, fetched + look);
  const visits = [left, taken].filter((made) => made !== null);
  return { way: "dead_drop", at, until: fetched + look, visits, parcels: [] };
}

function sendParcel(
  world: World,
  random: Random,
  { house, deliverer, customer }: Plan,
  at: number,
): Handed | null {
  const sent = at + random.logNormal(2.5, 0.7) * HOUR;
  if (!awake(world, sent) || sent >= world.end) return null;
  const { home } = deliverer.person;
  const origin = random.pick(placesOf(world, home.area, random.chance(0.6) ? "shop" : "locker"));
  const to = customer.person.home;
  const parcel = random.chance(house.manner.lost)
    ? null
    : send(world, random, {
        sent,
        from: random.chance(0.9) ? simAt(deliverer.line, sent) : null,
        to: simAt(customer.line, sent),
        origin,
        target: random.chance(0.5) ? random.pick(placesOf(world, to.area, "locker")) : to,
        days: to.area < FIRST_TOWN ? 0.9 : 1.5,
      });
  const handedIn = random.chance(0.6)
    ? visit(world, deliverer.person, origin, sent - 6 * MINUTE, sent + 3 * MINUTE)
    : null;
  return {
    way: "waybill",
    at: sent,
    until: sent,
    visits: handedIn ? [handedIn] : [],
    parcels: parcel ? [parcel] : [],
  };
}
