/** Money of every day: breakfast, market, shops one is used to, platforms. */
import { MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { pay, purse } from "../acts/happen.ts";
import { momentOf, TALK } from "../acts/hours.ts";
import { visit } from "../acts/visits.ts";
import type { Account, Person, Place } from "../city-types.ts";
import { addAccount } from "../people/phones-accounts.ts";
import { DISTRICTS, placesOf } from "../places/build-places.ts";
import { adults, dayStart, type World } from "../world.ts";
import { celebrate, payWages, sendHome } from "./send-money.ts";

const TILL_USES = ["eatery", "market", "store", "salon", "massage", "tables", "night", "hotel"];

/** Payments into tills that are delivered, a person and day. */
const PER_DAY = 0.42;

/** Tills: of a third, somebody of the town holds the account. */
export function openTills(world: World): Map<Place, Account> {
  const random = world.random.fork("tills");
  const grown = adults(world, 25, 65).filter(({ accounts }) => accounts.length > 0);
  const tills = new Map<Place, Account>();
  for (const place of world.places) {
    if (!TILL_USES.includes(place.use)) continue;
    const local = random.chance(0.35) ? random.pick(grown) : null;
    const account =
      local?.accounts[0] && random.chance(0.6)
        ? local.accounts[0]
        : addAccount(world, random, random.chance(0.7) ? "wechat" : "alipay", local, local?.lines[0] ?? null);
    tills.set(place, account);
  }
  return tills;
}

export function spend(world: World, tills: ReadonlyMap<Place, Account>): void {
  const random = world.random.fork("spend");
  const platforms = Array.from({ length: 8 }, () => addAccount(world, random, "other", null, null));
  for (const person of world.persons) {
    if (person.age < 12) continue;
    const usual = usualTills(world, random, tills, person);
    const rate = PER_DAY * random.logNormal(0.9, 0.4);
    for (let day = 0; day < world.parameters.days; day++)
      for (let n = random.poisson(rate); n > 0; n--) {
        const at = dayStart(world, day) + momentOf(random, TALK);
        const [place, till] = random.pick(usual);
        const online = random.chance(0.25);
        pay(world, at, purse(random, person), online ? random.pick(platforms) : till, everydaySum(random));
        if (!online && random.chance(0.3)) visit(world, person, place, at - 6 * MINUTE, 10);
      }
  }
  payWages(world, random);
  sendHome(world, random);
  celebrate(world, random);
}

function usualTills(
  world: World,
  random: Random,
  tills: ReadonlyMap<Place, Account>,
  person: Person,
): [Place, Account][] {
  const areas = [person.home.area, person.work?.area ?? person.home.area, random.int(DISTRICTS)];
  return areas
    .flatMap((area) =>
      ["eatery", "market", "store", "night"].flatMap((use) => random.sample(placesOf(world, area, use), 2)),
    )
    .flatMap((place): [Place, Account][] => {
      const till = tills.get(place);
      return till ? [[place, till]] : [];
    });
}

function everydaySum(random: Random): number {
  const sum = random.logNormal(24, 1.05);
  return random.chance(0.35) ? Math.max(1, Math.round(sum)) : Math.round(sum * 10) / 10 + 0.1;
}
