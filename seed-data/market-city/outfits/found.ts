/** How crews come together: along ties, with some strangers taken on; posts are filled as the size allows. */

import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Person, Side } from "../city-types.ts";
import { addWorkLine, lentAccount, openAccount, relativeOf, sideOf } from "../people/lines.ts";
import { otherEnd } from "../people/settle.ts";
import { nearest } from "../places.ts";
import { adults, QUARTERS, type World, wallet } from "../world.ts";
import type { Desk, Habits, Outfit } from "./outfit.ts";

/** Posts in the order in which a crew fills them. */
const POSTS: readonly MemberRole[] = [
  "organiser",
  "retail_dealer",
  "courier",
  "retail_dealer",
  "supplier",
  "money_handler",
  "retail_dealer",
  "stash_keeper",
  "courier",
  "broker",
  "lookout",
  "retail_dealer",
  "financier",
  "courier",
  "retail_dealer",
  "courier",
];

export interface Founding {
  readonly gang: string;
  readonly size: number;
  readonly boss: Person;
  readonly habits: Habits;
  readonly taken: Set<Person>;
  readonly burnerDays: readonly [number, number] | null;
  readonly mules: number;
}

export function foundOutfit(world: World, random: Random, founding: Founding): Outfit {
  const { gang, size, boss, habits, taken, burnerDays } = founding;
  const roles = new Map<Person, Set<MemberRole>>([[boss, new Set(["organiser"])]]);
  taken.add(boss);
  const posts: [MemberRole, Side][] = [];
  const silent = gang !== "" && size > 6 && random.chance(0.25);
  const line = (person: Person, often = gang ? 0.7 : 0.66) =>
    random.chance(often)
      ? addWorkLine(world, random, person, burnerDays && random.chance(0.68) ? burnerDays : null)
      : undefined;
  for (let n = 1; n < size; n++) {
    const role = POSTS[n] ?? random.pick(["retail_dealer", "courier"] as const);
    const person = recruit(world, random, [...roles.keys()], role, taken);
    if (!person) break;
    taken.add(person);
    roles.set(person, new Set([role]));
    const side = sideOf(person, line(person, role === "supplier" && gang !== "" ? 0.88 : undefined));
    if (side) posts.push([role, side]);
  }
  const bossSide = silent ? null : sideOf(boss, line(boss, gang ? 0.88 : undefined));
  const of = (role: MemberRole) => posts.filter(([one]) => one === role).map(([, side]) => side);
  const cashier = of("money_handler")[0] ?? null;
  const carriers = of("courier");
  const hauler = carriers.length > 1 && habits.supplyBy === "trip" ? (carriers[0] ?? null) : null;
  const runners = carriers.filter((side) => side !== hauler);
  if (size < 6 && bossSide && random.chance(0.6)) {
    roles.get(boss)?.add("retail_dealer");
    posts.push(["retail_dealer", bossSide]);
  }
  const handler = cashier ?? bossSide ?? of("retail_dealer")[0] ?? null;
  const lend = (): Account => lend_(world, random, gang !== "", handler, taken);
  const chest = handler ? [wallet(handler.person), lend()].filter((one) => one !== null) : [];
  const supplier = of("supplier")[0] ?? null;
  return {
    gang,
    started: world.start - (random.chance(0.5) ? random.between(60, 500) : random.between(-8, 40)) * DAY,
    roles,
    boss,
    bossSide,
    bossTill: random.chance(0.5) ? wallet(boss) : lend(),
    desks: of("retail_dealer").map((side) => makeDesk(world, random, founding, side, chest, runners, lend)),
    runners,
    keeper: of("stash_keeper")[0] ?? null,
    cashier,
    chest,
    supplier,
    supplierTill: supplier
      ? random.chance(0.5)
        ? wallet(supplier.person)
        : lend()
      : openAccount(world, random, null, "bank", null),
    hauler,
    broker: of("broker")[0] ?? null,
    lookout: of("lookout")[0] ?? null,
    financier: of("financier")[0] ?? null,
    stash: nearest(
      world,
      random.pick([...roles.keys()].filter(({ home }) => home.area < QUARTERS)).home,
      random.pick(["home", "hotel", "work", "home"]),
    ),
    habits,
    sold: [],
    pieces: new Map(),
  };
}

function makeDesk(
  world: World,
  random: Random,
  { mules }: Founding,
  side: Side,
  chest: readonly Account[],
  runners: readonly Side[],
  lend: () => Account,
): Desk {
  const own = wallet(side.person);
  const lent = random.weighted({ straw: 0.6, chest: 0.25, relative: 0.15 });
  const tills = !random.chance(mules)
    ? [own]
    : lent === "chest" && chest[0]
      ? [random.pick(chest)]
      : lent === "relative"
        ? [lentAccount(world, random, relativeOf(random, side.person), side.line)]
        : Array.from({ length: random.whole(1, 3) }, lend);
  return {
    side,
    tills: tills.filter((till) => till !== null),
    turnDays: random.whole(4, 20),
    runners: runners.length > 0 && random.chance(0.75) ? random.sample(runners, random.whole(1, 2)) : [],
    customers: [],
    income: [],
    sales: 0,
  };
}

/** Cards bought from strangers, a friend's code, or the code on the counter of a shop that keeps two in a hundred. */
function lend_(
  world: World,
  random: Random,
  gang: boolean,
  handler: Side | null,
  taken: ReadonlySet<Person>,
): Account {
  const shops = world.shops.filter(({ owner }) => owner && !taken.has(owner));
  if (random.chance(0.25) && shops.length > 0) {
    const shop = random.pick(shops);
    if (gang && shop.owner) world.straws.add(shop.owner);
    return shop.till;
  }
  const near = handler && random.chance(0.4) ? relativeOf(random, handler.person) : null;
  const fit = adults(world, 18, 66);
  let holder = near && !taken.has(near) ? near : random.pick(fit);
  while (taken.has(holder)) holder = random.pick(fit);
  if (gang) world.straws.add(holder);
  return lentAccount(world, random, holder, handler?.line ?? null);
}

function recruit(
  world: World,
  random: Random,
  crew: readonly Person[],
  role: MemberRole,
  taken: ReadonlySet<Person>,
): Person | null {
  const far = role === "supplier";
  const fits = (one: Person) =>
    !taken.has(one) &&
    !one.isUser &&
    !world.trades.has(one) &&
    one.age > 17 &&
    one.age < 58 &&
    one.home.area >= QUARTERS === far;
  for (let tries = 0; tries < 60; tries++) {
    const from = random.pick(crew);
    const person =
      !far && random.chance(0.6) && from.ties.length > 0
        ? otherEnd(random.pick(from.ties), from)
        : random.pick(world.persons);
    if (fits(person)) return person;
  }
  return world.persons.find(fits) ?? null;
}
