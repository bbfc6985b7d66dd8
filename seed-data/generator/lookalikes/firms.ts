/**
 * Ordinary firms with a hierarchy: a boss who rings a dispatcher who rings drivers within
 * minutes, a cashier with fan-in and fan-out of money, drivers who go to other towns and are
 * paid round sums after a trip, company SIMs in the boss's name.
 */
import { DAY, HOUR, MINUTE, weekday } from "../clock.ts";
import type { Random } from "../random.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  contact,
  conversation,
  pay,
  privateLine,
  publicPlace,
  rounded,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { addVehicle } from "../world/population.ts";
import { at, isAway, type Person, type World } from "../world/world.ts";
import { clientele, headcount, recruit } from "./recruit.ts";

export function runFirms(world: World): void {
  const random = world.random.fork("firms");
  let staff = Math.max(5, headcount(world, "firm"));
  while (staff >= 4) {
    const size = Math.min(staff, random.whole(4, 9));
    staff -= size;
    const [boss, cashier, ...drivers] = recruit(world, random, "firm", size);
    if (!boss || !cashier || drivers.length === 0) return;
    runFirm(world, random, boss, cashier, drivers);
  }
}

function runFirm(
  world: World,
  random: Random,
  boss: Person,
  cashier: Person,
  drivers: readonly Person[],
): void {
  const customers = clientele(world, random, boss, random.whole(8, 30), 0.3);
  const depot = publicPlace(world, random, boss.area, ["other", "shop", "hotel"]);
  const towns = world.areas.flatMap((area, i) => (area.town ? [i] : []));
  const till = at(cashier.accounts, 0);
  let taken = 0;
  for (let day = world.start; day < world.end; day += DAY) {
    for (let i = random.poisson(customers.length / 12); i > 0; i--) {
      const customer = random.pick(customers);
      const driver = random.pick(drivers);
      const time = timeOnDay(random, day, 13, 3.4);
      if (customer === driver || isAway(world, driver.index, time)) continue;
      conversation(
        world,
        random,
        time,
        privateLine(customer),
        businessLine(random.chance(0.5) ? boss : cashier),
      );
      if (random.chance(0.6))
        contact(
          world,
          random,
          time + random.between(1, 12) * MINUTE,
          businessLine(boss),
          businessLine(cashier),
        );
      contact(
        world,
        random,
        time + random.between(4, 25) * MINUTE,
        businessLine(cashier),
        businessLine(driver),
        { voice: 0.7, app: 0.3, sms: 0 },
      );
      const amount = rounded(random, random.logNormal(650, 0.9));
      if (random.chance(0.8))
        pay(world, time + random.between(0.1, 5) * HOUR, usualAccount(random, customer), till, amount);
      taken += amount;
      visit(world, driver.index, depot, time + 0.7 * HOUR, 10, 1);
      const there = random.chance(0.5)
        ? customer.home
        : publicPlace(world, random, customer.area, ["shop", "other"]);
      visit(world, driver.index, there, time + 1.5 * HOUR, 12, 1);
      if (there !== customer.home) visit(world, customer.index, there, time + 1.5 * HOUR, 15, 1);
    }
    if (weekday(day) === 4 && taken > 0) {
      const share = random.between(0.4, 0.7);
      pay(world, day + 17 * HOUR, till, at(boss.accounts, 0), rounded(random, taken * share));
      for (const driver of drivers)
        pay(
          world,
          day + random.between(17, 21) * HOUR,
          till,
          at(driver.accounts, 0),
          rounded(random, random.between(300, 1200)),
        );
      taken = 0;
      for (const person of [boss, cashier, ...random.sample(drivers, 2)])
        visit(world, person.index, depot, day + random.between(17.8, 18.4) * HOUR, 70, 1);
    }
  }
  for (const driver of random.sample(drivers, 2))
    driveOut(world, random, driver, boss, till, random.pick(towns));
}

/** Long-distance deliveries every one to three weeks. */
function driveOut(
  world: World,
  random: Random,
  driver: Person,
  boss: Person,
  till: number,
  town: number,
): void {
  if (driver.vehicle < 0) driver.vehicle = addVehicle(world, driver.index);
  const gap = random.between(6, 18);
  for (
    let day = random.between(1, gap);
    day < world.parameters.days - 2;
    day += gap * random.between(0.6, 1.4)
  ) {
    const leave = world.start + Math.floor(day) * DAY + random.between(5, 20) * HOUR;
    const back = leave + random.between(9, 28) * HOUR;
    world.journeys.set(driver.index, [...(world.journeys.get(driver.index) ?? []), [leave, back]]);
    conversation(
      world,
      random,
      leave - random.between(1, 8) * HOUR,
      businessLine(boss),
      businessLine(driver),
    );
    visit(
      world,
      driver.index,
      publicPlace(world, random, town, ["shop", "other", "hotel"]),
      leave + HOUR,
      (back - leave) / 60 - 60,
      2,
    );
    contact(world, random, back + random.between(2, 40) * MINUTE, businessLine(driver), businessLine(boss));
    pay(
      world,
      back + random.between(1, 24) * HOUR,
      till,
      at(driver.accounts, 0),
      random.pick([500, 600, 800, 1000, 1200]),
    );
  }
}
