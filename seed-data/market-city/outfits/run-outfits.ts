/** Founds the gangs and the firms and lets them run. */
import type { Random } from "../../generator/random.ts";
import type { Person } from "../city-types.ts";
import { customer, findCustomers } from "../trades/customers.ts";
import { adults, QUARTERS, type World } from "../world.ts";
import { command } from "./command.ts";
import { foundOutfit } from "./found.ts";
import { dealFirmCards, dealGangCards, drawHabits } from "./habits.ts";
import { moveMoney } from "./money.ts";
import type { Outfit } from "./outfit.ts";
import { serve } from "./serve.ts";
import { supply } from "./supply.ts";

const FIRMS = [
  "water_and_gas",
  "cleaners",
  "decorators",
  "kitchen_supply",
  "movers",
  "night_catering",
  "drinks_wholesale",
  "laundry",
  "phone_parts",
  "vape_wholesale",
] as const;

const usersOf = (users: readonly Person[], random: Random, share: number): Person[] =>
  users.filter(() => random.chance(share));

/** Members of all gangs. */
export function foundGangs(
  world: World,
  users: readonly Person[],
): { outfits: Outfit[]; taken: Set<Person>; served: Set<Person> } {
  const random = world.random.fork("gangs");
  const { gangs, ranges } = world.parameters;
  const taken = new Set<Person>();
  const served = new Set<Person>();
  const cards = dealGangCards(random, gangs);
  const outfits: Outfit[] = [];
  for (let n = 0; n < gangs; n++) {
    const fit = adults(world, 25, 55).filter(
      (one) => !taken.has(one) && !one.isUser && !world.trades.has(one) && one.home.area < QUARTERS,
    );
    const boss = random.pick(fit);
    const habits = drawHabits(world, random, boss, cards.ways[n]!, cards.wares[n]!, ranges, true);
    const size = random.whole(...ranges.sizes[n % 4]!);
    const outfit = foundOutfit(world, random, {
      gang: `true-${String(n + 1).padStart(2, "0")}`,
      size,
      boss,
      habits,
      taken,
      burnerDays: ranges.burnerDays,
      mules: ranges.mules,
    });
    world.groups.push({ id: outfit.gang, started: outfit.started, roles: outfit.roles });
    outfits.push(outfit);
  }
  for (const outfit of outfits) {
    const pool = usersOf(users, random, 0.8);
    for (const desk of outfit.desks) {
      const most = Math.max(5, Math.round(random.whole(8, 21) * Math.min(1, world.parameters.scale + 0.25)));
      const who = findCustomers(
        world,
        random,
        desk.side.person,
        most,
        1,
        pool.filter((one) => !served.has(one) || random.chance(0.2)),
      );
      for (const person of who) {
        const one = customer(world, random, person, ranges.orderGapDays);
        if (!one || taken.has(person)) continue;
        served.add(person);
        desk.customers.push(one);
      }
    }
  }
  return { outfits, taken, served };
}

export function foundFirms(world: World, users: readonly Person[], taken: ReadonlySet<Person>): Outfit[] {
  const random = world.random.fork("firms");
  const busy = new Set(taken);
  const cards = dealFirmCards(random, FIRMS.length);
  return FIRMS.map((name, n) => {
    const fit = adults(world, 28, 60).filter(
      (one) => !busy.has(one) && !one.isUser && !world.trades.has(one) && one.home.area < QUARTERS,
    );
    const boss = random.pick(fit);
    const habits = drawHabits(
      world,
      random,
      boss,
      cards.ways[n]!,
      cards.wares[n]!,
      world.parameters.ranges,
      false,
    );
    const size = Math.max(4, Math.round(random.whole(5, 11) * Math.min(1, world.parameters.scale + 0.3)));
    const outfit = foundOutfit(world, random, {
      gang: "",
      size,
      boss,
      habits,
      taken: busy,
      burnerDays: [14, 56],
      mules: random.between(0.2, 0.9),
    });
    for (const person of outfit.roles.keys()) world.trades.set(person, `firm_${name}`);
    const share =
      name.startsWith("night") || name.startsWith("vape") || name.startsWith("drinks")
        ? random.between(0.06, 0.2)
        : random.between(0, 0.06);
    for (const desk of outfit.desks)
      for (const person of findCustomers(
        world,
        random,
        desk.side.person,
        random.whole(10, 24),
        share,
        users,
      )) {
        const one = customer(world, random, person, [3, 11]);
        if (one && !outfit.roles.has(person)) desk.customers.push(one);
      }
    return outfit;
  });
}

export function runOutfits(world: World, outfits: readonly Outfit[]): void {
  const random = world.random.fork("outfits");
  for (const [n, outfit] of outfits.entries()) {
    const own = random.fork(`outfit ${n}`);
    serve(world, own, outfit);
    supply(world, own, outfit);
    moveMoney(world, own, outfit);
    command(world, own, outfit);
  }
}
