/** One tradesman's sixty days: clients ask, some in vain; a job, a fee, now and then new stock. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, awake, be, converse, lineOf, pay, post, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { lendAccount, relativesAccount } from "../people/accounts.ts";
import { openWorkLine } from "../people/phones.ts";
import { anyPlace, DISTRICTS, placesOf } from "../places/build-places.ts";
import { findClients } from "./clients.ts";
import { supplyTrade } from "./stock.ts";
import type { Trade } from "./trade.ts";

export interface Tradesman {
  readonly person: number;
  readonly line: number;
  readonly account: number;
  readonly counter: number;
}

export function plyTrade(city: City, person: number, trade: Trade): void {
  const { random } = city;
  const line = random.chance(trade.workLine) ? openWorkLine(city, person) : lineOf(city, person);
  const { town } = item(city.persons, person);
  const man: Tradesman = {
    person,
    line,
    account: payeeOf(city, person, line, trade.otherPayee),
    counter: anyPlace(city, random.pick(["shop", "work", "other"]), town % DISTRICTS),
  };
  const pace = random.logNormal(1, 0.25);
  let earned = 0;
  // Most live on a few regulars.
  const many = random.whole(...trade.clients) * random.between(0.3, 1);
  const clients = findClients(city, person, Math.max(3, Math.round(many)));
  for (const client of clients) {
    const gap = random.between(...trade.gapDays) * pace;
    const usual = random.between(...trade.fee);
    for (
      let at = city.start + random.next() * gap * DAY;
      at < city.end;
      at += random.between(0.4, 1.7) * gap * DAY
    ) {
      const midnight = Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
      const when = midnight + random.between(...trade.hours) * HOUR;
      const clientLine = lineOf(city, client);
      const turns = 1 + random.poisson(trade.media.app > 0.5 ? 1.5 : 0.5);
      const caller =
        trade.kind === "food_rider" || random.chance(0.12) ? [line, clientLine] : [clientLine, line];
      converse(city, when, item(caller, 0), item(caller, 1), turns, { media: trade.media, seconds: 25 });
      if (random.chance(trade.vainCalls)) continue;
      const fee = Math.max(
        trade.step,
        Math.round((usual * random.logNormal(1, trade.spread)) / trade.step) * trade.step,
      );
      serve(city, man, trade, { client, at: when, fee });
      earned += fee;
    }
  }
  supplyTrade(city, man, trade, earned);
}

interface Job {
  readonly client: number;
  readonly at: number;
  readonly fee: number;
}

function serve(city: City, man: Tradesman, trade: Trade, { client, at, fee }: Job): void {
  const { random } = city;
  const wait =
    trade.where === "client" && trade.kind === "food_rider"
      ? random.exponential(5)
      : 20 + random.exponential(90);
  const begins = awake(city, at + wait * MINUTE, 5, 26);
  const minutes = random.between(...trade.minutes);
  const place = placeOf(city, man, trade, client);
  if (trade.where === "parcel") {
    const sent = awake(city, at + random.between(1, 20) * HOUR, 9, 20);
    const { home, town } = item(city.persons, client);
    post(city, {
      sent,
      delivered: awake(city, sent + random.between(0.5, 2.5) * DAY, 8, 21),
      fromLine: trade.kind === "parcel_agent" && random.chance(0.5) ? lineOf(city, client) : man.line,
      toLine: lineOf(city, client),
      fromPlace: man.counter,
      toPlace: random.chance(0.5) ? home : anyPlace(city, "locker", town),
      grams: Math.round(random.logNormal(480, 0.9)),
      declared: random.pick(["食品", "日用品", "服装", "茶叶", "药品", "配件", ""]),
    });
    be(city, man.person, sent - 300, 10, man.counter);
  } else if (trade.where === "locker") {
    if (be(city, man.person, begins, random.between(2, 7), place) >= 0)
      be(city, client, awake(city, begins + random.between(15, 360) * MINUTE), random.between(2, 8), place);
    ring(city, begins + random.between(1, 20) * MINUTE, man.line, lineOf(city, client), {
      media: trade.media,
      seconds: 12,
    });
  } else {
    be(city, man.person, begins, minutes, place);
    be(city, client, begins + random.normal() * 120, minutes, place);
    if (random.chance(0.35))
      ring(city, begins - random.exponential(200), man.line, lineOf(city, client), {
        media: trade.media,
        seconds: 9,
      });
  }
  if (random.chance(0.2)) return; // in cash
  const from = accountOf(city, client);
  if (trade.paid === "before") pay(city, at + 30 + random.exponential(8 * MINUTE), from, man.account, fee);
  if (trade.paid === "there") pay(city, begins + minutes * MINUTE * random.next(), from, man.account, fee);
  if (trade.paid === "after")
    pay(city, awake(city, begins + random.exponential(7 * HOUR)), from, man.account, fee);
  if (trade.paid === "deposit") {
    pay(city, at + random.exponential(HOUR), from, man.account, Math.round(fee * 0.3));
    if (random.chance(0.7))
      pay(city, begins + random.exponential(20 * MINUTE), from, man.account, fee - Math.round(fee * 0.3));
  }
}

function placeOf(city: City, man: Tradesman, { where }: Trade, client: number): number {
  const { random } = city;
  const { home, town, haunts } = item(city.persons, client);
  if (where === "client") return home;
  if (where === "own") return item(city.persons, man.person).home;
  if (where === "work") return man.counter;
  if (where === "spot") return random.chance(0.5) ? random.pick(haunts) : anyPlace(city, "other", town);
  return where === "hotel" || where === "locker"
    ? random.pick(placesOf(city, where, town))
    : anyPlace(city, "other", town);
}

function payeeOf(city: City, person: number, line: number, otherShare: number): number {
  const { random } = city;
  if (!random.chance(otherShare)) return item(item(city.persons, person).accounts, 0);
  if (random.chance(0.6)) return relativesAccount(city, person, line);
  return lendAccount(city, random.pick([...item(city.persons, person).circle.keys(), person]), line);
}
