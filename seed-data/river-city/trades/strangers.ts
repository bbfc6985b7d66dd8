/** Trades that live on strangers: riders, parcel stations, dealers in second-hand phones, estate agents. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { exchangeAt } from "../acts/exchange.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { MEALS, momentOf, TALK } from "../acts/hours.ts";
import type { Manner } from "../acts/manner.ts";
import { meet, visit } from "../acts/visits.ts";
import type { Person } from "../city-types.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addBusinessLine } from "../people/phones-accounts.ts";
import { whereIs } from "../people/whereabouts.ts";
import { nearest, placesOf } from "../places/build-places.ts";
import { adults, dayStart, type World } from "../world.ts";
import { asLookAlike } from "./look-alike.ts";
import { lifeOf, spotsFor } from "./open-business.ts";

/** Rings whoever ordered shortly before the door, at meals; money goes to the platform. */
export function rideForMeals(world: World, random: Random, rider: Person): void {
  asLookAlike(world, rider, "food_rider");
  const line = rider.lines[0];
  if (!line) return;
  const grown = adults(world, 16, 60).filter(({ lines }) => lines.length > 0);
  for (let day = 0; day < world.parameters.days; day++) {
    if (random.chance(0.2)) continue;
    for (let n = random.poisson(4); n > 0; n--) {
      const eater = random.pick(grown);
      const at = dayStart(world, day) + momentOf(random, MEALS);
      const theirs = eater.lines[0];
      if (theirs && random.chance(0.75))
        ring(world, random, at - random.between(1, 6) * MINUTE, line, theirs, "voice", 14);
      if (random.chance(0.5)) meet(world, random, [rider, eater], whereIs(world, eater, at), at, 3);
    }
  }
}

/** Tells by message that a parcel lies there; helps others to send theirs. */
export function keepStation(world: World, random: Random, keeper: Person): void {
  asLookAlike(world, keeper, "parcel_station");
  const station = random.pick(placesOf(world, keeper.home.area, "station"));
  keeper.work = station;
  const line = random.chance(0.5) ? addBusinessLine(world, random, keeper, null) : keeper.lines[0];
  if (!line) return;
  const near = drawCustomers(world, random, keeper, random.whole(40, 90), 0);
  for (let day = 0; day < world.parameters.days; day++)
    for (let n = random.poisson(6); n > 0; n--) {
      const one = random.pick(near);
      const theirs = one.lines[0];
      const at = dayStart(world, day) + random.between(9, 17) * HOUR;
      if (theirs) ring(world, random, at, line, theirs, random.chance(0.7) ? "sms" : "voice", 15);
      const comes = at + random.weibull(0.9, 9 * HOUR);
      visit(world, one, station, comes, 4);
      if (random.chance(0.12))
        pay(
          world,
          comes + 2 * MINUTE,
          purse(random, one),
          keeper.accounts[0],
          random.pick([6, 8, 10, 12, 18]),
          "寄件",
        );
    }
}

const HAGGLE: Manner = {
  hours: TALK,
  medium: { voice: 0.1, sms: 0, app: 0.9 },
  asked: 1,
  turns: [3, 8],
  talkSeconds: 40,
  pay: { before: 0.1, at: 0.85, after: 0.05, tab: 0 },
  payLag: 30,
  afterHours: 10,
  ways: { spot: 0.75, door: 0.1, waybill: 0.15 },
  lead: [60, 1600],
  minutes: [6, 20],
  arrival: 0.8,
  afterword: 0.1,
  memos: ["手机", "二手"],
  packDays: 1,
};

/** Bought from one, sold to another whom nobody sees again. */
export function tradeSecondHand(world: World, random: Random, dealer: Person): void {
  asLookAlike(world, dealer, "second_hand");
  const line = random.chance(0.6)
    ? addBusinessLine(world, random, dealer, random.chance(0.4) ? lifeOf(world) : null)
    : dealer.lines[0];
  if (!line) return;
  const grown = adults(world, 16, 55).filter(({ lines }) => lines.length > 0);
  const spots = spotsFor(world, random, dealer, ["park", "lot", "eatery"]);
  for (let at = world.start + random.exponential(DAY); at < world.end; at += random.exponential(1.1 * DAY)) {
    const [buyer, buyerLine] = stranger(random, grown);
    const parties = {
      buyer,
      buyerLine,
      line,
      deliverer: dealer,
      delivererLine: null,
      payee: dealer.accounts[0] ?? null,
      shop: null,
      spots,
      counter: nearest(world, dealer.home, "station"),
      yuan: random.whole(3, 36) * 50,
      cash: random.chance(0.08),
    };
    const moment = dayStart(world, Math.floor((at - world.start) / DAY)) + momentOf(random, TALK);
    if (!exchangeAt(world, random, HAGGLE, parties, moment) || !random.chance(0.5)) continue;
    const [seller, sellerLine] = stranger(random, grown);
    converse(world, random, moment + 3 * HOUR, line, sellerLine, "app", random.whole(2, 5));
    pay(world, moment + 5 * HOUR, dealer.accounts[0], seller.accounts[0], random.whole(2, 28) * 50);
  }
}

/** Shows flats to one after the other; a fee of a part of a rent when one is taken. */
export function letFlats(world: World, random: Random, agent: Person): void {
  asLookAlike(world, agent, "estate_agent");
  const line = agent.lines[0];
  if (!line) return;
  const flats = spotsFor(world, random, agent, ["home", "firm"]);
  const seekers = drawCustomers(world, random, agent, random.whole(18, 40), 0);
  for (const seeker of seekers) {
    const theirs = seeker.lines[0];
    if (!theirs) continue;
    let at = world.start + random.next() * world.parameters.days * DAY;
    for (let n = random.whole(1, 4); n > 0; n--) {
      const day = dayStart(world, Math.floor((at - world.start) / DAY));
      const shown = day + random.between(10, 20) * HOUR;
      converse(
        world,
        random,
        shown - random.between(1, 8) * HOUR,
        n % 2 ? theirs : line,
        n % 2 ? line : theirs,
        random.chance(0.5) ? "voice" : "app",
        random.whole(1, 4),
      );
      ring(world, random, shown - 4 * MINUTE, line, theirs, "voice", 20);
      meet(world, random, [agent, seeker], random.pick(flats), shown, random.between(10, 30));
      at += random.between(0.6, 4) * DAY;
    }
    if (random.chance(0.35))
      pay(
        world,
        at,
        purse(random, seeker),
        agent.accounts[0],
        random.whole(6, 24) * 50,
        random.chance(0.4) ? "中介费" : "",
      );
  }
}

function stranger(random: Random, grown: readonly Person[]): [Person, Person["lines"][number]] {
  const person = random.pick(grown);
  return [person, person.lines[0] as Person["lines"][number]];
}
