/** Taxi and ride drivers: short calls with strangers and regulars, meetings all over town, odd fares. */
import { DAY, MINUTE, weekday } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import { businessLine, contact, pay, privateLine, publicPlace, timeOnDay, visit } from "../world/acts.ts";
import { addVehicle, randomDistrict } from "../world/population.ts";
import { at, type World } from "../world/world.ts";
import { clientele, headcount, recruit } from "./recruit.ts";

export function runTaxiDrivers(world: World): void {
  const random = world.random.fork("taxi drivers");
  for (const driver of recruit(world, random, "taxi_driver", headcount(world, "taxi_driver"))) {
    if (driver.vehicle < 0) driver.vehicle = addVehicle(world, driver.index);
    const regulars = clientele(world, random, driver, random.whole(6, 22), 0.6);
    const night = random.chance(0.4);
    const perDay = random.between(2, 5);
    for (let day = world.start; day < world.end; day += DAY) {
      if (driver.daysOff[0] === weekday(day)) continue;
      for (let i = random.poisson(perDay); i > 0; i--) {
        const regular = random.chance(0.55);
        const customer = regular
          ? random.pick(regulars)
          : at(world.persons, random.int(world.persons.length));
        if (customer === driver || at(world.areas, customer.area).town) continue;
        const time = timeOnDay(random, day, night ? 22 : 14, 3.4);
        if (regular || random.chance(0.5)) {
          const called = time - random.between(4, 25) * MINUTE;
          contact(world, random, called, privateLine(customer), businessLine(driver), {
            voice: 0.7,
            app: 0.3,
            sms: 0,
          });
          if (random.chance(0.4))
            contact(world, random, called + 3 * MINUTE, businessLine(driver), privateLine(customer), {
              voice: 1,
              sms: 0,
              app: 0,
            });
        }
        const meeting = random.chance(0.5)
          ? customer.home
          : publicPlace(world, random, customer.area, ["shop", "other", "camera"]);
        visit(world, driver.index, meeting, time, 5, 1);
        if (meeting !== customer.home) visit(world, customer.index, meeting, time - 2 * MINUTE, 6, 1);
        const goal = publicPlace(
          world,
          random,
          random.chance(0.5) ? customer.area : randomDistrict(world, random),
          ["shop", "other", "camera"],
        );
        const arrived = time + random.between(8, 30) * MINUTE;
        visit(world, driver.index, goal, arrived, 3, 1);
        visit(world, customer.index, goal, arrived, 25, 1);
        if (random.chance(0.75))
          pay(
            world,
            arrived,
            usualAccount(random, customer),
            at(driver.accounts, 0),
            random.chance(0.4) ? random.pick([10, 15, 20, 25, 30, 50, 100, 200]) : random.logNormal(24, 0.6),
          );
      }
    }
  }
}
