/** Orders of every customer as a renewal process; each runs through word, money and goods with log-normal delays. */
import { DAY, HOUR, MINUTE, midnight } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, pay, simAt, talk } from "../acts.ts";
import { wallet } from "../life/spend.ts";
import { atHour, delay, renewals } from "../processes.ts";
import type { Contact, Payment, World } from "../types.ts";
import { handOver } from "./hand-over.ts";
import { type Customer, type House, type Post, postsOf, type Seller } from "./house.ts";

export function takeOrders(world: World, random: Random, house: House): void {
  for (const seller of house.sellers) {
    for (const customer of seller.customers)
      for (const time of renewals(random, customer.from, customer.to, 1.6, 1 / customer.perDay))
        if (time >= world.start)
          serve(
            world,
            random,
            { house, seller, customer },
            atHour(random, midnight(time), ...house.manner.peak),
          );
    announce(world, random, house, seller);
  }
  house.takings.sort((a, b) => a.at - b.at);
}

interface Parties {
  readonly house: House;
  readonly seller: Seller;
  readonly customer: Customer;
}

/** One order from the first word to goods and money; it may fail at every step. */
function serve(world: World, random: Random, parties: Parties, at: number): void {
  const { house, seller, customer } = parties;
  const { manner } = house;
  const contacts = order(world, random, parties, at);
  if (random.chance(manner.vain)) return;
  const first = random.chance(manner.payFirst);
  const paying = delay(random, manner.payMinutes) * MINUTE;
  const handing = delay(random, manner.handMinutes) * MINUTE;
  const way = random.weighted(manner.delivery);
  const runner = random.chance(manner.runner) ? runnerOf(random, house, seller) : null;
  const deliverer = runner ?? seller;
  const handed =
    way === "none"
      ? null
      : handOver(world, random, { house, deliverer, customer, way }, at + handing + (first ? paying : 0));
  if (way !== "none" && !handed) return;
  if (handed && runner) contacts.push(...dispatch(world, random, parties, runner, at, handed.at));
  if (handed && way === "dead_drop" && random.chance(0.8)) {
    const told = talk(
      world,
      random,
      seller.line,
      customer.line,
      handed.at + random.exponential(5) * MINUTE,
      "app",
    );
    if (told) contacts.push(told);
  }
  const late = random.chance(0.12) ? random.exponential(22) * HOUR : paying * 0.6;
  const payment = settle(world, random, parties, first || !handed ? at + paying : handed.until + late);
  if (house.group && handed)
    world.deals.push({
      group: house.group.id,
      at: handed.at,
      delivery: handed.way,
      buyer: customer.person,
      seller: seller.person,
      deliverer: deliverer.person,
      payee: payment?.to ?? null,
      contacts,
      payments: payment ? [payment] : [],
      parcels: handed.parcels,
      visits: handed.visits,
    });
}

function order(world: World, random: Random, { house, seller, customer }: Parties, at: number): Contact[] {
  const { manner } = house;
  if (random.chance(manner.lost)) return [];
  const contacts: (Contact | null)[] = [];
  const { broker } = customer;
  const desk = broker?.line ?? seller.line;
  let time = at;
  for (let n = 1 + random.poisson(manner.more); n > 0; n--) {
    const asks = time === at ? random.chance(0.85) : random.chance(0.55);
    const [from, to] = asks ? [customer.line, desk] : [desk, customer.line];
    contacts.push(talk(world, random, from, to, time, mediumOf(random, manner.voice)));
    time += random.exponential(7) * MINUTE;
  }
  if (broker)
    contacts.push(
      talk(
        world,
        random,
        broker.line,
        seller.line,
        at + random.logNormal(6, 0.8) * MINUTE,
        mediumOf(random, manner.voice),
      ),
    );
  return contacts.filter((contact) => contact !== null);
}

function runnerOf(random: Random, house: House, seller: Seller): Post | null {
  const runners = postsOf(house, "courier").filter(({ person }) => person !== seller.person);
  return runners.length > 0 ? random.pick(runners) : null;
}

/** The seller sends the runner; the runner may ring at the door. */
function dispatch(
  world: World,
  random: Random,
  parties: Parties,
  runner: Post,
  at: number,
  handed: number,
): Contact[] {
  const { house, seller, customer } = parties;
  const medium = mediumOf(random, house.manner.voice);
  if (random.chance(0.75))
    talk(world, random, seller.line, runner.line, at + random.between(0.1, 0.7) * (handed - at), medium);
  if (!random.chance(0.3)) return [];
  const rung = talk(
    world,
    random,
    runner.line,
    customer.line,
    handed - random.exponential(6) * MINUTE,
    "voice",
  );
  return rung ? [rung] : [];
}

function settle(
  world: World,
  random: Random,
  { house, seller, customer }: Parties,
  at: number,
): Payment | null {
  const { manner, takings } = house;
  if (random.chance(manner.cash)) return null;
  const exact = manner.unitCny * delay(random, manner.units);
  const yuan = random.chance(0.3)
    ? Math.round(exact)
    : manner.roundTo * Math.max(1, Math.round(exact / manner.roundTo));
  const till =
    seller.tills[Math.floor((at - world.start) / (9 * DAY)) % seller.tills.length] ?? seller.tills[0];
  const payment = pay(world, wallet(random, customer.person), till, at, yuan);
  if (payment) takings.push({ at: payment.at, till: payment.to, yuan: payment.yuan });
  return payment;
}

/** A new number is told to half of the customers and the house. */
function announce(world: World, random: Random, house: House, seller: Seller): void {
  const others = [
    ...seller.customers.map(({ line }) => line),
    ...postsOf(house, "organiser", "courier", "money_handler").map(({ line }) => line),
  ];
  for (const sim of seller.line.sims.slice(1))
    for (const line of others)
      if (random.chance(0.5) && simAt(line, sim.from))
        talk(
          world,
          random,
          seller.line,
          line,
          sim.from + random.exponential(9) * HOUR,
          random.chance(0.5) ? "app" : "sms",
        );
}
