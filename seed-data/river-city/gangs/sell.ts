/** Sales of a gang: an order, the money, the hand-over, and who else is rung meanwhile. */
import type { Delivery } from "../../generator/parameters.ts";
import { announceNumber } from "../acts/announce-number.ts";
import { exchange } from "../acts/exchange.ts";
import { converse } from "../acts/happen.ts";
import { momentOf } from "../acts/hours.ts";
import type { Exchange } from "../acts/manner.ts";
import type { Account, Line, Person } from "../city-types.ts";
import { shareWithFriend } from "../people/drug-users.ts";
import { nearest } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { around } from "./around-a-deal.ts";
import { type Customer, type Order, orderDays } from "./customers.ts";
import { type Gang, lineFor } from "./gang.ts";
import { tillAt } from "./straws.ts";

const NOTHING_CAME_OF_IT = 0.2;

const CASH = 0.06;

const SHARED = 0.1;

export function sell(world: World, gang: Gang, customers: readonly Customer[]): void {
  const asking = new Map<Line, Set<Line>>();
  const orders = customers
    .flatMap((customer) => orderDays(world, gang.random, customer).map((day) => ({ customer, day })))
    .sort((a, b) => a.day - b.day);
  for (const { customer, day } of orders) {
    const seller = customer.dealer;
    const line = lineFor(gang, seller);
    const buyerLine = customer.line;
    if (!line || !buyerLine) continue;
    asking.set(line, (asking.get(line) ?? new Set()).add(buyerLine));
    serve(world, gang, { customer, day, seller, line, buyerLine });
  }
  for (const [line, known] of asking) announceNumber(world, gang.random, line, [...known]);
}

function serve(world: World, gang: Gang, order: Order): void {
  const { random, habits } = gang;
  const { customer, seller, line, buyerLine, day } = order;
  if (random.chance(NOTHING_CAME_OF_IT)) {
    const at = dayStart(world, day) + momentOf(random, habits.manner.hours);
    const medium = random.weighted(habits.manner.medium);
    converse(world, random, at, buyerLine, line, medium, random.whole(1, 3), 20);
    return;
  }
  const grams = random.chance(0.7) ? customer.usualGrams : random.pick([0.2, 0.5, 1, 2]);
  const yuan = priceOf(gang, grams);
  const deliverer = runnerFor(gang, seller);
  const till = tillAt(gang, seller, dayStart(world, day), world.parameters.days);
  const made = exchange(
    world,
    random,
    habits.manner,
    {
      buyer: customer.person,
      buyerLine,
      line,
      deliverer,
      delivererLine: lineFor(gang, deliverer) ?? null,
      payee: till,
      shop: null,
      spots: gang.spots,
      counter: nearest(world, deliverer.home, "station"),
      yuan,
      grams: Math.round(random.logNormal(380, 0.8)),
      cash: random.chance(CASH),
    },
    dayStart(world, day),
  );
  if (!made) return;
  record(world, gang, order, made, deliverer, till);
  around(world, gang, order, made, deliverer);
  if (random.chance(SHARED)) shareWithFriend(world, random, customer.person, made.at, yuan);
}

function record(
  world: World,
  gang: Gang,
  { customer, seller }: Order,
  made: Exchange,
  deliverer: Person,
  till: Account | null,
): void {
  const payment = made.payments[0];
  if (payment) gang.takings.set(payment.to, (gang.takings.get(payment.to) ?? 0) + payment.yuan);
  const ways: Partial<Record<Exchange["way"], Delivery>> = { drop: "dead_drop", waybill: "waybill" };
  world.deals.push({
    group: gang.id,
    at: made.at,
    delivery: ways[made.way] ?? "meeting",
    buyer: customer.person,
    seller,
    payee: payment ? till : null,
    deliverer,
    contacts: made.contacts,
    payments: made.payments,
    parcels: made.parcels,
    visits: made.visits,
  });
}

/** A dealer goes in person or sends one who has no customers; a desk and the boss always send somebody. */
function runnerFor(gang: Gang, seller: Person): Person {
  const { random, habits, dealers, sellers } = gang;
  const runners = dealers.filter((dealer) => !sellers.includes(dealer));
  if (runners.length === 0) return habits.orders === "each" ? seller : random.pick(dealers);
  return habits.orders === "each" && random.chance(0.65) ? seller : random.pick(runners);
}

/** What a gram costs, rounded; a third is not: something knocked off, or fare added. */
function priceOf({ random, habits }: Gang, grams: number): number {
  const full = Math.max(50, Math.round((habits.gramCny * grams) / 10) * 10);
  if (random.chance(0.68)) return full;
  return random.chance(0.5) ? full - random.whole(1, 12) : full + random.whole(5, 25);
}
