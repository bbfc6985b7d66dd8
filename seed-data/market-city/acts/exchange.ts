/** Order, payment and hand-over: one piece of code for whatever is sold, so that only habits differ. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Contact, Line, Medium, Parcel, Payment, Person, Visit } from "../city-types.ts";
import { pay, talk, type World } from "../world.ts";
import { handOver } from "./hand-over.ts";
import type { Manner, Order } from "./manner.ts";
import { remark } from "./words.ts";

export interface Done {
  readonly at: number;
  readonly way: Delivery;
  readonly deliverer: Person;
  /** Null where it was paid in cash. */
  readonly payee: Account | null;
  readonly contacts: Contact[];
  /** Grows later where a tab is settled. */
  readonly payments: Payment[];
  readonly parcels: Parcel[];
  readonly visits: Visit[];
}

/** Null where it came to nothing: nobody answered, or they could not meet. */
export function exchange(world: World, random: Random, order: Order): Done | null {
  const { manner, buyer, seller } = order;
  const contacts: Contact[] = [];
  const medium = (): Medium => random.weighted(manner.media);
  const agreed = converse(world, random, buyer.line, seller.line, order.at, medium, contacts);
  if (random.chance(manner.vain)) return null;
  const goods = random.weighted({
    counter: 0,
    door: 0,
    meeting: 0,
    flash: 0,
    ride: 0,
    express: 0,
    drop: 0,
    none: 0,
    ...manner.goods,
  });
  const done = handOver(world, random, order, goods, agreed, contacts, medium());
  if (!done) return null;
  const payments: Payment[] = [];
  const payee = settle(world, random, order, goods, agreed, done.at, payments);
  return { ...done, payee, contacts, payments };
}

/** One to four turns, either of them first; returns when they are agreed. */
export function converse(
  world: World,
  random: Random,
  asker: Line,
  other: Line,
  from: number,
  medium: () => Medium,
  contacts: Contact[],
): number {
  let at = from;
  const turns = random.weighted({ "1": 0.46, "2": 0.32, "3": 0.15, "4": 0.07 });
  for (let turn = 0; turn < Number(turns); turn++) {
    const back = turn > 0 && random.chance(0.55);
    const made = talk(world, random, back ? other : asker, back ? asker : other, at, medium());
    if (made) contacts.push(made);
    at += random.logNormal(3, 1) * MINUTE;
  }
  return at;
}

function settle(
  world: World,
  random: Random,
  order: Order,
  goods: string,
  agreed: number,
  handed: number,
  payments: Payment[],
): Account | null {
  const { manner, buyer, till, yuan, tabs } = order;
  if (!till || !buyer.purse || (random.chance(manner.cash) && !["flash", "express", "drop"].includes(goods)))
    return null;
  const when = random.weighted(manner.pay);
  if (when === "tab") {
    const old = tabs.get(buyer.person);
    if (old && old.till !== till) closeTab(world, random, order, old, agreed);
    const tab = (old?.till === till ? old : null) ?? { sum: 0, till, settles: [] };
    tab.sum += yuan;
    tab.settles.push(payments);
    tabs.set(buyer.person, tab);
    if (tab.settles.length >= 4 || random.chance(0.3))
      closeTab(world, random, order, tab, handed + random.between(0.2, 30) * HOUR);
    return till;
  }
  const at =
    when === "before"
      ? agreed + Math.min(random.logNormal(9, 1.1) * MINUTE, Math.max(5 * MINUTE, (handed - agreed) * 0.9))
      : when === "at"
        ? handed + random.between(-2, 6) * MINUTE
        : handed + random.logNormal(4, 1.1) * HOUR;
  for (const [part, sum] of partsOf(random, yuan, manner).entries()) {
    const made = pay(world, buyer.purse, till, at + part * random.between(8, 40), sum, remark(random));
    if (made) payments.push(made);
  }
  return till;
}

function closeTab(
  world: World,
  random: Random,
  { buyer, tabs }: Order,
  tab: { sum: number; till: Account; settles: Payment[][] },
  at: number,
): void {
  const made = pay(world, buyer.purse, tab.till, at, tab.sum, remark(random));
  if (made) for (const payments of tab.settles) payments.push(made);
  tabs.delete(buyer.person);
}

/** A red packet holds 200 at most. */
function partsOf(random: Random, yuan: number, { split }: Manner): number[] {
  if (yuan <= 200 || yuan > 900 || !random.chance(split)) return [yuan];
  const parts: number[] = [];
  for (let rest = yuan; rest > 0.005; rest -= 200) parts.push(Math.min(200, rest));
  return parts;
}
