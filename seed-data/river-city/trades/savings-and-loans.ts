/** Money among people who are no bank: savings clubs with a pot, and private lenders with a collector. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { meet, visit } from "../acts/visits.ts";
import type { Person } from "../city-types.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addBusinessLine } from "../people/phones-accounts.ts";
import { nearest } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { asLookAlike } from "./look-alike.ts";
import { lifeOf } from "./open-business.ts";

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
