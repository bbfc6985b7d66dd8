/** A business with its customers over the window: orders, tabs settled, helpers paid, stock fetched, a till rolled up. */

import { HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { announceNumber } from "../acts/announce-number.ts";
import { exchange } from "../acts/exchange.ts";
import { converse, pay, purse } from "../acts/happen.ts";
import type { Parties } from "../acts/manner.ts";
import type { Line, Person } from "../city-types.ts";
import { numberGiven } from "../people/sims.ts";
import { nearest } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { fetchStock } from "./fetch-stock.ts";
import type { Business } from "./open-business.ts";
import type { Price } from "./trade-kinds.ts";

export function runBusiness(world: World, random: Random, business: Business): void {
  const { kind, customers, line } = business;
  const tabs = new Map<Person, number>();
  const known: Line[] = [];
  const days = world.parameters.days;
  const plan = customers.map((customer) => ({
    customer,
    line: numberGiven(random, customer),
    gap: Math.max(1, random.logNormal(kind.gapDays, 0.4)),
    next: random.next() * kind.gapDays,
  }));
  for (let day = 0; day < days; day++) {
    for (const one of plan) {
      if (one.next > day) continue;
      one.next = Math.max(day + 0.6, one.next + one.gap * random.weibull(kind.regular, 1));
      const buyerLine = one.line;
      if (!buyerLine) continue;
      known.push(buyerLine);
      serve(world, random, business, one.customer, buyerLine, day, tabs);
    }
    if (kind.tabDay !== undefined && weekday(dayStart(world, day)) === kind.tabDay)
      settleTabs(world, random, business, tabs, day);
    if (day % 10 === 9) payHelpers(world, random, business, day);
  }
  if (line !== business.owner.lines[0]) announceNumber(world, random, line, [...new Set(known)]);
  if (kind.stockDays) fetchStock(world, random, business.owner, line, kind.stockDays);
}

function serve(
  world: World,
  random: Random,
  business: Business,
  buyer: Person,
  buyerLine: Line,
  day: number,
  tabs: Map<Person, number>,
): void {
  const { kind, owner, line, helpers, till, shop, spots } = business;
  const deliverer = helpers.length > 0 && random.chance(0.7) ? random.pick(helpers) : owner;
  const runner = business.helperLines.get(deliverer);
  const yuan = priceOf(random, kind.price);
  const parties: Parties = {
    buyer,
    buyerLine,
    line,
    deliverer,
    delivererLine: runner ?? null,
    payee: till,
    shop,
    spots,
    counter: nearest(world, owner.home, "station"),
    yuan,
    cash: random.chance(0.05),
  };
  const made = exchange(world, random, kind.manner, parties, dayStart(world, day));
  if (made?.paid === "tab") tabs.set(buyer, (tabs.get(buyer) ?? 0) + yuan);
  if (made && deliverer !== owner && runner && random.chance(0.4))
    converse(world, random, made.at - random.between(5, 40) * MINUTE, line, runner, "voice", 1, 25);
}

/** On the day on which tabs are settled most customers pay what they owe, after a reminder or of themselves. */
function settleTabs(
  world: World,
  random: Random,
  business: Business,
  tabs: Map<Person, number>,
  day: number,
): void {
  for (const [customer, owed] of tabs) {
    if (!random.chance(0.8)) continue;
    const at = dayStart(world, day) + random.between(11, 22.5) * HOUR;
    const line = customer.lines[0];
    if (line && random.chance(0.4))
      converse(
        world,
        random,
        at - random.exponential(1.5 * HOUR),
        business.line,
        line,
        "app",
        random.whole(1, 2),
      );
    pay(world, at, purse(random, customer), business.till, owed, random.chance(0.3) ? "结账" : "");
    tabs.delete(customer);
  }
}

function payHelpers(world: World, random: Random, { owner, helpers }: Business, day: number): void {
  for (const helper of helpers)
    pay(
      world,
      dayStart(world, day) + random.between(18, 23) * HOUR,
      purse(random, owner),
      helper.accounts[0],
      random.whole(6, 20) * 100,
      random.chance(0.4) ? "工钱" : "",
    );
}

export function priceOf(random: Random, price: Price): number {
  if ("list" in price)
    return random.pick(price.list) * (random.chance(0.25) ? random.whole(1, price.multiples ?? 1) : 1);
  return Math.max(
    price.round,
    Math.round(random.logNormal(price.median, price.sigma) / price.round) * price.round,
  );
}
