/** How goods change hands: at a door, in a shop, at a spot agreed on, left somewhere, or by parcel. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Contact, Parcel, Visit } from "../city-types.ts";
import { whereIs } from "../people/whereabouts.ts";
import { nearest } from "../places/build-places.ts";
import type { World } from "../world.ts";
import { ring, send } from "./happen.ts";
import type { Manner, Parties, Way } from "./manner.ts";
import { meet, visit } from "./visits.ts";

interface Handing {
  readonly manner: Manner;
  readonly parties: Parties;
  readonly way: Way;
  readonly contacts: Contact[];
}

export interface Handed {
  readonly at: number;
  readonly leaves: number;
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

export function handOver(
  world: World,
  random: Random,
  handing: Handing,
  base: number,
  settled: number,
): Handed | null {
  const { manner, parties, way, contacts } = handing;
  const due = base + random.between(...manner.lead) * MINUTE;
  if (way === "none") return { at: base, leaves: base, parcels: [], visits: [] };
  if (way === "waybill") return byParcel(world, random, manner, parties, base);
  if (way === "drop") return byDrop(world, random, handing, due);
  const { buyer, deliverer } = parties;
  const minutes = random.between(...manner.minutes);
  const spot = random.pick(parties.spots);
  const place = way === "shop" ? (parties.shop ?? spot) : way === "spot" ? spot : whereIs(world, buyer, due);
  const visits =
    way === "shop"
      ? [visit(world, buyer, place, due, minutes)]
      : meet(world, random, [deliverer, buyer], place, due, minutes);
  const first = visits?.[0];
  if (!visits || !first) return null;
  const kept = visits.filter((one) => one !== null);
  const at = Math.max(...kept.map(({ from }) => from));
  const caller = parties.delivererLine ?? parties.line;
  if (random.chance(manner.arrival) && at - 2 * MINUTE > settled) {
    const [from, to] = random.chance(0.7) ? [caller, parties.buyerLine] : [parties.buyerLine, caller];
    const come = ring(world, random, at - random.between(0.5, 8) * MINUTE, from, to, "voice", 18);
    if (come) contacts.push(come);
  }
  return { at, leaves: Math.min(...kept.map(({ to }) => to)), parcels: [], visits: kept };
}

/** Left somewhere first; the buyer is told where, and comes ten minutes to some hours later. */
function byDrop(world: World, random: Random, { parties, contacts }: Handing, due: number): Handed | null {
  const place = random.pick(parties.spots);
  const left = visit(world, parties.deliverer, place, due, random.between(2, 8));
  if (!left) return null;
  const told = ring(
    world,
    random,
    left.to + random.between(1, 12) * MINUTE,
    parties.line,
    parties.buyerLine,
    "app",
  );
  if (told) contacts.push(told);
  const visits = [left];
  let leaves = left.to;
  for (let tries = 0; tries < 4; tries++) {
    const comes = left.to + Math.min(6 * HOUR, 10 * MINUTE + random.exponential(70 * MINUTE));
    const taken = visit(world, parties.buyer, place, comes, random.between(2, 8));
    if (!taken) continue;
    visits.push(taken);
    leaves = taken.to;
    break;
  }
  return { at: left.from, leaves, parcels: [], visits };
}

function byParcel(
  world: World,
  random: Random,
  manner: Manner,
  parties: Parties,
  base: number,
): Handed | null {
  const { buyer, buyerLine, deliverer, delivererLine, line, counter, grams } = parties;
  const dispatch = Math.floor((base - world.start) / DAY) * DAY + world.start + random.between(9, 20) * HOUR;
  const sent =
    (dispatch > base ? dispatch : dispatch + DAY) + Math.floor(random.between(0, manner.packDays)) * DAY;
  const target = random.chance(0.6) ? nearest(world, buyer.home, "station") : buyer.home;
  const parcel = send(world, random, sent, {
    from: random.chance(0.5) && delivererLine ? delivererLine : line,
    to: buyerLine,
    origin: counter,
    target,
    ...(grams === undefined ? {} : { grams }),
  });
  if (!parcel) return null;
  const brought = visit(
    world,
    deliverer,
    counter,
    sent - random.between(2, 10) * MINUTE,
    random.between(8, 20),
  );
  const fetched =
    target.kind === "home"
      ? null
      : visit(world, buyer, target, parcel.delivered + random.exponential(8 * HOUR), 6);
  const visits = [brought, fetched].filter((one) => one !== null);
  return { at: parcel.sent, leaves: parcel.delivered, parcels: [parcel], visits };
}
