/** Online sellers: chat, a small payment to the own account, then a parcel to the buyer. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  conversation,
  pay,
  privateLine,
  publicPlace,
  rounded,
  sendParcel,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import type { World } from "../world/world.ts";
import { clientele, headcount, recruit, tillOf } from "./recruit.ts";
import { buyStock } from "./stock.ts";

export function runOnlineSellers(world: World): void {
  const random = world.random.fork("online sellers");
  for (const seller of recruit(world, random, "online_seller", headcount(world, "online_seller"))) {
    const customers = clientele(world, random, seller, random.whole(14, 60), 0.3);
    const till = tillOf(world, random, seller, 0.2);
    const unit = random.logNormal(170, 0.9);
    const counter = publicPlace(world, random, seller.area, ["locker", "shop"]);
    for (const customer of customers) {
      const orders = 1 + random.poisson(random.chance(0.3) ? 3 : 0.6);
      for (let i = 0; i < orders; i++) {
        const day = world.start + random.int(world.parameters.days) * DAY;
        const time = timeOnDay(random, day, 19.5 + seller.lateness, 3);
        conversation(world, random, time, privateLine(customer), businessLine(seller), {
          app: 0.75,
          voice: 0.15,
          sms: 0.1,
        });
        pay(
          world,
          time + random.exponential(25) * MINUTE + 40,
          usualAccount(random, customer),
          till,
          rounded(random, unit * random.whole(1, 4)),
        );
        const sentAt = time + random.between(2, 26) * HOUR;
        visit(world, seller.index, counter, sentAt, 8, 1);
        sendParcel(world, random, {
          sentAt,
          sender: businessLine(seller),
          receiver: privateLine(customer),
          senderPlace: counter,
          receiverPlace: random.chance(0.5)
            ? customer.home
            : publicPlace(world, random, customer.area, ["locker"]),
          weightG: random.logNormal(420, 0.8),
        });
      }
    }
    buyStock(world, random, seller, random.between(6, 18), unit * customers.length * 0.3);
  }
}
