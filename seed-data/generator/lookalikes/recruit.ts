/** Who takes up a look-alike's trade, and who its customers are. */
import type { LookalikeKind } from "../parameters.ts";
import type { Random } from "../random.ts";
import { addChangingLine } from "../world/phones.ts";
import { at, type Person, relativesOf, type World } from "../world/world.ts";

/** At least two of each kind live in any city. */
const FEWEST = 2;
/** Share of tradespeople with a number for the trade. choice */
const TRADE_LINE_SHARE = 0.65;

/** How many people of a kind the city has. */
export function headcount(world: World, kind: LookalikeKind): number {
  return Math.max(
    FEWEST,
    Math.round((world.parameters.lookalikesPer1000[kind] * world.persons.length) / 1000),
  );
}

/**
 * Takes `count` people for the trade: mostly innocents without another trade, and now and
 * then a gang member who has it as cover.
 */
export function recruit(world: World, random: Random, kind: LookalikeKind, count: number): Person[] {
  const { coverShare } = world.parameters.gangs;
  const fitting = world.persons.filter(
    (person) =>
      person.lookalike === null &&
      person.age >= 20 &&
      person.age <= 62 &&
      !at(world.areas, person.area).town &&
      (person.gang < 0 || random.chance(coverShare)),
  );
  const chosen = random.sample(fitting, count);
  for (const person of chosen) {
    person.lookalike = kind;
    if (random.chance(TRADE_LINE_SHARE)) addTradeLine(world, random, person);
  }
  return chosen;
}

/** A pre-paid or company SIM for the trade, changed like a gang's, only less often. */
function addTradeLine(world: World, random: Random, person: Person): void {
  const [shortest, longest] = world.parameters.gangs.burnerLifeDays;
  const life = Math.exp(random.between(Math.log(1.1 * shortest), Math.log(1.7 * longest)));
  const relative = relativesOf(world, person)[0]?.index ?? -1;
  const boss = person.employer >= 0 ? at(world.employers, person.employer).boss : -1;
  const holder = () => {
    const drawn = random.next();
    if (drawn < 0.45) return -1;
    if (drawn < 0.65) return relative;
    return drawn < 0.8 ? boss : person.index;
  };
  const line = addChangingLine(world, random, person.index, holder, () => life * random.between(0.6, 1.4));
  person.lines.splice(1, 0, line);
}

/** Different people to sell to or serve, `nearShare` of them from the seller's own district. */
export function clientele(
  world: World,
  random: Random,
  seller: Person,
  count: number,
  nearShare: number,
): Person[] {
  const near = at(world.areas, seller.area).residents;
  const chosen = new Set<number>();
  for (let tries = 0; chosen.size < count && tries < count * 6; tries++) {
    const index = random.chance(nearShare) ? random.pick(near) : random.int(world.persons.length);
    const person = at(world.persons, index);
    if (
      index !== seller.index &&
      person.household !== seller.household &&
      person.age >= 16 &&
      !at(world.areas, person.area).town
    )
      chosen.add(index);
  }
  return [...chosen].map((index) => at(world.persons, index));
}

/** The account a seller is paid into: the own one, or now and then a relative's. */
export function tillOf(world: World, random: Random, seller: Person, relativeShare: number): number {
  if (random.chance(relativeShare)) {
    const relatives = relativesOf(world, seller);
    if (relatives.length > 0) return at(random.pick(relatives).accounts, 0);
  }
  return random.pick(seller.accounts);
}
