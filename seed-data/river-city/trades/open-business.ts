/** A business is opened: who helps, under which number, into whose account, where and for whom. */
import type { Random } from "../../generator/random.ts";
import type { Account, Line, Person, Place } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addBusinessLine } from "../people/phones-accounts.ts";
import { placesOf } from "../places/build-places.ts";
import type { World } from "../world.ts";
import type { TradeKind } from "./trade-kinds.ts";

/** Who runs it; the same list of parts for any trade. */
export interface Business {
  readonly kind: TradeKind;
  readonly owner: Person;
  readonly line: Line;
  readonly helpers: readonly Person[];
  readonly helperLines: ReadonlyMap<Person, Line | undefined>;
  readonly till: Account | null;
  readonly shop: Place | null;
  readonly spots: readonly Place[];
  readonly customers: readonly Person[];
}

export function openBusiness(world: World, random: Random, kind: TradeKind, owner: Person): Business {
  const helpers = pickHelpers(random, owner, random.whole(...kind.helpers));
  owner.trade = kind.kind;
  for (const helper of helpers) helper.trade = kind.kind;
  for (const person of [owner, ...helpers]) world.lookAlikes.set(person, kind.kind);
  const life: readonly [number, number] | null = random.chance(kind.changes) ? lifeOf(world) : null;
  const own = owner.lines[0];
  const line = random.chance(kind.businessLine) || !own ? addBusinessLine(world, random, owner, life) : own;
  const family = [...owner.household, ...acquaintances(owner, ["kin"])].filter(
    (other) => other !== owner && other.accounts.length > 0,
  );
  const payee = random.chance(kind.otherAccount) && family.length > 0 ? random.pick(family) : owner;
  const shop = kind.shop ? random.pick(placesOf(world, owner.home.area, kind.shop)) : null;
  if (shop) owner.work = shop;
  const count = random.whole(...kind.customers);
  const helperLines = new Map(
    helpers.map((helper) => [
      helper,
      random.chance(kind.businessLine * 0.6) ? addBusinessLine(world, random, helper, life) : helper.lines[0],
    ]),
  );
  return {
    kind,
    owner,
    line,
    helpers,
    helperLines,
    till: random.pick(payee.accounts.slice(0, 2)),
    shop,
    spots: spotsFor(world, random, owner, kind.spots),
    customers: drawCustomers(world, random, owner, count, kind.nightPeople ?? 0),
  };
}

function pickHelpers(random: Random, owner: Person, count: number): Person[] {
  const near = acquaintances(owner, ["household", "kin", "friend", "village", "neighbour"]);
  return random
    .sample(near, near.length)
    .filter(
      ({ age, lines, trade, accounts }) =>
        age > 17 && age < 60 && lines.length > 0 && accounts.length > 0 && !trade,
    )
    .slice(0, count);
}

export function spotsFor(world: World, random: Random, owner: Person, uses: readonly string[]): Place[] {
  const areas = [owner.home.area, random.int(6), random.int(6)];
  const some = areas.flatMap((area) => uses.flatMap((use) => random.sample(placesOf(world, area, use), 2)));
  return some.length > 0 ? some : [owner.home];
}

/** Numbers of trades that change theirs live as long as those of gangs in the same town. */
export function lifeOf(world: World): readonly [number, number] {
  return world.parameters.ranges.burnerDays;
}
