/** Packets that a platform's rider or a hired car carries; whoever drives knows nothing of what is in them. */
import { MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Contact, Parcel, Side, Visit } from "../city-types.ts";
import { nearest } from "../places.ts";
import { go, isFree, pay, send, simAt, talk, type World, wallet, whereIs } from "../world.ts";
import type { Handed } from "./hand-over.ts";
import type { Order } from "./manner.ts";
import { declared, sameCity } from "./words.ts";

/** Share of orders that a rider of this folder gets; the others drive for the platform from elsewhere. */
const KNOWN_CARRIER = 0.4;

/** Share of rides that a platform's list shows; the others were agreed with the driver. */
const LISTED = { flash: 0.93, ride: 0.55 };

export function ridePacket(
  world: World,
  random: Random,
  { bringer, buyer, base, grams }: Order,
  goods: "flash" | "ride",
  ready: number,
  contacts: Contact[],
): Handed {
  const here = random.chance(0.5) ? base : whereIs(world, bringer.person, ready);
  const origin = here.kind === "home" && random.chance(0.6) ? nearest(world, here, "shop") : here;
  const where = whereIs(world, buyer.person, ready);
  const target = random.chance(0.7) ? where : nearest(world, buyer.person.home, "shop");
  const picked = ready + random.between(4, 18) * MINUTE;
  const arrives = picked + random.between(14, 48) * MINUTE;
  const carrier = pickCarrier(world, random, goods, picked, arrives);
  const visits: (Visit | null)[] = [];
  if (carrier) {
    visits.push(go(world, carrier.person, origin, picked, picked + 4 * MINUTE));
    visits.push(go(world, carrier.person, target, arrives, arrives + 5 * MINUTE));
    if (random.chance(0.7))
      talk(world, random, carrier.line, buyer.line, arrives - random.between(0, 4) * MINUTE, "voice");
    if (random.chance(0.35))
      talk(world, random, carrier.line, bringer.line, picked - random.between(1, 5) * MINUTE, "voice");
    if (goods === "ride" && random.chance(0.7))
      pay(
        world,
        random.chance(0.6) ? buyer.purse : wallet(bringer.person),
        wallet(carrier.person),
        arrives + 3 * MINUTE,
        random.whole(15, 48),
      );
  }
  if (
    random.chance(0.5) &&
    isFree(world, bringer.person, picked, picked + 5 * MINUTE) &&
    whereIs(world, bringer.person, picked) !== origin
  )
    visits.push(go(world, bringer.person, origin, picked - MINUTE, picked + 4 * MINUTE));
  if (where !== target) visits.push(go(world, buyer.person, target, arrives, arrives + 5 * MINUTE));
  if (random.chance(0.3)) {
    const made = talk(
      world,
      random,
      random.chance(0.5) ? buyer.line : bringer.line,
      random.chance(0.5) ? bringer.line : buyer.line,
      arrives + random.between(-9, 12) * MINUTE,
      "app",
    );
    if (made) contacts.push(made);
  }
  const parcel: Parcel | null = random.chance(LISTED[goods])
    ? send(world, {
        carrier: sameCity(random),
        sent: picked,
        delivered: arrives,
        from: simAt(bringer.line, picked),
        to: simAt(buyer.line, picked),
        origin,
        target,
        grams,
        declared: declared(random),
      })
    : null;
  return {
    at: picked,
    way: "waybill",
    deliverer: bringer.person,
    parcels: parcel ? [parcel] : [],
    visits: visits.filter((visit) => visit !== null),
  };
}

function pickCarrier(
  world: World,
  random: Random,
  goods: "flash" | "ride",
  from: number,
  to: number,
): Side | null {
  const pool = goods === "flash" ? world.riders : world.drivers;
  if (pool.length === 0 || !random.chance(KNOWN_CARRIER)) return null;
  return random.sample(pool, 4).find(({ person }) => isFree(world, person, from, to + 5 * MINUTE)) ?? null;
}
