/** Retail: customers order, pay, are served, and sometimes confirm. Orders that come to nothing exist too. */
import { DAY, HOUR, MINUTE, midnight } from "../clock.ts";
import { clientele } from "../lookalikes/recruit.ts";
import type { Random } from "../random.ts";
import { usualAccount } from "../world/accounts.ts";
import { businessLine, contact, conversation, pay, privateLine, timeOnDay } from "../world/acts.ts";
import { at, isAway, type Member, type Person, type World } from "../world/world.ts";
import { DELIVER, modeOf } from "./delivery.ts";
import { choosePayees, type Payees } from "./money.ts";
import { type Gang, withRole } from "./organisation.ts";

const GRAMS = [0.2, 0.3, 0.3, 0.5, 0.5, 1, 1, 1.5, 2] as const;
const FAILED_ORDER_SHARE = 0.22;
const PAY_LATER_SHARE = 0.2;
const SECOND_DEALER_SHARE = 0.15;

/** Serves all customers over the period; returns the payee accounts of each seller. */
export function sellRetail(world: World, gang: Gang): Map<number, Payees> {
  const random = world.random.fork(`gang ${gang.index} retail`);
  const { customersPerDealer, orderGapDays } = world.parameters.gangs;
  const sellers = withRole(gang, "retail_dealer");
  const payees = new Map(sellers.map((seller) => [seller.person, choosePayees(world, random, gang, seller)]));
  for (const seller of sellers) {
    const count = Math.round(
      Math.exp(random.between(Math.log(customersPerDealer[0]), Math.log(customersPerDealer[1]))),
    );
    const customers = clientele(world, random, at(world.persons, seller.person), count, 0.6).filter(
      (person) => person.gang < 0 && !person.isStraw && !person.flags.has("minor"),
    );
    announceNumbers(world, random, seller, customers);
    for (const customer of customers) {
      customer.isUser = true;
      const gap = Math.exp(random.between(Math.log(orderGapDays[0]), Math.log(orderGapDays[1])));
      const line = random.chance(0.85) ? privateLine(customer) : businessLine(customer);
      let time = Math.max(world.start, gang.startedAt) + random.between(0, gap) * DAY;
      for (; time < world.end; time += random.weibull(1.4, gap) * DAY) {
        const server = random.chance(SECOND_DEALER_SHARE) ? random.pick(sellers) : seller;
        order(world, random, {
          gang,
          seller: server,
          customer,
          line,
          payees: payees.get(server.person) as Payees,
          day: midnight(time),
        });
      }
    }
  }
  return payees;
}

interface Order {
  readonly gang: Gang;
  readonly seller: Member;
  readonly customer: Person;
  readonly line: number;
  readonly payees: Payees;
  readonly day: number;
}

function order(world: World, random: Random, { gang, seller, customer, line, payees, day }: Order): void {
  const { gangs } = world.parameters;
  const time = timeOnDay(random, day, gang.hour, gang.hourSigma);
  const deliverer = chooseDeliverer(world, random, gang, seller, time + HOUR);
  if (time < gang.startedAt || !deliverer) return;
  const contacts = askFor(world, random, gang, seller, line, time);
  if (random.chance(FAILED_ORDER_SHARE)) return;

  const grams = random.pick(GRAMS);
  const payments: number[] = [];
  const acts = DELIVER[modeOf(random, gang)];
  const handover = {
    gang,
    orderedAt: time,
    buyer: customer.index,
    buyerLine: line,
    deliverer: deliverer.person,
    delivererLine: deliverer.line,
  };
  const delivered = acts(world, random, handover);
  const payee = payees.at(time);
  if (!random.chance(gangs.cashShare)) {
    const paidAt =
      random.chance(PAY_LATER_SHARE) && delivered.parcels.length === 0
        ? delivered.finishedAt + random.between(1, 30) * MINUTE
        : time + random.exponential(18) * MINUTE + 45;
    payments.push(
      pay(
        world,
        paidAt,
        usualAccount(random, customer),
        payee,
        priceOf(random, gang, grams, gangs.oddAmountShare),
      ),
    );
  }
  if (deliverer !== seller) contacts.push(...instruct(world, random, gang, seller, deliverer, time));
  if (random.chance(gangs.confirmationShare))
    contacts.push(
      contact(
        world,
        random,
        delivered.finishedAt + random.between(1, 40) * MINUTE,
        line,
        seller.line,
        gang.media,
      ),
    );
  if (delivered.parcels.length === 0) watch(world, random, gang, deliverer, delivered.finishedAt);
  world.deals.push({
    gang: gang.index,
    at: payments.length > 0 ? at(world.payments, at(payments, 0)).at : time,
    delivery: acts === DELIVER.meeting ? "meeting" : acts === DELIVER.waybill ? "waybill" : "dead_drop",
    buyer: customer.index,
    seller: seller.person,
    payeeAccount: payments.length > 0 ? payee : -1,
    deliverer: deliverer.person,
    grams,
    contacts,
    payments,
    parcels: [...delivered.parcels],
    visits: [...delivered.visits],
  });
}

