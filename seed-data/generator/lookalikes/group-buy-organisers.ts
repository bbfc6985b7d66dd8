/** Group-buy organisers: many neighbours pay one person within hours, one payment goes on, one big delivery is fetched at one place. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  contact,
  pay,
  privateLine,
  publicPlace,
  rounded,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { addCompanyAccount } from "../world/population.ts";
import type { World } from "../world/world.ts";
import { clientele, headcount, recruit, tillOf } from "./recruit.ts";

export function runGroupBuyOrganisers(world: World): void {
  const random = world.random.fork("group buying");
  for (const organiser of recruit(
    world,
    random,
    "group_buy_organiser",
    headcount(world, "group_buy_organiser"),
  )) {
    const neighbours = clientele(world, random, organiser, random.whole(12, 45), 0.9);
    const till = tillOf(world, random, organiser, 0.25);
    const wholesaler = addCompanyAccount(world, random);
    const pickUp = publicPlace(world, random, organiser.area, ["shop", "locker", "other"]);
    const gap = random.between(3, 8);
    for (
      let day = random.between(0, gap);
      day < world.parameters.days - 2;
      day += gap * random.between(0.6, 1.4)
    ) {
      const evening = timeOnDay(random, world.start + Math.floor(day) * DAY, 20, 0.8);
      const price = rounded(random, random.logNormal(60, 0.6));
      const buyers = neighbours.filter(() => random.chance(0.35));
      for (const buyer of buyers) {
        const time = evening + random.exponential(60) * MINUTE;
        contact(world, random, time, privateLine(buyer), businessLine(organiser), {
          app: 0.9,
          voice: 0.1,
          sms: 0,
        });
        pay(
          world,
          time + random.exponential(8) * MINUTE + 20,
          usualAccount(random, buyer),
          till,
          price * random.whole(1, 2),
        );
        if (random.chance(0.7))
          visit(world, buyer.index, pickUp, evening + random.between(20, 27) * HOUR, 5, 0);
      }
      if (buyers.length > 0)
        pay(
          world,
          evening + 5 * HOUR,
          till,
          wholesaler,
          price * buyers.length * random.between(0.8, 1.1),
          "货款",
        );
      visit(world, organiser.index, pickUp, evening + 20 * HOUR, 120, 1);
    }
  }
}
