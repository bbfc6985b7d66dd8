/** Parcels of everybody: 124 a person and year, 8.9 % from the same city; goods sent back. */
import { HOUR } from "../../generator/clock.ts";
import { pay, send } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import { openAccount } from "../people/accounts.ts";
import { strangerLine } from "../people/phones.ts";
import { DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import { ageOf, type Person, type Place, type World } from "../world.ts";

const DAYS_BETWEEN = 365 / 124;
const SAME_CITY = 0.089;
const MERCHANTS = 60;

export function shopOnline(world: World): void {
  const random = world.random.fork("online");
  const merchants = Array.from({ length: MERCHANTS }, () => ({
    line: strangerLine(world, random),
    account: openAccount(world, random, null, null),
    place: random.pick(placesOf(world, random.pick(OUTSIDE), "work")),
  }));
  for (const person of world.persons) {
    const line = person.lines[0];
    if (!line || ageOf(world, person) < 15) continue;
    const locker = random.chance(0.4)
      ? random.pick(placesOf(world, person.home.area, "locker"))
      : person.home;
    for (const at of renewals(random, world, "shops", 0.8, DAYS_BETWEEN / random.logNormal(0.9, 0.45))) {
      const grams = random.logNormal(450, 1);
      if (random.chance(SAME_CITY)) fromSomebody(person, at, locker, grams);
      else {
        const merchant = random.pick(merchants);
        const account = person.accounts[0];
        if (account && random.chance(0.5))
          pay(world, at - random.between(3, 20) * HOUR, account, merchant.account, random.logNormal(60, 0.9));
        send(world, random, {
          sent: at,
          from: merchant.line,
          to: line,
          origin: merchant.place,
          target: locker,
          grams,
        });
        if (random.chance(0.04))
          send(world, random, {
            sent: at + 100 * HOUR,
            from: line,
            to: merchant.line,
            origin: locker,
            target: merchant.place,
            grams,
          });
      }
    }
  }

  /** From a friend or, as often, from any person of the city. */
  function fromSomebody(person: Person, at: number, target: Place, grams: number): void {
    const other =
      person.friends.length > 0 && random.chance(0.5)
        ? random.pick(person.friends)
        : random.pick(world.persons);
    const from = other.lines[0];
    if (!from || other === person) return;
    const area = other.home.area < DISTRICTS ? other.home.area : random.int(DISTRICTS);
    const origin = random.chance(0.5) ? random.pick(placesOf(world, area, "locker")) : other.home;
    send(world, random, { sent: at, from, to: person.lines[0] ?? null, origin, target, grams });
  }
}
