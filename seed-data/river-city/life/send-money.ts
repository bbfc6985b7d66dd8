/** Wages, money sent home, and round sums that guests bring to a wedding. */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { momentOf, SUNDAY } from "../acts/hours.ts";
import { visit } from "../acts/visits.ts";
import type { Account, Place } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { addAccount } from "../people/phones-accounts.ts";
import { placesOf } from "../places/build-places.ts";
import { adults, dayStart, scaled, type World } from "../world.ts";

export function payWages(world: World, random: Random): void {
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
export function sendHome(world: World, random: Random): void {
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
export function celebrate(world: World, random: Random): void {
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
