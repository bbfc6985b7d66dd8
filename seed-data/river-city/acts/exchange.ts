/**
 * One thing asked for, paid and handed over. Honest trades and gangs go through the same steps; what
 * differs is who takes part, when, how much and how often.
 */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Contact } from "../city-types.ts";
import type { World } from "../world.ts";
import { handOver } from "./hand-over.ts";
import { pay, purse, ring } from "./happen.ts";
import { momentOf } from "./hours.ts";
import type { Exchange, Manner, Parties, PayTime, Way } from "./manner.ts";

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

function memo(random: Random, { memos }: Manner): string {
  return memos.length > 0 && random.chance(0.25) ? random.pick(memos) : "";
}
