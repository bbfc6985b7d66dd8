/**
 * Evening sellers: the hardest look-alike. A message in the evening, a payment to a relative's
 * account, the goods left in a locker where the buyer fetches them within hours. They sell
 * home-made food, second-hand phones or concert tickets; each works alone, restocks openly, and
 * buyers come once or a few times.
 */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  contact,
  conversation,
  pay,
  privateLine,
  rounded,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { at, isAway, type World } from "../world/world.ts";
import { clientele, headcount, recruit, tillOf } from "./recruit.ts";
import { buyStock } from "./stock.ts";

export function runEveningSellers(world: World): void {
  const random = world.random.fork("evening sellers");
  for (const seller of recruit(world, random, "evening_seller", headcount(world, "evening_seller"))) {
    const customers = clientele(world, random, seller, random.whole(9, 34), 0.6);
    const till = tillOf(world, random, seller, 0.8);
    const lockers = random.sample(at(world.areas, seller.area).places.locker, 2);
    const unit = random.logNormal(250, 0.7);
    // Journeys come first, since nobody sells while away.
    buyStock(world, random, seller, random.between(8, 20), unit * customers.length * 0.4);
    for (const customer of customers) {
      const orders = 1 + random.poisson(random.chance(0.35) ? 4 : 0.8);
      for (let i = 0; i < orders; i++) {
        const time = timeOnDay(random, world.start + random.int(world.parameters.days) * DAY, 20.5, 1.8);
        if (isAway(world, seller.index, time)) continue;
        conversation(world, random, time, privateLine(customer), businessLine(seller), {
          app: 0.6,
          voice: 0.25,
          sms: 0.15,
        });
        pay(
          world,
          time + random.exponential(20) * MINUTE + 30,
          usualAccount(random, customer),
          till,
          rounded(random, unit * random.whole(1, 3)),
        );
        const locker = random.pick(lockers);
        const dropped = time + random.between(0.4, 4) * HOUR;
        visit(world, seller.index, locker, dropped, random.between(2, 6), 1);
        const fetched = dropped + random.between(0.2, 6) * HOUR;
        visit(world, customer.index, locker, fetched, random.between(2, 5), 1);
        if (random.chance(0.4))
          contact(
            world,
            random,
            fetched + random.between(2, 40) * MINUTE,
            privateLine(customer),
            businessLine(seller),
          );
      }
    }
  }
}
