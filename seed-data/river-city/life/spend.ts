/** Money of every day: breakfast, market and shops one is used to, wages, and what is sent home or given. */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring, visit } from "../acts/happen.ts";
import { momentOf, SUNDAY, TALK } from "../acts/hours.ts";
import { acquaintances } from "../people/build-ties.ts";
import { addAccount } from "../people/phones-accounts.ts";
import { DISTRICTS, placesOf } from "../places/build-places.ts";
import { type Account, adults, dayStart, type Person, type Place, scaled, type World } from "../world.ts";

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

function payWages(world: World, random: Random): void {
  const payers = new Map<Place, Account>();
  for (const person of world.persons) {
    if (!person.work || person.age < 18 || person.trade) continue;
    const payer = payers.get(person.work) ?? addAccount(world, random, "bank", null, null);
    payers.set(person.work, payer);
    const wage = random.logNormal(3900, 0.3);
    for (let day = 5 + (person.work.area % 9); day < world.parameters.days; day += 30)
      pay(
        world,
        dayStart(world, day) + random.between(9.5, 17) * HOUR,
        payer,
        person.accounts.find(({ provider }) => provider === "bank") ?? person.accounts[0],
        wage,
        "工资",
      );
  }
}

/** The mother is rung on Sunday; the money for her goes to a sister or brother who has an account. */
function sendHome(world: World, random: Random): void {
  const migrants = adults(world, 20, 50).filter((p) => p.accounts.length > 0 && p.lines.length > 0);
  for (const person of random.sample(migrants, scaled(world, 150))) {
    const kin = acquaintances(person, ["kin", "village"]).filter(({ accounts }) => accounts.length > 0);
    const payee = kin.length > 0 ? random.pick(kin) : undefined;
    const rung = acquaintances(person, ["kin"])[0] ?? payee;
    if (!payee || !rung) continue;
    const sum = random.whole(6, 30) * 100;
    for (let day = random.whole(5, 16); day < world.parameters.days; day += random.whole(28, 32)) {
      const at = dayStart(world, day) + momentOf(random, SUNDAY);
      if (person.lines[0] && rung.lines[0])
        converse(world, random, at, person.lines[0], rung.lines[0], "voice", random.whole(1, 2), 200);
      pay(
        world,
        at + random.exponential(70 * MINUTE),
        purse(random, person),
        payee.accounts[0],
        sum,
        random.chance(0.2) ? "生活费" : "",
      );
    }
  }
}

/** Weddings: told weeks ahead, on one Saturday dozens come and give round sums. */
function celebrate(world: World, random: Random): void {
  for (let n = scaled(world, 9); n > 0; n--) {
    const host = random.pick(adults(world, 24, 60).filter((p) => p.accounts.length > 0));
    const guests = new Set([
      ...acquaintances(host, ["friend", "kin", "colleague", "neighbour", "village"]),
      ...acquaintances(host, ["friend"]).flatMap((friend) => acquaintances(friend, ["friend", "kin"])),
    ]);
    const days = Array.from({ length: world.parameters.days }, (_, i) => i).filter(
      (i) => weekday(dayStart(world, i)) >= 5,
    );
    const noon = dayStart(world, random.pick(days)) + 11.5 * HOUR;
    const hall = random.pick(placesOf(world, Math.min(host.home.area, 5), "hotel"));
    for (const guest of random.sample([...guests], 45)) {
      const [one, other] = [host.lines[0], guest.lines[0]];
      if (one && other)
        ring(
          world,
          random,
          noon - random.between(5, 20) * DAY,
          one,
          other,
          random.chance(0.3) ? "voice" : "app",
        );
      if (random.chance(0.75))
        visit(world, guest, hall, noon + random.between(-30, 30) * MINUTE, random.between(70, 150));
      pay(
        world,
        noon + random.normal() * 3 * HOUR,
        purse(random, guest),
        host.accounts[0],
        random.pick([200, 200, 300, 500, 600, 800, 1000]),
        random.chance(0.4) ? "贺" : "",
      );
    }
  }
}
