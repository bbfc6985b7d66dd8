/** Sales of a gang: an order, the money, the hand-over, and who else is rung meanwhile. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { announceNumber } from "../acts/announce-number.ts";
import { type Exchange, exchange } from "../acts/exchange.ts";
import { converse, ring } from "../acts/happen.ts";
import { momentOf } from "../acts/hours.ts";
import { shareWithFriend } from "../people/drug-users.ts";
import { nearest } from "../places/build-places.ts";
import { type Account, dayStart, type Line, type Person, type World } from "../world.ts";
import { type Customer, orderDays } from "./customers.ts";
import { type Gang, lineFor } from "./gang.ts";
import { tillAt } from "./straws.ts";

const NOTHING_CAME_OF_IT = 0.2;
const CASH = 0.06;
const SHARED = 0.1;

interface Order {
  readonly customer: Customer;
  readonly day: number;
  readonly seller: Person;
  readonly line: Line;
  readonly buyerLine: Line;
}

export function sell(world: World, gang: Gang, customers: readonly Customer[]): void {
  const asking = new Map<Line, Set<Line>>();
  const orders = customers
    .flatMap((customer) => orderDays(world, gang.random, customer).map((day) => ({ customer, day })))
    .sort((a, b) => a.day - b.day);
  for (const { customer, day } of orders) {
    const seller = sellerFor(gang, customer, day);
    const line = lineFor(gang, seller);
    const buyerLine = customer.person.lines[0];
    if (!line || !buyerLine) continue;
    asking.set(line, (asking.get(line) ?? new Set()).add(buyerLine));
    serve(world, gang, { customer, day, seller, line, buyerLine });
  }
  for (const [line, known] of asking) announceNumber(world, gang.random, line, [...known]);
}

/** At a desk two take turns by the week; else each customer has a dealer. */
function sellerFor(gang: Gang, { dealer }: Customer, day: number): Person {
  if (gang.habits.orders === "each") return dealer;
  if (gang.habits.orders === "boss") return gang.organiser;
  const desk = gang.dealers.slice(0, gang.dealers.length > 4 ? 2 : 1);
  return desk[Math.floor(day / 7) % desk.length] ?? dealer;
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
      grams: Math.round(random.logNormal(280, 0.7)),
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

/** The runner is sent, the handler says that the money is there, the lookout is asked, the broker rings before. */
function around(
  world: World,
  gang: Gang,
  { customer, seller, line, buyerLine }: Order,
  made: Exchange,
  deliverer: Person,
): void {
  const { random, habits } = gang;
  const runner = lineFor(gang, deliverer);
  if (deliverer !== seller && runner && random.chance(0.7))
    converse(
      world,
      random,
      made.at - random.between(6, 45) * MINUTE,
      line,
      runner,
      random.chance(0.5) ? "voice" : "app",
      random.whole(1, 2),
      20,
    );
  const payment = made.payments[0];
  const till = gang.handler && lineFor(gang, gang.handler);
  if (habits.confirms && habits.till !== "own" && payment && till && random.chance(0.6))
    converse(
      world,
      random,
      payment.at + random.between(0.5, 12) * MINUTE,
      random.chance(0.5) ? till : line,
      random.chance(0.5) ? line : till,
      "app",
      random.whole(1, 2),
    );
  const lookout = gang.lookouts.length > 0 ? lineFor(gang, random.pick(gang.lookouts)) : undefined;
  if (lookout && made.way !== "waybill" && random.chance(0.3))
    ring(world, random, made.at - random.between(3, 20) * MINUTE, lookout, runner ?? line, "voice", 12);
  const broker = gang.broker && lineFor(gang, gang.broker);
  if (broker && customer.viaBroker && random.chance(0.5)) {
    const asked = (made.contacts[0]?.at ?? made.at) - random.between(0.2, 5) * HOUR;
    converse(world, random, asked, buyerLine, broker, "app", random.whole(1, 2));
    converse(
      world,
      random,
      asked + random.exponential(20 * MINUTE),
      broker,
      line,
      random.chance(0.5) ? "voice" : "app",
      1,
    );
  }
}

function runnerFor(gang: Gang, seller: Person): Person {
  const { random, habits, dealers } = gang;
  if (habits.orders === "each") return random.chance(0.12) ? random.pick(dealers) : seller;
  const runners = dealers.length > 2 ? dealers.slice(1) : dealers;
  return random.pick(runners.length > 0 ? runners : [seller]);
}

/** What a gram costs, rounded; a third is not: something knocked off, or fare added. */
function priceOf({ random, habits }: Gang, grams: number): number {
  const full = Math.max(50, Math.round((habits.gramCny * grams) / 10) * 10);
  if (random.chance(0.68)) return full;
  return random.chance(0.5) ? full - random.whole(1, 12) : full + random.whole(5, 25);
}
