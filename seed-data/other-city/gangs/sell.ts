/** Retail: an order, the money, and a meeting, a waybill or a dead drop; any of the three may leave no record. */

import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import type { Random } from "../../generator/random.ts";
import { accountOf, type City, call, item, lineOf, pay, placesOf, send, stay } from "../city.ts";
import { GOODS, wakingHour } from "../daily-life.ts";
import type { Business, Dealer } from "./found.ts";

export function sellAll(city: City, gang: Business): void {
  const random = city.random.fork(`sales ${gang.index}`);
  for (const dealer of gang.dealers) {
    const late = random.between(-1, 5);
    for (const buyer of dealer.buyers) {
      const first = Math.max(city.start, gang.startedAt) + random.next() * buyer.gapDays * DAY;
      for (
        let t = first;
        t < city.end - DAY;
        t += Math.max(0.4 * DAY, random.weibull(1.5, buyer.gapDays * DAY))
      ) {
        const at = wakingHour(random, t, 0, 17 + late, 3);
        sell(city, random, gang, dealer, buyer, at);
        if (random.chance(0.35)) askInVain(city, random, dealer, buyer.person, at);
      }
    }
  }
}

/** The dealer is away, or the buyer only asks. */
function askInVain(city: City, random: Random, dealer: Dealer, buyer: number, at: number): void {
  const then = at + random.between(-2, 2) * DAY;
  if (then > city.start && then < city.end) call(city, then, lineOf(city, buyer), dealer.line);
}

function sell(
  city: City,
  random: Random,
  gang: Business,
  dealer: Dealer,
  { person: buyer, grams: usual }: Dealer["buyers"][number],
  at: number,
): void {
  const { cashShare, unseenOrderShare, payLaterShare } = city.parameters;
  const [own, dealerLine] = [lineOf(city, buyer), dealer.line];
  const grams = Math.max(0.2, Math.round(usual * random.logNormal(1, 0.35) * 10) / 10);
  const price = Math.max(20, Math.round(grams * gang.gramPrice * random.between(0.92, 1.08)));
  const delivery = random.weighted(gang.delivery);
  const contacts: number[] = [];
  if (!random.chance(unseenOrderShare)) {
    contacts.push(call(city, at, own, dealerLine));
    if (random.chance(0.45)) contacts.push(call(city, at + random.exponential(6 * MINUTE), dealerLine, own));
  }
  const ready = at + (3 + random.exponential(25)) * MINUTE;
  const handed = deliver(city, random, gang, dealer, buyer, delivery, ready);
  if (delivery !== "waybill" && random.chance(0.5))
    contacts.push(call(city, handed.at - random.between(3, 20) * MINUTE, dealerLine, own));
  const cash = delivery === "meeting" && random.chance(cashShare * 2);
  const later = random.chance(payLaterShare) && delivery !== "dead_drop";
  const paidAt = later
    ? handed.at + random.exponential(6 * HOUR)
    : at + random.between(0.1, 1) * (ready - at);
  const paid =
    cash || paidAt >= city.end ? [] : [pay(city, paidAt, accountOf(city, buyer), dealer.payee, price)];
  city.deals.push({
    gang: gang.index,
    at,
    delivery,
    buyer,
    seller: dealer.person,
    deliverer: handed.deliverer,
    payee: cash ? -1 : dealer.payee,
    contacts,
    payments: paid,
    parcels: handed.parcels,
    stays: handed.stays,
  });
}

interface Handed {
  readonly at: number;
  readonly deliverer: number;
  readonly parcels: readonly number[];
  readonly stays: readonly number[];
}

function deliver(
  city: City,
  random: Random,
  gang: Business,
  dealer: Dealer,
  buyer: number,
  delivery: Delivery,
  ready: number,
): Handed {
  const { home, town, haunts } = item(city.persons, buyer);
  if (delivery === "waybill") {
    const keeper = gang.members.find((member) => member.roles.includes("stash_keeper"));
    const sender = keeper && random.chance(0.35) ? keeper : dealer;
    const sent = ready + random.between(0.3, 18) * HOUR;
    const parcel = send(city, {
      sent,
      delivered: sent + random.between(0.6, 2.6) * DAY,
      fromLine: random.chance(0.85) ? sender.line : -1,
      toLine: lineOf(city, buyer),
      fromPlace: random.pick(placesOf(city, random.chance(0.4) ? "locker" : "shop", gang.town)),
      toPlace: random.chance(0.5) ? home : random.pick(placesOf(city, "locker", town)),
      grams: Math.round(random.logNormal(420, 0.9)),
      declared: random.pick(GOODS),
    });
    return { at: sent, deliverer: sender.person, parcels: [parcel], stays: [] };
  }
  if (delivery === "meeting") {
    const at = ready + random.between(5, 90) * MINUTE;
    const place = random.chance(0.5) ? random.pick(haunts) : random.pick(placesOf(city, "shop", gang.town));
    const stays = [
      stay(
        city,
        dealer.person,
        at - random.between(0, 8) * MINUTE,
        random.between(8, 18),
        place,
        dealer.line,
      ),
      stay(city, buyer, at, random.between(4, 15), place),
    ];
    return { at, deliverer: dealer.person, parcels: [], stays };
  }
  const locker = random.pick(placesOf(city, random.chance(0.75) ? "locker" : "other", gang.town));
  const dropped = ready + random.between(5, 120) * MINUTE;
  const taken = dropped + (10 + random.exponential(80)) * MINUTE;
  const stays = [
    stay(city, dealer.person, dropped, random.between(2, 7), locker, dealer.line),
    stay(city, buyer, Math.min(taken, dropped + 6 * HOUR), random.between(2, 7), locker),
  ];
  return { at: dropped + 15 * MINUTE, deliverer: dealer.person, parcels: [], stays };
}
