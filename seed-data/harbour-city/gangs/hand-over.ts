/** How the goods change hands: a meeting, a place where they lie, a parcel; and who stands by. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { awake, be, post, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { anyPlace, placesOf } from "../places/build-places.ts";
import { businessLine, carried, type Gang } from "./gang.ts";
import type { Order } from "./selling.ts";
import { watch } from "./watch.ts";

export interface Given {
  readonly at: number;
  readonly delivery: Delivery;
  readonly contacts: readonly number[];
  readonly parcels: readonly number[];
  readonly stays: readonly number[];
}

export function handOver(city: City, gang: Gang, order: Order): Given {
  const { delivery } = order.buyer;
  if (delivery === "waybill") return sendParcel(city, gang, order);
  for (let attempt = 0; attempt < 4; attempt++) {
    const at = order.at + (25 + city.random.exponential(55) + attempt * 90) * MINUTE;
    const given = delivery === "meeting" ? meet(city, gang, order, at) : drop(city, gang, order, at);
    if (given) return given;
  }
  // Somebody fetched it for the buyer, unseen.
  return {
    at: order.at + city.random.between(0.5, 4) * HOUR,
    delivery,
    contacts: [],
    parcels: [],
    stays: [],
  };
}

function meet(
  city: City,
  gang: Gang,
  { buyer, deliverer, sellerLine, seller }: Order,
  at: number,
): Given | null {
  const { random } = city;
  const place = meetingPlace(city, gang, buyer.person, deliverer);
  const own = be(city, deliverer, at - random.exponential(240), random.between(4, 14), place, {
    carried: carried(gang, deliverer),
  });
  if (own < 0) return null;
  const other = be(city, buyer.person, at, random.between(2, 15), place);
  const contacts: number[] = [];
  if (random.chance(0.45)) {
    // "I am here": from whoever came, at times from the number that took the order.
    const from =
      deliverer === seller || random.chance(0.3) ? sellerLine : businessLine(city, gang, deliverer);
    contacts.push(
      ring(city, at - random.exponential(200), from, buyer.line, {
        media: gang.habits.media,
        seconds: 9,
        fromSpeaker: deliverer,
      }),
    );
  }
  watch(city, gang, place, at, deliverer);
  return { at, delivery: "meeting", contacts, parcels: [], stays: [own, other].filter((stay) => stay >= 0) };
}

function drop(
  city: City,
  gang: Gang,
  { buyer, deliverer, sellerLine, seller }: Order,
  at: number,
): Given | null {
  const { random } = city;
  const { town } = item(city.persons, random.chance(0.6) ? buyer.person : deliverer);
  const place = anyPlace(city, random.chance(0.45) ? "locker" : "other", town);
  const own = be(city, deliverer, at, random.between(2, 7), place, {
    carried: carried(gang, deliverer),
  });
  if (own < 0) return null;
  const told = ring(city, at + random.between(1, 25) * MINUTE, sellerLine, buyer.line, {
    media: random.chance(0.7) ? { voice: 0, sms: 0.2, app: 0.8 } : gang.habits.media,
    seconds: 15,
    fromSpeaker: seller,
  });
  let fetched = -1;
  for (let attempt = 0; attempt < 3 && fetched < 0; attempt++)
    fetched = be(
      city,
      buyer.person,
      awake(city, at + random.between(28, 330) * MINUTE),
      random.between(2, 8),
      place,
    );
  watch(city, gang, place, at, deliverer);
  return {
    at,
    delivery: "dead_drop",
    contacts: random.chance(0.85) ? [told] : [],
    parcels: [],
    stays: [own, fetched].filter((stay) => stay >= 0),
  };
}

function sendParcel(city: City, gang: Gang, { buyer, deliverer, at }: Order): Given {
  const { random } = city;
  const isExpress = random.chance(0.4);
  const sent = isExpress
    ? at + random.between(15, 90) * MINUTE
    : awake(city, at + random.between(1, 14) * HOUR, 9, 20);
  const fromPlace = random.chance(0.5)
    ? gang.stashPlace
    : anyPlace(city, "locker", item(city.persons, deliverer).town);
  be(city, deliverer, sent - 300, 8, fromPlace, { carried: carried(gang, deliverer) });
  const { home, town } = item(city.persons, buyer.person);
  const parcel = post(city, {
    sent,
    delivered: isExpress
      ? sent + random.between(25, 80) * MINUTE
      : awake(city, sent + random.between(0.6, 1.6) * DAY, 8, 21),
    fromLine: random.chance(0.75) ? businessLine(city, gang, deliverer) : -1,
    toLine: random.chance(0.92) ? buyer.line : -1,
    fromPlace,
    toPlace: random.chance(0.5) ? home : anyPlace(city, "locker", town),
    grams: Math.round(random.logNormal(320, 0.9)),
    declared: random.pick(["日用品", "食品", "配件", "茶叶", "文件", "药品", "服装", ""]),
    ...(isExpress ? { carrier: "快马同城" } : {}),
  });
  return { at: sent, delivery: "waybill", contacts: [], parcels: [parcel], stays: [] };
}

function meetingPlace(city: City, gang: Gang, buyer: number, deliverer: number): number {
  const { random } = city;
  const spot = random.weighted({ gate: 0.3, haunt: 0.3, hotel: 0.1, dealer: 0.15, shop: 0.15 });
  if (spot === "gate") return item(city.persons, buyer).home;
  if (spot === "dealer") return item(city.persons, deliverer).home;
  if (spot === "haunt") return random.pick(item(city.persons, random.chance(0.5) ? buyer : deliverer).haunts);
  return random.pick(placesOf(city, spot, gang.town));
}
