/** Customers order at a desk; a runner or the desk brings the goods; some order through somebody in between. */
import { DAY, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, exchange } from "../acts/exchange.ts";
import type { Tabs } from "../acts/manner.ts";
import { comeBack } from "../hours.ts";
import type { Customer } from "../trades/customers.ts";
import { pay, talk, type World, wallet } from "../world.ts";
import type { Desk, Outfit, Ware } from "./outfit.ts";

export function serve(world: World, random: Random, outfit: Outfit): void {
  for (const desk of outfit.desks) {
    const tabs: Tabs = new Map();
    for (const customer of desk.customers) {
      const viaBroker = outfit.broker !== null && random.chance(0.3);
      const times = comeBack(
        world,
        random,
        customer.gap,
        outfit.habits.manner.hours,
        customer.shape,
        Math.max(customer.since, outfit.started),
      );
      for (const at of times) serveOnce(world, random, outfit, desk, customer, at, viaBroker, tabs);
    }
  }
}

function serveOnce(
  world: World,
  random: Random,
  outfit: Outfit,
  desk: Desk,
  customer: Customer,
  from: number,
  viaBroker: boolean,
  tabs: Tabs,
): void {
  const { habits, broker, lookout } = outfit;
  if (customer.person === desk.side.person) return;
  const turn = Math.floor((from - world.start) / (desk.turnDays * DAY));
  const shown = desk.tills[turn % desk.tills.length];
  const commission = viaBroker && broker && random.chance(0.4);
  const till = (commission ? wallet(broker.person) : shown) ?? null;
  let at = from;
  if (viaBroker && broker) {
    at = converse(world, random, broker.line, desk.side.line, at + 2 * MINUTE, () => "app", []);
  }
  const bringer = desk.runners.length > 0 && random.chance(0.85) ? random.pick(desk.runners) : desk.side;
  const yuan = priceFor(random, habits.ware);
  const done = exchange(world, random, {
    at,
    seller: viaBroker && broker ? broker : desk.side,
    bringer,
    buyer: customer,
    till,
    yuan,
    grams: Math.ceil(random.logNormal(habits.ware.grams, 0.5)),
    base: outfit.stash,
    manner: habits.manner,
    tabs,
  });
  if (!done) return;
  if (bringer !== desk.side) {
    const told = Math.max(at + 3 * MINUTE, done.at - random.between(8, 70) * MINUTE);
    talk(world, random, desk.side.line, bringer.line, told, random.chance(habits.voice) ? "voice" : "app");
    if (random.chance(0.5))
      talk(
        world,
        random,
        bringer.line,
        desk.side.line,
        done.at + random.between(1, 15) * MINUTE,
        random.chance(habits.voice) ? "voice" : "app",
      );
    outfit.pieces.set(bringer.person, (outfit.pieces.get(bringer.person) ?? 0) + 1);
  }
  if (lookout && done.way !== "waybill" && random.chance(0.5))
    talk(world, random, lookout.line, bringer.line, done.at - random.between(2, 20) * MINUTE, "voice");
  if (done.payee && commission && shown)
    pay(world, done.payee, shown, done.at + random.between(5, 400) * MINUTE, Math.round(yuan * 0.88));
  if (done.payee && shown)
    desk.income.push({ at: done.at, till: shown, yuan: commission ? yuan * 0.88 : yuan });
  desk.sales++;
  outfit.sold.push({ done, desk });
  if (outfit.gang)
    world.deals.push({
      ...done,
      group: outfit.gang,
      delivery: done.way,
      buyer: customer.person,
      seller: viaBroker && broker ? broker.person : desk.side.person,
    });
}

function priceFor(random: Random, { yuan, pieces, odd }: Ware): number {
  const plain = Math.round(yuan * random.pick(pieces));
  if (!random.chance(odd)) return plain;
  return Math.max(5, plain + random.pick([-50, -20, -10, 8, 10, 15, 20, 25, 30, 30, 38, 50]));
}
