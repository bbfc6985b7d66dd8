/** Innocent people ply their trades: customers, helpers, stock from other towns. */
import { DAY } from "../../generator/clock.ts";
import { addContact, pay, sendParcel } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { travelTo } from "../daily-life/travel.ts";
import { exchangeGoods, type Side } from "../exchange/exchange-goods.ts";
import { returnTimes } from "../exchange/return-times.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { claimPeople, relativeOf } from "../people/claim.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import { type Account, friendsOf, type Line, type Person, type Place, scaled, type World } from "../world.ts";
import { boundTo, businessLine } from "./business-line.ts";
import { TRADES, type Trade } from "./trades.ts";

export function runTrades(world: World, users: Person[]): void {
  const random = world.random.fork("lookalikes");
  for (const trade of TRADES) {
    claimPeople(world, random, scaled(world, trade.count), trade.kind).forEach((person, i) => {
      world.lookalikes.set(person, trade.kind);
      const circle =
        ["evening_seller", "taxi_driver", "flea_market_seller"].includes(trade.kind) && i < 1 ? users : [];
      runTrade(world, world.random.fork(`trade/${person.key}`), trade, person, circle);
    });
  }
}

function runTrade(world: World, random: Random, trade: Trade, owner: Person, circle: Person[]): void {
  const line = businessLine(world, random, owner, trade.changing);
  const kin = relativeOf(world, random, owner);
  const opened = random.chance(0.3) ? -random.between(1, 60) * DAY : -random.between(60, 900) * DAY;
  const payee: Account = random.chance(trade.relative)
    ? newAccount(world, random, kin, boundTo(random, kin, line), opened)
    : random.chance(0.5)
      ? anyAccount(owner, random)
      : newAccount(world, random, owner, line.sims[0] ?? null, opened);
  const helper = random.chance(trade.helper) ? claimPeople(world, random, 1, trade.kind)[0] : undefined;
  if (helper) world.lookalikes.set(helper, trade.kind);
  const helperLine = helper && businessLine(world, random, helper, trade.changing);
  const price = Math.round(random.between(...trade.price) / 5) * 5 || 1;
  const shop = random.pick(placesOf(world, owner.home.hood, "work", "shop"));
  for (const customer of customersOf(world, random, owner, random.int(...trade.customers), circle)) {
    for (const at of returnTimes(random, random.between(...trade.every), 0, world.end, trade.hours)) {
      const byHelper = helper && helperLine && random.chance(0.4);
      const venue: Place | undefined = {
        corner: undefined,
        work: shop,
        buyer: customer.home,
        own_home: owner.home,
      }[trade.venue];
      const side: Side = {
        seller: owner,
        line,
        payee,
        deliverer: byHelper ? helper : owner,
        delivererLine: byHelper ? helperLine : line,
        ...(venue && { venue }),
      };
      exchangeGoods(world, random, trade.style, side, customer, at, trade.amount(random, price));
    }
  }
  if (helper)
    for (let d = random.int(2, 7); d < world.days; d += 7)
      pay(
        world,
        payee,
        anyAccount(helper, random),
        onDay(random, d * DAY, 17, 23),
        random.pick([300, 400, 500, 600, 800]),
        random.pick(["", "工资"]),
      );
  if (trade.restock > 0 && random.chance(trade.restock))
    restockFrom(world, random, owner, line, payee, trade.kind === "taxi_driver");
}

/** Customers: mostly anybody of the city near by, some from the seller's own friends; a few sellers serve a circle of drug users. */
function customersOf(world: World, random: Random, seller: Person, n: number, circle: Person[]): Person[] {
  const friends = friendsOf(world, seller);
  const city = world.persons.filter((person) => person.home.hood < CITY_HOODS && person !== seller);
  const out = new Set<Person>();
  while (out.size < n)
    out.add(
      circle.length > 0 && random.chance(0.4)
        ? random.pick(circle)
        : friends.length > 2 && random.chance(0.15)
          ? random.pick(friends)
          : random.pick(city),
    );
  out.delete(seller);
  return [...out];
}

/** Goods from another town every 5–20 days (by parcel or fetched), paid by transfer; a driver is paid a round fare instead. */
function restockFrom(
  world: World,
  random: Random,
  owner: Person,
  line: Line,
  payee: Account,
  fares: boolean,
): void {
  const source = random.pick(world.shops.filter((m) => m.online));
  const fetches = fares || random.chance(0.4);
  for (let d = random.between(1, 9); d < world.days - 2; d += random.between(5, 20)) {
    const time = onDay(random, d * DAY, 7, 11);
    if (!fares) addContact(world, random, line, source.line, time - random.between(2, 20) * 3600, "voice");
    if (fares)
      pay(
        world,
        anyAccount(random.pick(world.persons), random),
        payee,
        time + random.between(6, 14) * 3600,
        random.pick([500, 600, 800, 1000, 1200]),
      );
    else pay(world, payee, source.account, time, random.lognormal(2200, 0.6), random.pick(["", "货款"]));
    if (fetches)
      travelTo(
        world,
        random,
        owner,
        time + 3600,
        time + random.between(6, 12) * 3600,
        source.line.base ?? owner.home,
      );
    else
      sendParcel(
        world,
        random,
        source.line,
        line,
        time + 3600,
        random.between(1, 3),
        source.line.base ?? owner.home,
        owner.home,
        random.lognormal(4000, 0.7),
      );
  }
}
