/** Talk about an order: who answers, what is said before, who is sent, and what is asked in vain. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { type Call, converse, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import type { Buyer } from "./buyers.ts";
import { businessLine, type Gang } from "./gang.ts";
import type { Order } from "./selling.ts";

/** Who takes the order of a buyer at a moment. */
export function answererAt(gang: Gang, buyer: Buyer, at: number): number {
  const { habits, posts } = gang;
  if (habits.answering === "dealer") return buyer.dealer;
  if (habits.answering !== "shift_phone") return posts.answerer;
  const shift = Math.floor((at - 9 * HOUR) / (DAY / 2));
  return item(posts.dealers, Math.abs(shift) % posts.dealers.length);
}

export function sellingLine(city: City, gang: Gang, seller: number): number {
  return gang.shiftLine >= 0 && gang.posts.dealers.includes(seller)
    ? gang.shiftLine
    : businessLine(city, gang, seller);
}

interface Wanted {
  readonly buyer: Buyer;
  readonly seller: number;
  readonly deliverer: number;
  readonly at: number;
  readonly amount: number;
}

export function askFor(city: City, gang: Gang, wanted: Wanted): { order: Order; contacts: number[] } {
  const { random } = city;
  const { buyer, seller, deliverer, at } = wanted;
  const sellerLine = sellingLine(city, gang, seller);
  const order: Order = { ...wanted, sellerLine };
  if (random.chance(city.parameters.unheardOrderShare)) return { order, contacts: [] };
  const contacts: number[] = [];
  const call: Call = { media: gang.habits.media, seconds: 24, toSpeaker: seller };
  if (buyer.broker >= 0 && random.chance(0.5)) {
    // The go-between asks for the buyer.
    const brokerLine = businessLine(city, gang, buyer.broker);
    ring(city, at - random.between(5, 40) * 60, buyer.line, brokerLine, { ...call, toSpeaker: -1 });
    ring(city, at - random.between(1, 5) * 60, brokerLine, sellerLine, call);
    contacts.push(ring(city, at, buyer.line, sellerLine, call));
  } else contacts.push(...converse(city, at, buyer.line, sellerLine, 1 + random.poisson(0.8), call));
  if (deliverer !== seller)
    ring(city, at + 30 + random.exponential(240), sellerLine, businessLine(city, gang, deliverer), {
      media: gang.habits.media,
      seconds: 18,
      fromSpeaker: seller,
    });
  return { order, contacts };
}

/** No goods, no answer, no money: the same talk, nothing after it. */
export function refuse(city: City, gang: Gang, buyer: Buyer, seller: number, at: number): void {
  const line = sellingLine(city, gang, seller);
  const turns = city.random.chance(0.5) ? 1 : 2;
  converse(city, at, buyer.line, line, turns, { media: gang.habits.media, seconds: 14, toSpeaker: seller });
}
