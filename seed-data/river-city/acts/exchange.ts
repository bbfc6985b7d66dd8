/**
 * One thing asked for, paid and handed over. Honest trades and gangs go through the same steps; what
 * differs is who takes part, when, how much and how often.
 */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { whereIs } from "../people/whereabouts.ts";
import { nearest } from "../places/build-places.ts";
import type {
  Account,
  Contact,
  Line,
  Medium,
  Parcel,
  Payment,
  Person,
  Place,
  Visit,
  World,
} from "../world.ts";
import { meet, pay, purse, ring, send, visit } from "./happen.ts";
import { type Hours, momentOf } from "./hours.ts";

/** `door`: at the customer's; `shop`: at the seller's; `spot`: agreed on; `none`: nothing changes hands. */
export type Way = "door" | "shop" | "spot" | "drop" | "waybill" | "none";

export type PayTime = "before" | "at" | "after" | "tab";

/** How a business deals; each draws its own. */
export interface Manner {
  readonly hours: Hours;
  readonly medium: Readonly<Record<Medium, number>>;
  /** Share of orders that are announced by call or message at all. */
  readonly asked: number;
  readonly turns: readonly [number, number];
  readonly talkSeconds: number;
  readonly pay: Readonly<Record<PayTime, number>>;
  /** Minutes from the order to the payment in advance; median. */
  readonly payLag: number;
  /** Hours until a payment afterwards, at most. */
  readonly afterHours: number;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  /** Minutes from the order to the hand-over. */
  readonly lead: readonly [number, number];
  readonly minutes: readonly [number, number];
  /** Share of meetings before which a "come down" is rung. */
  readonly arrival: number;
  readonly afterword: number;
  readonly memos: readonly string[];
  /** Days that a waybill takes from the order to the counter. */
  readonly packDays: number;
}

export interface Parties {
  readonly buyer: Person;
  readonly buyerLine: Line;
  readonly line: Line;
  readonly deliverer: Person;
  readonly delivererLine: Line | null;
  readonly payee: Account | null;
  readonly shop: Place | null;
  readonly spots: readonly Place[];
  /** From where parcels go out. */
  readonly counter: Place;
  readonly yuan: number;
  readonly grams?: number;
  readonly cash: boolean;
}

export interface Exchange {
  readonly at: number;
  readonly way: Way;
  readonly paid: PayTime;
  readonly contacts: readonly Contact[];
  readonly payments: readonly Payment[];
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

/** Null where nothing came of it: the two could not meet, or it fell out of the window. */
export function exchange(
  world: World,
  random: Random,
  manner: Manner,
  parties: Parties,
  midnight: number,
): Exchange | null {
  const asked = midnight + momentOf(random, manner.hours);
  return exchangeAt(world, random, manner, parties, asked);
}

export function exchangeAt(
  world: World,
  random: Random,
  manner: Manner,
  parties: Parties,
  asked: number,
): Exchange | null {
  const way = random.weighted(manner.ways as Record<Way, number>);
  const paid = random.weighted(manner.pay);
  const contacts = random.chance(manner.asked) ? order(world, random, manner, parties, asked) : [];
  const settled = (contacts.at(-1)?.at ?? asked) + random.between(20, 100);
  const prepaid = settled + random.logNormal(manner.payLag, 0.9) * MINUTE;
  const base = paid === "before" ? Math.max(asked, prepaid) : asked;
  const handed = handOver(world, random, { manner, parties, way, contacts }, base, settled);
  if (!handed) return null;
  const when = payTime(random, manner, paid, prepaid, handed);
  const from = purse(random, parties.buyer);
  const payment =
    parties.cash || when === null
      ? null
      : pay(world, when, from, parties.payee, parties.yuan, memo(random, manner));
  if (random.chance(manner.afterword)) {
    const late = ring(
      world,
      random,
      handed.at + random.between(5, 60) * MINUTE,
      parties.buyerLine,
      parties.line,
      "app",
    );
    if (late) contacts.push(late);
  }
  const { at, parcels, visits } = handed;
  return { at, way, paid, contacts, payments: payment ? [payment] : [], parcels, visits };
}

function order(
  world: World,
  random: Random,
  manner: Manner,
  { buyerLine, line }: Parties,
  at: number,
): Contact[] {
  const medium = random.weighted(manner.medium);
  const turns = random.whole(...manner.turns);
  const contacts: Contact[] = [];
  let time = at;
  for (let turn = 0; turn < turns; turn++) {
    const fromBuyer = turn === 0 || random.chance(0.5);
    const [from, to] = fromBuyer ? [buyerLine, line] : [line, buyerLine];
    const contact = ring(world, random, time, from, to, medium, manner.talkSeconds);
    if (contact) contacts.push(contact);
    time += 15 + random.exponential(medium === "voice" ? 11 * MINUTE : 3 * MINUTE);
  }
  return contacts;
}

function payTime(
  random: Random,
  manner: Manner,
  paid: PayTime,
  prepaid: number,
  handed: { readonly at: number; readonly leaves: number },
): number | null {
  if (paid === "before") return prepaid;
  if (paid === "at") return handed.leaves + random.between(-3, 2) * MINUTE;
  return paid === "after" ? handed.leaves + random.between(0.2, 1) ** 2 * manner.afterHours * HOUR : null;
}

interface Handing {
  readonly manner: Manner;
  readonly parties: Parties;
  readonly way: Way;
  readonly contacts: Contact[];
}

interface Handed {
  readonly at: number;
  readonly leaves: number;
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

function handOver(
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

function memo(random: Random, { memos }: Manner): string {
  return memos.length > 0 && random.chance(0.25) ? random.pick(memos) : "";
}
