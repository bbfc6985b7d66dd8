/** Parcel agents: receive and send for others at one counter; many contacts, many small fees. */
import { DAY } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  contact,
  pay,
  privateLine,
  publicPlace,
  sendParcel,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { at, type World } from "../world/world.ts";
import { headcount, recruit } from "./recruit.ts";

export function runParcelAgents(world: World): void {
  const random = world.random.fork("parcel agents");
  for (const agent of recruit(world, random, "parcel_agent", headcount(world, "parcel_agent"))) {
    const counter = publicPlace(world, random, agent.area, ["shop", "locker"]);
    const perDay = random.between(3, 8);
    for (let day = world.start; day < world.end; day += DAY) {
      for (let i = random.poisson(perDay); i > 0; i--) {
        const customer = at(world.persons, random.pick(at(world.areas, agent.area).residents));
        if (customer === agent) continue;
        const time = timeOnDay(random, day, 15.5, 3);
        const line = businessLine(agent);
        contact(world, random, time, line, privateLine(customer), { voice: 0.35, sms: 0.5, app: 0.15 });
        if (random.chance(0.5))
          visit(world, customer.index, counter, time + random.between(0.2, 5) * 3600, 4, 0);
        if (random.chance(0.3)) {
          pay(world, time, usualAccount(random, customer), at(agent.accounts, 0), random.whole(2, 18));
          const friends = customer.ties.filter((tie) => tie.other >= 0);
          const receiver = friends.length > 0 ? at(world.persons, random.pick(friends).other) : customer;
          // Sent on behalf of others, over the agent's own number.
          sendParcel(world, random, {
            sentAt: time + 1800,
            sender: random.chance(0.7) ? line : privateLine(customer),
            receiver: privateLine(receiver),
            senderPlace: counter,
            receiverPlace: receiver.home,
          });
        }
      }
      visit(world, agent.index, counter, day + 9.5 * 3600, 90, 0);
    }
  }
}
