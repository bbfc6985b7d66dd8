/** Who buys from whom, in which rhythm, and from when to when. */
import { DAY, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Line, Person } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { numberGiven } from "../people/sims.ts";
import type { World } from "../world.ts";
import type { Gang } from "./gang.ts";

export interface Customer {
  readonly person: Person;
  readonly gang: Gang;
  /** The number from which the customer asks. */
  readonly line: Line | undefined;
  /** Whom the customer asks. */
  readonly dealer: Person;
  readonly gap: number;
  readonly rhythm: "steady" | "weekend" | "payday" | "irregular";
  readonly from: number;
  readonly to: number;
  readonly usualGrams: number;
  readonly viaBroker: boolean;
}

export interface Order {
  readonly customer: Customer;
  readonly day: number;
  readonly seller: Person;
  readonly line: Line;
  readonly buyerLine: Line;
}

const SECOND_SOURCE = 0.15;

/** Sellers of all gangs win customers by turns, until each has as many as wished or nobody is left. */
export function winCustomers(world: World, gangs: readonly Gang[], pool: Person[]): Customer[] {
  const sellers = gangs.flatMap((gang) => {
    const usual = Math.max(11, Math.max(34, 2.2 * gang.roles.size) / gang.sellers.length);
    return gang.sellers.map((dealer) => ({
      gang,
      dealer,
      wished: Math.min(40, Math.max(5, Math.round(gang.random.logNormal(usual, 0.45)))),
      won: [] as Person[],
    }));
  });
  for (let open = sellers; open.length > 0; ) {
    open = open.filter((seller) => {
      const { gang, dealer, won, wished } = seller;
      const one = won.length < wished ? nextCustomer(world, gang.random, dealer, won, pool) : undefined;
      if (one) won.push(one);
      return one !== undefined;
    });
  }
  return sellers.flatMap(({ gang, dealer, won }) =>
    won.map((person) => makeCustomer(world, gang, dealer, person)),
  );
}

/** Friends of the dealer or of customers come first, then whoever asks around. */
function nextCustomer(
  world: World,
  random: Random,
  dealer: Person,
  won: readonly Person[],
  pool: Person[],
): Person | undefined {
  if (random.chance(SECOND_SOURCE)) {
    const other = random.pick([...world.users]);
    if (!won.includes(other) && world.lookAlikes.get(other) !== "far_user") return other;
  }
  const asked = random.chance(0.5) || won.length === 0 ? dealer : random.pick(won);
  const friends = acquaintances(asked, ["friend", "colleague", "neighbour", "village"]).filter((p) =>
    pool.includes(p),
  );
  const one = friends.length > 0 ? random.pick(friends) : pool[random.int(pool.length)];
  if (!one) return undefined;
  pool.splice(pool.indexOf(one), 1);
  return one;
}

function makeCustomer(world: World, gang: Gang, dealer: Person, person: Person): Customer {
  const { random } = gang;
  const begins = random.chance(0.3) ? random.next() * 0.6 * world.parameters.days : 0;
  const ends = random.chance(0.15) ? random.between(0.5, 1) * world.parameters.days : world.parameters.days;
  return {
    person,
    gang,
    line: numberGiven(random, person),
    dealer,
    gap: random.between(...world.parameters.ranges.orderGapDays),
    rhythm: random.weighted({ steady: 0.3, weekend: 0.25, payday: 0.15, irregular: 0.3 }),
    from: Math.max(world.start + begins * DAY, gang.started),
    to: world.start + ends * DAY,
    usualGrams: random.pick([0.3, 0.5, 0.5, 0.8, 1, 1, 1.5, 2]),
    viaBroker: gang.broker !== null && random.chance(0.35),
  };
}

/** Days on which the customer asks. */
export function orderDays(world: World, random: Random, customer: Customer): number[] {
  const days: number[] = [];
  const shape = { steady: 2.6, weekend: 1.5, payday: 1.1, irregular: 0.8 }[customer.rhythm];
  const first = (customer.from - world.start) / DAY;
  const last = Math.min(world.parameters.days, (customer.to - world.start) / DAY);
  for (let day = first + random.next() * customer.gap; day < last; ) {
    days.push(moved(world, random, customer, Math.floor(day)));
    const flush = customer.rhythm === "payday" && (Math.floor(day) % 30) - 10 < 8 ? 0.6 : 1;
    day += Math.max(0.4, customer.gap * flush * random.weibull(shape, 1));
  }
  return days.filter((day) => day < last);
}

/** Who buys for the weekend waits for Friday or Saturday. */
function moved(world: World, random: Random, { rhythm }: Customer, day: number): number {
  if (rhythm !== "weekend" || random.chance(0.2)) return day;
  const now = weekday(world.start + day * DAY);
  return now === 4 || now === 5 ? day : day + ((4 - now + 7) % 7) + (random.chance(0.5) ? 1 : 0);
}
