/** Where a trade's goods come from, what they cost, and what is left over for the house. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { accountOf, awake, be, lineOf, pay, post, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { freePeople } from "../people/settle.ts";
import { anyPlace, DISTRICTS, OUTSIDE } from "../places/build-places.ts";
import type { Tradesman } from "./ply-trade.ts";
import type { Trade } from "./trade.ts";

export function supplyTrade(city: City, man: Tradesman, trade: Trade, earned: number): void {
  const { random } = city;
  sweepUp(city, man, earned);
  if (trade.supply === "none") return;
  const merchants = freePeople(city, (p) => p.town >= DISTRICTS);
  const merchant = merchants.length > 0 ? random.pick(merchants) : random.pick(freePeople(city));
  const merchantLine = lineOf(city, merchant);
  const home = item(city.persons, merchant);
  const gap = random.between(5, 20);
  const cost = (earned * random.between(0.4, 0.65) * gap) / city.parameters.days;
  for (
    let at = city.start + random.next() * gap * DAY;
    at < city.end;
    at += random.between(0.7, 1.35) * gap * DAY
  ) {
    const day = awake(city, at, 7, 20);
    ring(city, day - random.between(0.3, 30) * HOUR, man.line, merchantLine, { seconds: 60 });
    const sum = random.chance(0.6) ? Math.max(100, Math.round(cost / 100) * 100) : cost;
    pay(
      city,
      awake(city, day + random.normal() * 20 * HOUR),
      accountOf(city, man.person),
      accountOf(city, merchant),
      sum,
    );
    if (trade.supply === "trip") {
      const town = home.town >= DISTRICTS ? home.town : random.pick(OUTSIDE);
      const isByCoach = random.chance(0.5);
      be(
        city,
        man.person,
        day,
        isByCoach ? 20 : 4,
        anyPlace(city, isByCoach ? "border" : "camera", item(city.persons, man.person).town),
      );
      const arrive = day + random.between(5.5, 8) * HOUR;
      const place = anyPlace(city, random.pick(["shop", "hotel", "other"]), town);
      be(city, man.person, arrive, random.chance(0.4) ? 600 : random.between(30, 200), place);
      if (random.chance(0.5)) be(city, merchant, arrive + 600, 20, place);
      be(city, man.person, arrive + 20 * HOUR, 30, man.counter);
    } else if (trade.supply === "parcel") {
      post(city, {
        sent: day,
        delivered: awake(city, day + random.between(0.8, 3) * DAY, 8, 21),
        fromLine: merchantLine,
        toLine: man.line,
        fromPlace: home.home,
        toPlace: man.counter,
        grams: Math.round(random.logNormal(3000, 0.8)),
        declared: random.pick(["食品", "日用品", "配件", "茶叶", "海产"]),
      });
    } else {
      be(city, merchant, day + 4 * HOUR, random.between(15, 50), man.counter);
      be(city, man.person, day + 4 * HOUR, 30, man.counter);
      ring(city, day + 3.5 * HOUR, merchantLine, man.line, { seconds: 15 });
    }
  }
}

/** Takings on another's account come home every few days; a partner or lender may have a share. */
function sweepUp(city: City, man: Tradesman, earned: number): void {
  const { random } = city;
  const own = accountOf(city, man.person);
  if (own === man.account) return;
  const gap = random.pick([1, 2, 7, 7]);
  const share = (earned * random.between(0.75, 0.97) * gap) / city.parameters.days;
  if (share < 20) return;
  for (
    let at = city.start + (0.5 + random.next()) * gap * DAY;
    at < city.end;
    at += gap * random.between(0.8, 1.2) * DAY
  ) {
    const sum = share * random.logNormal(1, 0.3);
    pay(
      city,
      awake(city, at),
      man.account,
      own,
      random.chance(0.5) ? Math.max(10, Math.round(sum / 10) * 10) : sum,
    );
  }
}
