/** People through whose account much money of others goes: leaders of group purchases, class treasurers, sub-landlords. */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { visit } from "../acts/visits.ts";
import type { Account, Line, Person } from "../city-types.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addAccount, addOutsideLine } from "../people/phones-accounts.ts";
import { placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { asLookAlike } from "./look-alike.ts";

function supplierTill(world: World, random: Random): { line: Line; till: Account } {
  const line = addOutsideLine(world, random, random.pick(placesOf(world, random.int(6), "market")));
  return { line, till: addAccount(world, random, "bank", null, line) };
}

/** Offers by day, orders with payment until nine, taken from the leader's door the next afternoon. */
export function leadGroupBuying(world: World, random: Random, leader: Person): void {
  asLookAlike(world, leader, "group_buying");
  const members = drawCustomers(world, random, leader, random.whole(25, 50), 0);
  const { line, till } = supplierTill(world, random);
  const own = leader.lines[0];
  if (!own) return;
  let owed = 0;
  for (let day = 0; day < world.parameters.days; day++) {
    if (random.chance(0.3)) continue;
    const begins = dayStart(world, day);
    for (const member of members) {
      const theirs = member.lines[0];
      if (!theirs || !random.chance(0.13)) continue;
      const at = begins + random.between(10, 21) * HOUR;
      if (random.chance(0.5))
        converse(world, random, at - random.exponential(5 * MINUTE), theirs, own, "app", random.whole(1, 2));
      const paid = pay(
        world,
        at,
        purse(random, member),
        leader.accounts[0],
        random.whole(2, 14) * 5 - 0.1,
        random.chance(0.2) ? "接龙" : "",
      );
      owed += paid?.yuan ?? 0;
      const fetch = begins + DAY + random.between(16, 20.5) * HOUR;
      if (random.chance(0.3)) ring(world, random, fetch - random.exponential(HOUR), own, theirs, "app");
      visit(world, member, leader.home, fetch, random.between(2, 6));
    }
    if (weekday(begins) === 0 && owed > 0) {
      converse(world, random, begins + 9 * HOUR, line, own, "voice", 1);
      pay(world, begins + random.between(9.2, 12) * HOUR, leader.accounts[0], till, Math.round(owed * 0.87));
      owed = 0;
    }
  }
}

/** Parents pay a sum for the class within two days of a message; the treasurer pays one bill. */
export function keepClassTill(world: World, random: Random, treasurer: Person): void {
  asLookAlike(world, treasurer, "class_treasurer");
  const parents = drawCustomers(world, random, treasurer, random.whole(18, 34), 0);
  const { till } = supplierTill(world, random);
  const own = treasurer.lines[0];
  if (!own) return;
  for (let day = random.whole(1, 12); day < world.parameters.days; day += random.whole(9, 21)) {
    const sum = random.pick([35, 50, 68, 85, 120, 200, 300]);
    const told = dayStart(world, day) + random.between(11, 20) * HOUR;
    let total = 0;
    for (const parent of parents) {
      const line = parent.lines[0];
      if (!line) continue;
      ring(world, random, told + random.between(0, 3) * MINUTE, own, line, "app");
      const at = told + random.weibull(0.7, 9 * HOUR);
      if (random.chance(0.25)) ring(world, random, at - random.exponential(8 * MINUTE), line, own, "app");
      total +=
        pay(world, at, purse(random, parent), treasurer.accounts[0], sum, random.chance(0.3) ? "班费" : "")
          ?.yuan ?? 0;
    }
    pay(world, told + random.between(2, 4) * DAY, treasurer.accounts[0], till, Math.floor(total * 0.97));
  }
}

/** Rents rooms out one by one: a reminder, then the fixed sum; the house's owner is paid once a month. */
export function letRooms(world: World, random: Random, landlord: Person): void {
  asLookAlike(world, landlord, "sub_landlord");
  const tenants = drawCustomers(world, random, landlord, random.whole(7, 20), 0);
  const owner = random.pick(
    world.persons.filter(({ age, accounts, lines }) => age > 40 && accounts.length > 0 && lines.length > 0),
  );
  const own = landlord.lines[0];
  if (!own) return;
  for (const tenant of tenants) {
    const rent = random.whole(9, 32) * 50;
    const line = tenant.lines[0];
    if (!line) continue;
    for (let day = random.whole(0, 29); day < world.parameters.days; day += 30) {
      const due = dayStart(world, day) + random.between(9, 22) * HOUR;
      if (random.chance(0.6))
        converse(world, random, due - random.between(0.2, 40) * HOUR, own, line, "app", random.whole(1, 3));
      pay(
        world,
        due,
        purse(random, tenant),
        landlord.accounts[0],
        rent + (random.chance(0.6) ? random.whole(300, 1800) / 10 : 0),
        random.chance(0.4) ? "房租" : "",
      );
    }
    if (random.chance(0.35))
      converse(
        world,
        random,
        dayStart(world, random.int(world.parameters.days)) + 19 * HOUR,
        line,
        own,
        "voice",
        1,
      );
  }
  for (let day = random.whole(0, 29); day < world.parameters.days; day += 30)
    pay(
      world,
      dayStart(world, day) + 12.4 * HOUR,
      landlord.accounts[0],
      owner.accounts[0],
      tenants.length * 500,
    );
}
