/** What a gang does with its customers; every hand-over to a buyer is a deal of the truth. */
import { DAY, MINUTE } from "../../generator/clock.ts";
import { addContact, takeNotice } from "../acts.ts";
import { exchangeGoods, type Side } from "../exchange/exchange-goods.ts";
import { returnTimes } from "../exchange/return-times.ts";
import { ownLine } from "../people/phones.ts";
import { book } from "../people/whereabouts.ts";
import type { Random } from "../random.ts";
import type { Person, World } from "../world.ts";
import { above, tell } from "./command.ts";
import type { Crew } from "./crew.ts";

export function serveBuyers(world: World, random: Random, crew: Crew, pool: Person[]): void {
  const { plan } = crew;
  for (const dealer of crew.dealers) {
    const own = pool.splice(0, random.int(...plan.customers));
    const shared = random.sample([...world.deals.map((d) => d.buyer)], 1 + Math.floor(own.length * 0.12));
    for (const buyer of new Set([...own, ...shared])) {
      const from = Math.max(0, crew.begins) + (random.chance(0.3) ? random.between(0, 25) * DAY : 0);
      const to = random.chance(0.2) ? world.end - random.between(5, 20) * DAY : world.end;
      const introduced = crew.broker && crew.broker !== dealer && random.chance(0.6);
      const usual = random.pick([1, 1, 1, 2, 2, 3]);
      returnTimes(random, random.between(3, 12), from, to, plan.hours).forEach((time, i) => {
        if (introduced && (i === 0 || random.chance(0.15)))
          introduce(world, random, crew, buyer, dealer, time);
        sellTo(world, random, crew, dealer, buyer, time, usual);
      });
    }
  }
}

function introduce(
  world: World,
  random: Random,
  crew: Crew,
  buyer: Person,
  dealer: Person,
  time: number,
): void {
  if (crew.broker === undefined) return;
  const start = time - random.between(12, 90) * MINUTE;
  const line = crew.line(crew.broker);
  if (line) addContact(world, random, ownLine(buyer), line, start, random.chance(0.5) ? "voice" : "app");
  tell(world, random, crew, crew.broker, dealer, start + random.between(1, 10) * MINUTE);
}

function amountDue(random: Random, crew: Crew, usual: number): number {
  const packs = random.chance(0.7) ? usual : random.pick([1, 2, 3, 4]);
  const exact = packs * crew.plan.pack;
  if (crew.plan.pricing === "multiple") return exact;
  if (crew.plan.pricing === "round")
    return Math.max(crew.plan.pack < 100 ? 50 : 100, Math.round(exact / 100) * 100);
  return Math.round(exact * random.between(0.86, 1.06));
}

export function sellTo(
  world: World,
  random: Random,
  crew: Crew,
  dealer: Person,
  buyer: Person,
  time: number,
  usual: number,
): void {
  const { plan } = crew;
  const line = crew.line(dealer) ?? ownLine(dealer);
  const others = (
    plan.deliverer === "runner" ? crew.couriers : plan.deliverer === "keeper" ? crew.keepers : []
  ).filter((person) => person !== dealer);
  const deliverer = others.length > 0 && random.chance(0.75) ? random.pick(others) : dealer;
  const side: Side = {
    seller: dealer,
    line,
    payee: crew.payee(dealer, time),
    deliverer,
    delivererLine: crew.line(deliverer) ?? ownLine(deliverer),
  };
  const style = random.chance(0.15) ? { ...plan.style, channel: plan.otherChannel } : plan.style;
  const x = exchangeGoods(world, random, style, side, buyer, time, amountDue(random, crew, usual));
  if (!x) return;
  world.deals.push({
    group: crew.id,
    at: x.at,
    delivery: x.how,
    buyer,
    seller: dealer,
    payee: side.payee,
    deliverer,
    contacts: x.contacts,
    payments: x.payments,
    parcels: x.parcels,
    sightings: x.sightings,
  });
  if (plan.report === "each" && random.chance(0.35))
    tell(world, random, crew, dealer, above(crew), x.end + random.between(3, 40) * MINUTE);
  const guard = x.how === "waybill" || crew.lookouts.length === 0 ? undefined : random.pick(crew.lookouts);
  if (guard && random.chance(0.5)) {
    tell(world, random, crew, deliverer, guard, x.at - random.between(20, 45) * MINUTE);
    tell(world, random, crew, guard, deliverer, x.at - random.between(2, 14) * MINUTE, "voice");
    const where = x.place;
    if (random.chance(0.5) && book(guard, x.at - 18 * MINUTE, x.at + 12 * MINUTE, where))
      takeNotice(world, random, guard, where, x.at - 10 * MINUTE, 0.3);
  }
}
