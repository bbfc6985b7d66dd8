/** Estate agents: ring many, meet them at flats, take round deposits, pass them on to landlords. */
import { DAY, HOUR } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import { businessLine, conversation, pay, privateLine, timeOnDay, visit } from "../world/acts.ts";
import { at, type World } from "../world/world.ts";
import { clientele, headcount, recruit } from "./recruit.ts";

export function runEstateAgents(world: World): void {
  const random = world.random.fork("estate agents");
  for (const agent of recruit(world, random, "estate_agent", headcount(world, "estate_agent"))) {
    const seekers = clientele(world, random, agent, random.whole(15, 45), 0.5);
    const landlords = clientele(world, random, agent, random.whole(4, 10), 0.6);
    const till = random.pick(agent.accounts);
    for (const seeker of seekers) {
      const first = world.start + random.int(world.parameters.days) * DAY;
      const landlord = random.pick(landlords);
      for (
        let day = first, i = random.whole(1, 3);
        i > 0 && day < world.end;
        i--, day += random.whole(1, 4) * DAY
      ) {
        const time = timeOnDay(random, day, 15, 3);
        conversation(world, random, time, businessLine(agent), privateLine(seeker));
        if (random.chance(0.5))
          conversation(world, random, time + 0.1 * HOUR, businessLine(agent), privateLine(landlord));
        const flat = random.chance(0.6)
          ? landlord.home
          : random.pick(at(world.areas, agent.area).places.home);
        visit(world, agent.index, flat, time + 2 * HOUR, 25, 1);
        visit(world, seeker.index, flat, time + 2.05 * HOUR, 20, 1);
        if (random.chance(0.25)) {
          const deposit = random.pick([200, 300, 500, 800, 1000, 1500]);
          pay(
            world,
            time + 3 * HOUR,
            usualAccount(random, seeker),
            till,
            deposit,
            random.chance(0.4) ? "定金" : "",
          );
          pay(
            world,
            time + random.between(4, 30) * HOUR,
            till,
            usualAccount(random, landlord),
            deposit * random.pick([0.5, 0.8, 0.9, 1]),
          );
        }
      }
    }
  }
}
