/** The buyers of a gang: how each was found, and when each asks. */
import { DAY, HOUR, weekday } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { awake, lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import { befriend } from "../people/circles.ts";
import { freePeople } from "../people/settle.ts";
import { DISTRICTS } from "../places/build-places.ts";
import type { Gang } from "./gang.ts";

export interface Buyer {
  readonly person: number;
  /** The dealer who has this buyer, where dealers have buyers of their own. */
  readonly dealer: number;
  readonly broker: number;
  readonly gapDays: number;
  readonly grams: number;
  readonly delivery: Delivery;
  readonly line: number;
}

export function findBuyers(city: City, gang: Gang): Buyer[] {
  const { random, parameters } = city;
  const { habits, posts } = gang;
  const buyers: Buyer[] = [];
  const sellers = posts.dealers.length;
  const count = Math.round((parameters.buyersOfDealer * (sellers + 1)) / (sellers > 5 ? 1.5 : 1.1));
  const brokers = posts.brokers;
  for (let i = 0; i < count; i++) {
    const dealer = item(posts.dealers, random.int(sellers));
    const broker = brokers.length > 0 && random.chance(0.45) ? random.pick(brokers) : -1;
    // Some have a second dealer, here or in another gang.
    const known = random.chance(0.1) ? knownBuyers(city) : [];
    const person = known.length > 0 ? random.pick(known) : findBuyer(city, broker >= 0 ? broker : dealer);
    const record = item(city.persons, person);
    record.isBuyer = true;
    record.usesDrugs = true;
    // Some buyers are friends of each other; few are friends of the dealer.
    if (i > 0 && random.chance(0.3)) befriend(city, person, item(buyers, random.int(i)).person, 0.5);
    const mode =
      habits.delivery === "mixed" || random.chance(0.15)
        ? random.pick<Delivery>(["meeting", "dead_drop", "waybill"])
        : habits.delivery;
    const { lines } = record;
    buyers.push({
      person,
      dealer,
      broker,
      gapDays: parameters.buyGapDays * random.logNormal(1, 0.5),
      grams: random.logNormal(parameters.gramsMedian, 0.35),
      delivery: mode,
      line: random.chance(0.85) ? lineOf(city, person) : item(lines, lines.length - 1),
    });
  }
  return buyers;
}

function knownBuyers(city: City): number[] {
  return city.persons.flatMap(({ isBuyer }, person) => (isBuyer ? [person] : []));
}

function findBuyer(city: City, via: number): number {
  const known = [...item(city.persons, via).circle.keys()];
  const free = freePeople(city, (p) => p.town < DISTRICTS && p.birthYear > 1972);
  const near = known.filter((person) => free.includes(person));
  if (near.length > 0 && city.random.chance(0.25)) return city.random.pick(near);
  return city.random.pick(free.length > 0 ? free : freePeople(city));
}

/** When a buyer asks: by the clock, at weekends, after pay day, or in bouts. */
export function orderTimes(city: City, gang: Gang, { gapDays }: Buyer): number[] {
  const { random } = city;
  const { buyers, busyHour } = gang.habits;
  const times: number[] = [];
  const first = Math.max(city.start, gang.startedAt) + random.next() * gapDays * DAY;
  const payday = random.whole(3, 28);
  for (let at = first; at < city.end; ) {
    const midnight = Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
    const hour = random.chance(0.75) ? busyHour + random.normal() * 2.2 : random.between(9, 24);
    times.push(awake(city, midnight + hour * HOUR, 9, 24));
    const regular = gapDays * random.between(0.75, 1.25);
    const kind = random.chance(0.25) ? "regular" : buyers;
    if (kind === "binge" && random.chance(0.45)) at += random.between(0.6, 1.6) * DAY;
    else if (kind === "binge") at += random.between(1.2, 2.2) * gapDays * DAY;
    else at += regular * DAY;
    if (kind === "weekend" && weekday(at) < 4 && random.chance(0.8)) at += (5 - weekday(at)) * DAY;
    if (kind === "payday") {
      const sincePay = (Math.floor((at - city.start) / DAY) - payday + 60) % 30;
      if (sincePay > 12) at += random.between(0.3, 1) * gapDays * DAY;
    }
  }
  return times.filter((at) => at < city.end);
}
