/** Everybody's money and outings: shops, friends, wages, rents. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { meet, pay, round, visit } from "../acts/acts.ts";
import { moment, renewals } from "../calendar.ts";
import { openAccount } from "../people/accounts.ts";
import { placesOf } from "../places.ts";
import type { Account, Person, Place, World } from "../world.ts";

/** Payments a person and day to shops and people. Of the 2.6 of the methods page a third is delivered. */
const RATE = { median: 0.57, sigma: 0.35 };

export function spend(world: World): void {
  const random = world.random.fork("spend");
  const tills = openFor("shop", 0.4);
  const employers = openFor("work", 0);
  for (const person of world.persons) {
    const account = person.accounts[0];
    if (!account) continue;
    for (const at of renewals(random, world, "shops", 0.85, 1 / random.logNormal(RATE.median, RATE.sigma))) {
      const moved = at + person.lateness * HOUR;
      const purse = random.chance(0.85) ? account : random.pick(person.accounts);
      if (random.chance(0.18)) give(person, purse, moved);
      else shop(person, purse, moved);
    }
    regularly(person, account);
  }

  function shop(person: Person, purse: Account, at: number): void {
    const area = person.work && random.chance(0.5) ? person.work.area : person.home.area;
    const place = random.pick(placesOf(world, area, "shop"));
    if (random.chance(0.4)) visit(person, at - 10 * 60, random.between(12, 60), place);
    const till = tills.get(place);
    if (till) pay(world, at, purse, till, random.logNormal(27, 1.15), random.chance(0.2) ? "消费" : "");
  }

  function give(person: Person, purse: Account, at: number): void {
    const friend = person.friends.length > 0 ? random.pick(person.friends) : undefined;
    const to = friend?.accounts[0];
    if (!friend || !to) return;
    const yuan = random.logNormal(190, 0.95);
    const step = random.weighted({ 100: 0.4, 50: 0.2, 10: 0.2, 0.01: 0.2 });
    pay(
      world,
      at,
      purse,
      to,
      round(yuan, Number(step)),
      random.pick(["", "", "转账", "红包", "饭钱", "谢谢"]),
    );
    if (random.chance(0.15))
      meet(
        random,
        [person, friend],
        at - HOUR,
        random.between(40, 150),
        random.pick(placesOf(world, friend.home.area, "other")),
      );
  }

  /** Wages on a day of the month from the place of work, rents from a third of the households. */
  function regularly(person: Person, account: Account): void {
    const wage = person.work ? employers.get(person.work) : undefined;
    const payday = random.pick([5, 8, 10, 15, 28]);
    const yuan = random.logNormal(4600, 0.4);
    for (let day = payday; day < world.parameters.days; day += 30)
      if (wage)
        pay(
          world,
          moment(random, world.start + day * DAY, "office"),
          wage,
          account,
          round(yuan * random.between(0.95, 1.05), 1),
          "工资",
        );
    if (person.household[0] !== person || !random.chance(0.33)) return;
    const landlord = random.pick(world.persons).accounts[0];
    const rent = round(random.logNormal(1500, 0.4), 50);
    for (let day = random.int(30); landlord && day < world.parameters.days; day += 30)
      pay(world, moment(random, world.start + day * DAY, "talk"), account, landlord, rent, "房租");
  }

  function openFor(kind: Place["kind"], ownedByPersons: number): Map<Place, Account> {
    const holder = (): Person | null => (random.chance(ownedByPersons) ? random.pick(world.persons) : null);
    const places = world.places.filter((place) => place.kind === kind);
    return new Map(places.map((place) => [place, openAccount(world, random, holder(), null)]));
  }
}
