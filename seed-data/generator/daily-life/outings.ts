/** Where people go: shops (with a payment there), parks, friends, commuting past cameras. */
import { DAY, HOUR, weekday } from "../clock.ts";
import type { Random } from "../random.ts";
import { usualAccount } from "../world/accounts.ts";
import { everydayAmount, pay, publicPlace, timeOnDay, visit } from "../world/acts.ts";
import { addCompanyAccount } from "../world/population.ts";
import { at, type Person, type World } from "../world/world.ts";

const OWNED_SHOP_SHARE = 0.6;

/** Gives every shop the account it is paid into: that of a resident, or of a company. */
export function openShops(world: World): Map<number, number> {
  const random = world.random.fork("shops");
  const accounts = new Map<number, number>();
  for (const area of world.areas) {
    const keepers = area.residents.filter((index) => at(world.persons, index).age >= 22);
    for (const shop of area.places.shop) {
      const keeper =
        random.chance(OWNED_SHOP_SHARE) && keepers.length > 0
          ? at(world.persons, random.pick(keepers))
          : null;
      accounts.set(shop, keeper ? usualAccount(random, keeper) : addCompanyAccount(world, random));
    }
  }
  return accounts;
}

export function goOut(world: World, shopAccounts: ReadonlyMap<number, number>): void {
  const random = world.random.fork("outings");
  const { outingsPerDay, paymentMedianCny, paymentSigma } = world.parameters.life;
  for (const person of world.persons) {
    const haunts = hauntsOf(world, random, person);
    for (let day = world.start; day < world.end; day += DAY) {
      const free = person.work < 0 || person.daysOff.includes(weekday(day));
      const count = random.poisson(outingsPerDay * Math.sqrt(person.activity) * (free ? 1.3 : 0.9));
      for (let i = 0; i < count; i++) {
        const place = random.chance(0.75)
          ? random.pick(haunts)
          : publicPlace(world, random, randomArea(world, random, person), ["shop", "other"]);
        const time = timeOnDay(random, day, (free ? 14 : 19) + person.lateness, free ? 3.2 : 1.6);
        const act = visit(world, person.index, place, time, random.logNormal(35, 0.7), 0);
        const till = shopAccounts.get(place);
        const account = usualAccount(random, person);
        if (till !== undefined && till !== account && random.chance(0.55)) {
          pay(
            world,
            time + random.between(60, 900),
            account,
            till,
            everydayAmount(random, paymentMedianCny, paymentSigma * 0.8),
            "",
            act,
          );
        }
      }
      if (!free && random.chance(0.3)) passCamera(world, random, person, day);
    }
  }
}

/** The places a person keeps going back to. */
function hauntsOf(world: World, random: Random, person: Person): number[] {
  const own = at(world.areas, person.area).places;
  const work = person.work >= 0 ? at(world.areas, at(world.places, person.work).area).places : own;
  const friends = random
    .sample(
      person.ties.filter((tie) => tie.other >= 0),
      2,
    )
    .map((tie) => at(world.persons, tie.other).home);
  return [
    ...random.sample(own.shop, 3),
    ...random.sample(own.other, 2),
    ...random.sample(work.shop, 2),
    ...random.sample(own.locker, 1),
    ...friends,
  ];
}

/** On the way to or from work. */
function passCamera(world: World, random: Random, person: Person, day: number): void {
  const area = random.chance(0.5) ? person.area : at(world.places, person.work).area;
  const time =
    day +
    (random.chance(0.5)
      ? person.shift[0] - random.between(0.2, 0.8)
      : person.shift[1] + random.between(0.1, 0.6)) *
      HOUR;
  visit(world, person.index, publicPlace(world, random, area, ["camera"]), time, 3, 0);
}

function randomArea(world: World, random: Random, person: Person): number {
  if (at(world.areas, person.area).town || random.chance(0.4)) return person.area;
  return random.int(world.areas.filter((area) => !area.town).length);
}