/** The buyer asks the seller, or a broker who asks the seller. */
function askFor(
  world: World,
  random: Random,
  gang: Gang,
  seller: Member,
  line: number,
  time: number,
): number[] {
  const brokers = withRole(gang, "broker").filter((broker) => broker !== seller && broker.line >= 0);
  if (brokers.length === 0 || !random.chance(world.parameters.gangs.brokeredShare))
    return conversation(world, random, time, line, seller.line, gang.media);
  const broker = random.pick(brokers);
  return [
    ...conversation(world, random, time, line, broker.line, gang.media),
    ...conversation(
      world,
      random,
      time + random.between(2, 15) * MINUTE,
      broker.line,
      seller.line,
      gang.media,
    ),
  ];
}

/** The seller in person, or a runner of the gang who is in town. */
function chooseDeliverer(
  world: World,
  random: Random,
  gang: Gang,
  seller: Member,
  time: number,
): Member | null {
  const runners = withRole(gang, "courier").filter(
    (member) => member.line >= 0 && !isAway(world, member.person, time),
  );
  if (runners.length > 0 && random.chance(0.3)) return random.pick(runners);
  return isAway(world, seller.person, time) ? (runners[0] ?? null) : seller;
}

function instruct(
  world: World,
  random: Random,
  gang: Gang,
  seller: Member,
  deliverer: Member,
  time: number,
): number[] {
  return random.chance(0.75)
    ? [contact(world, random, time + random.between(2, 20) * MINUTE, seller.line, deliverer.line, gang.media)]
    : [];
}

/** A lookout is rung before and after. */
function watch(world: World, random: Random, gang: Gang, deliverer: Member, time: number): void {
  const lookouts = withRole(gang, "lookout").filter((member) => member !== deliverer && member.line >= 0);
  if (lookouts.length === 0 || !random.chance(world.parameters.gangs.lookoutShare)) return;
  const lookout = random.pick(lookouts);
  contact(world, random, time - random.between(4, 25) * MINUTE, deliverer.line, lookout.line, gang.media);
  if (random.chance(0.6))
    contact(world, random, time + random.between(3, 15) * MINUTE, lookout.line, deliverer.line, gang.media);
}

function priceOf(random: Random, gang: Gang, grams: number, oddShare: number): number {
  const price = gang.gramPriceCny * grams * (grams >= 2 ? 0.92 : 1);
  if (!random.chance(oddShare)) return Math.max(50, Math.round(price / 10) * 10);
  const odd = price * random.between(0.82, 1.18);
  return random.chance(0.5) ? Math.round(odd) : odd;
}

/** A new number is told to most customers within a day. */
function announceNumbers(world: World, random: Random, seller: Member, customers: readonly Person[]): void {
  for (const sim of at(world.lines, seller.line).sims.slice(1)) {
    for (const customer of customers) {
      if (random.chance(0.4))
        contact(world, random, sim.from + random.exponential(6) * HOUR, seller.line, privateLine(customer), {
          sms: 0.5,
          app: 0.3,
          voice: 0.2,
        });
    }
  }
}
