/**
 * People through whose account much money of others goes: leaders of group purchases, treasurers of
 * classes, sub-landlords, heads of savings clubs, private lenders.
 */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, meet, pay, purse, ring, visit } from "../acts/happen.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addAccount, addBusinessLine, addOutsideLine } from "../people/phones-accounts.ts";
import { nearest, placesOf } from "../places/build-places.ts";
import { type Account, dayStart, type Line, type Person, type World } from "../world.ts";
import { lifeOf } from "./run-trade.ts";

export function asLookAlike(world: World, person: Person, kind: string): void {
  person.trade = kind;
  world.lookAlikes.set(person, kind);
}

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

/** A dozen meet on fixed days at the head's; each pays in, one takes the pot. */
export function keepSavingsClub(world: World, random: Random, head: Person): void {
  asLookAlike(world, head, "savings_club");
  const members = drawCustomers(world, random, head, random.whole(7, 14), 0);
  for (const member of members)
    if (!world.lookAlikes.has(member) && random.chance(0.3)) asLookAlike(world, member, "savings_club");
  const share = random.pick([300, 500, 800, 1000]);
  const own = head.lines[0];
  if (!own) return;
  for (let day = random.whole(0, 14); day < world.parameters.days; day += 15) {
    const at = dayStart(world, day) + random.between(19, 20.5) * HOUR;
    meet(world, random, [head], head.home, at, 120);
    for (const member of members) {
      const line = member.lines[0];
      if (line && random.chance(0.5))
        ring(
          world,
          random,
          at - random.between(1, 26) * HOUR,
          own,
          line,
          random.chance(0.5) ? "voice" : "app",
        );
      if (random.chance(0.6))
        visit(world, member, head.home, at + random.between(-15, 25) * MINUTE, random.between(20, 100));
      pay(world, at + random.weibull(0.8, 3 * HOUR), purse(random, member), head.accounts[0], share);
    }
    const pot = Math.round(members.length * share * random.between(0.88, 0.96));
    pay(
      world,
      at + random.between(20, 40) * HOUR,
      head.accounts[0],
      random.pick(members).accounts[0],
      pot,
      random.chance(0.4) ? "会钱" : "",
    );
  }
}

/** Lends to people who are short of money; instalments every seven or ten days, the late ones rung by a collector. */
export function lend(world: World, random: Random, lender: Person, collector: Person): void {
  for (const person of [lender, collector]) asLookAlike(world, person, "private_lender");
  const debtors = drawCustomers(world, random, lender, random.whole(10, 26), 0.3);
  const line = addBusinessLine(world, random, collector, random.chance(0.4) ? lifeOf(world) : null);
  const till = random.chance(0.5)
    ? (collector.household.find((p) => p.accounts.length > 0)?.accounts[0] ?? collector.accounts[0])
    : collector.accounts[0];
  const every = random.pick([7, 10]);
  for (const debtor of debtors) {
    const theirs = debtor.lines[0];
    if (!theirs) continue;
    const instalment = random.whole(3, 15) * 100;
    const begins = random.whole(-30, world.parameters.days - 15);
    const lent = dayStart(world, begins) + random.between(10, 20) * HOUR;
    converse(
      world,
      random,
      lent - random.between(1, 20) * HOUR,
      theirs,
      line,
      "voice",
      random.whole(1, 3),
      110,
    );
    pay(world, lent, lender.accounts[0], debtor.accounts[0], instalment * 8);
    for (let n = 1, day = begins + every; n <= 10; n++, day += every) {
      const due = dayStart(world, day) + random.between(9, 21) * HOUR;
      const late = random.chance(0.25) ? random.between(0.5, 4) * DAY : 0;
      if (late > 0) converse(world, random, due + late * 0.7, line, theirs, "voice", random.whole(1, 4), 40);
      else if (random.chance(0.45))
        ring(world, random, due - random.between(0.2, 24) * HOUR, line, theirs, "app");
      pay(world, due + late, purse(random, debtor), till, instalment, random.chance(0.2) ? "还款" : "");
    }
  }
  for (let day = 4; day < world.parameters.days; day += random.whole(4, 8)) {
    const at = dayStart(world, day) + random.between(12, 22) * HOUR;
    if (collector.lines[0] && lender.lines[0])
      converse(world, random, at, collector.lines[0], lender.lines[0], "voice", 1, 60);
    pay(world, at + HOUR, till, lender.accounts[0], random.whole(20, 70) * 100);
    if (random.chance(0.3))
      meet(world, random, [lender, collector], nearest(world, lender.home, "eatery"), at + 2 * HOUR, 50);
  }
}
