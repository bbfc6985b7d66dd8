/** A trade of one person: orders, payments, goods, and new stock. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, meet, pay, round, send, visit } from "../acts/acts.ts";
import { moment, renewals } from "../calendar.ts";
import { openAccount, relativesAccount } from "../people/accounts.ts";
import { strangerLine } from "../people/phones.ts";
import { DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import type { Account, Line, Person, Place, World } from "../world.ts";
import type { Trade } from "./kinds.ts";

interface Trader {
  readonly person: Person;
  readonly line: Line;
  readonly account: Account;
  /** Where parcels are handed in, and where the trade is at home. */
  readonly base: Place;
}

/** One order in six comes to nothing; a quarter of an estate agent's viewings is paid for. */
const IN_VAIN = 0.16;
const VIEWINGS_PAID = 0.25;

export function runTrade(
  world: World,
  random: Random,
  trade: Trade,
  person: Person,
  line: Line,
  customers: readonly Person[],
): void {
  const own = person.accounts[0];
  if (!own) return;
  const account = random.chance(trade.relative) ? relativesAccount(world, random, person) : own;
  const area = person.home.area < DISTRICTS ? person.home.area : random.int(DISTRICTS);
  const base = random.pick(placesOf(world, area, trade.goods === "counter" ? "shop" : "locker"));
  const trader: Trader = { person, line, account, base };
  for (const customer of customers) {
    const days = random.between(...trade.daysBetween);
    for (const at of renewals(random, world, trade.hours, 1.1, days))
      serve(world, random, trade, trader, customer, at);
  }
  if (!trade.yuan) platformPays(world, random, account);
  if (account !== own)
    for (let at = world.start + random.between(1, 9) * DAY; at < world.end; at += random.between(4, 12) * DAY)
      pay(world, at + random.between(8, 22) * HOUR, account, own, round(random.logNormal(900, 0.6), 10));
  if (trade.restock) restock(world, random, trade.restock, trader);
}

function serve(
  world: World,
  random: Random,
  trade: Trade,
  trader: Trader,
  customer: Person,
  at: number,
): void {
  const theirs = customer.lines[0];
  const purse = customer.accounts[0];
  if (!theirs || !purse) return;
  let asked = at;
  const say = (from: Line, to: Line): void => {
    contact(world, random, asked, from, to, {
      medium: random.weighted({ voice: 0, sms: 0, app: 0, ...trade.media }),
      seconds: random.logNormal(30, 0.7),
    });
    asked += random.exponential(6) * MINUTE;
  };
  if (trade.kind !== "rider") say(theirs, trader.line);
  if (random.chance(0.3) && trade.kind !== "rider") say(theirs, trader.line);
  if (random.chance(trade.ringsBack)) say(trader.line, theirs);
  if (random.chance(IN_VAIN)) return;
  const paidAt = asked + Math.min(6 * HOUR, random.logNormal(18 * MINUTE, 1));
  const handed = hand(world, random, trade, trader, customer, paidAt);
  if (!trade.yuan || (trade.goods === "flat" && !random.chance(VIEWINGS_PAID)) || random.chance(0.08)) return;
  const yuan = round(random.logNormal(trade.yuan.median, 0.5), trade.yuan.step);
  const when = trade.paid === "before" ? paidAt : handed + random.between(5, 60) * MINUTE;
  pay(world, when, purse, trader.account, yuan, random.pick(["", "", "", "转账", "货款", "谢谢"]));
}

/** When the goods are handed over. */
function hand(
  world: World,
  random: Random,
  trade: Trade,
  { person, line, base }: Trader,
  customer: Person,
  from: number,
): number {
  const at = from + random.logNormal(45 * MINUTE, 0.6);
  const area = customer.home.area < DISTRICTS ? customer.home.area : base.area;
  const target = random.chance(0.6) ? customer.home : random.pick(placesOf(world, area, "locker"));
  const grams = random.logNormal(400, 0.8);
  switch (trade.goods) {
    case "door":
      visit(person, at, trade.kind === "tutor" ? 90 : 6, customer.home);
      return at;
    case "spot":
      meet(
        random,
        [person, customer],
        at,
        random.between(4, 25),
        random.pick(placesOf(world, area, random.pick(["other", "shop", "hotel"]))),
      );
      return at;
    case "flat":
      meet(random, [person, customer], at, random.between(15, 50), random.pick(world.persons).home);
      return at;
    case "locker": {
      const place = random.pick(placesOf(world, random.chance(0.5) ? area : base.area, "locker"));
      const laid = visit(person, at, random.between(3, 8), place);
      if (laid)
        visit(
          customer,
          laid.to + Math.min(350, random.logNormal(60, 0.8)) * MINUTE,
          random.between(2, 7),
          place,
        );
      if (laid && random.chance(0.7))
        contact(world, random, laid.to + 2 * MINUTE, line, customer.lines[0] ?? line, { medium: "app" });
      return at;
    }
    case "parcel":
      send(world, random, {
        sent: at + random.between(0.5, 14) * HOUR,
        from: line,
        to: customer.lines[0] ?? null,
        origin: base,
        target,
        grams,
      });
      return at;
    case "counter": {
      const other = random.pick(world.persons);
      visit(customer, at, 8, base);
      send(world, random, {
        sent: at + HOUR,
        from: line,
        to: other.lines[0] ?? null,
        origin: base,
        target: other.home,
        grams,
      });
      return at;
    }
  }
}

function platformPays(world: World, random: Random, account: Account): void {
  const platform = openAccount(world, random, null, null);
  for (let day = random.int(7); day < world.parameters.days; day += 7)
    pay(
      world,
      moment(random, world.start + day * DAY, "office"),
      platform,
      account,
      round(random.logNormal(1100, 0.3), 1),
      "结算",
    );
}

/** To another town and back, or a parcel from there; the wholesaler is paid by round sums. */
function restock(
  world: World,
  random: Random,
  days: readonly [number, number],
  { person, line, account, base }: Trader,
): void {
  const wholesaler = { line: strangerLine(world, random), account: openAccount(world, random, null, null) };
  const town = random.pick(OUTSIDE);
  const travels = random.chance(0.5);
  for (let at = world.start + random.next() * 9 * DAY; at < world.end; at += random.between(...days) * DAY) {
    const when = moment(random, at, "office");
    contact(world, random, when - random.between(1, 20) * HOUR, line, wholesaler.line, {
      medium: "voice",
      seconds: 60,
    });
    pay(
      world,
      when - random.between(0.2, 10) * HOUR,
      account,
      wholesaler.account,
      round(random.logNormal(2600, 0.6), 100),
      "货款",
    );
    if (travels)
      visit(
        person,
        when,
        random.between(150, 900),
        random.pick(placesOf(world, town, random.pick(["hotel", "other", "shop"]))),
      );
    else
      send(world, random, {
        sent: when,
        from: wholesaler.line,
        to: line,
        origin: random.pick(placesOf(world, town, "work")),
        target: base,
        grams: random.logNormal(2500, 0.6),
      });
  }
}
