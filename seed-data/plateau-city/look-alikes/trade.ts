/** A trade of one person: orders and payments. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, pay, round } from "../acts/acts.ts";
import { moment, renewals } from "../calendar.ts";
import { openAccount, relativesAccount } from "../people/accounts.ts";
import { DISTRICTS, placesOf } from "../places.ts";
import type { Account, Line, Person, World } from "../world.ts";
import { handOver } from "./hand-over.ts";
import type { Trade, Trader } from "./kinds.ts";
import { restock } from "./restock.ts";

/** One order in six comes to nothing; a quarter of an estate agent's viewings is paid for. */
const IN_VAIN = 0.16;
/** Traders who work by evening, whatever the trade. */
const EVENINGS = 0.35;
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
  const hours = random.chance(EVENINGS) ? "evening" : trade.hours;
  for (const customer of customers) {
    const days = random.between(...trade.daysBetween);
    for (const at of renewals(random, world, hours, 1.1, days))
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
  const handed = handOver(world, random, trade, trader, customer, paidAt);
  if (!trade.yuan || (trade.goods === "flat" && !random.chance(VIEWINGS_PAID)) || random.chance(0.08)) return;
  const yuan = round(random.logNormal(trade.yuan.median, 0.5), trade.yuan.step);
  const when = trade.paid === "before" ? paidAt : handed + random.between(5, 60) * MINUTE;
  pay(world, when, purse, trader.account, yuan, random.pick(["", "", "", "转账", "货款", "谢谢"]));
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
