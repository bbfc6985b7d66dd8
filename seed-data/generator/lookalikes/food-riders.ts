/** Food riders: ring many strangers shortly before meeting them at their door, all evening long. */
import { DAY, MINUTE, weekday } from "../clock.ts";
import { businessLine, contact, everydayAmount, pay, privateLine, timeOnDay, visit } from "../world/acts.ts";
import { addCompanyAccount } from "../world/population.ts";
import { at, type World } from "../world/world.ts";
import { headcount, recruit } from "./recruit.ts";

export function runFoodRiders(world: World): void {
  const random = world.random.fork("food riders");
  const platform = addCompanyAccount(world, random);
  for (const rider of recruit(world, random, "food_rider", headcount(world, "food_rider"))) {
    const shops = random.sample(at(world.areas, rider.area).places.shop, 5);
    const perDay = random.between(2, 6);
    const wage = random.between(4.2, 6.5);
    for (let day = world.start; day < world.end; day += DAY) {
      if (rider.daysOff[0] === weekday(day)) continue;
      const orders = random.poisson(perDay);
      for (let i = 0; i < orders; i++) {
        const customer = at(world.persons, random.pick(at(world.areas, rider.area).residents));
        const time = timeOnDay(random, day, random.chance(0.4) ? 12 : 19.5, 1.6);
        pay(world, time - 25 * MINUTE, at(customer.accounts, 0), platform, everydayAmount(random, 28, 0.4));
        visit(world, rider.index, random.pick(shops), time - 14 * MINUTE, 4, 1);
        if (random.chance(0.7))
          contact(
            world,
            random,
            time - random.between(1, 6) * MINUTE,
            businessLine(rider),
            privateLine(customer),
            { voice: 0.9, sms: 0.1, app: 0 },
          );
        if (random.chance(0.15))
          contact(world, random, time - 9 * MINUTE, privateLine(customer), businessLine(rider), {
            voice: 1,
            sms: 0,
            app: 0,
          });
        visit(world, rider.index, customer.home, time, 4, 1);
      }
      if (weekday(day) === 0)
        pay(
          world,
          day + 10 * 3600,
          platform,
          at(rider.accounts, 0),
          perDay * 7 * wage * random.between(0.8, 1.2),
          "配送费",
        );
    }
  }
}
