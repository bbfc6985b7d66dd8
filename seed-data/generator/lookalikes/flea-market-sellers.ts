/** Flea-market sellers: a message, a haggle, a short meeting in a public place, a payment on the spot; now and then a parcel instead. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  contact,
  conversation,
  pay,
  privateLine,
  publicPlace,
  rounded,
  sendParcel,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { isAway, type World } from "../world/world.ts";
import { clientele, headcount, recruit, tillOf } from "./recruit.ts";
import { buyStock } from "./stock.ts";

export function runFleaMarketSellers(world: World): void {
  const random = world.random.fork("flea market");
  for (const seller of recruit(world, random, "flea_market_seller", headcount(world, "flea_market_seller"))) {
    const till = tillOf(world, random, seller, 0.15);
    const price = random.logNormal(260, 0.7);
    // Journeys come first, since nobody sells while away.
    buyStock(world, random, seller, random.between(9, 25), price * 8);
    const spots = [
      publicPlace(world, random, seller.area, ["other", "shop"]),
      publicPlace(world, random, seller.area, ["other", "shop"]),
    ];
    for (const buyer of clientele(world, random, seller, random.whole(12, 40), 0.55)) {
      for (let i = random.chance(0.3) ? random.whole(2, 6) : 1; i > 0; i--) {
        const time = timeOnDay(random, world.start + random.int(world.parameters.days) * DAY, 19, 2.4);
        const spot = random.pick(spots);
        const meeting = time + random.between(0.4, 5) * HOUR;
        if (isAway(world, seller.index, meeting)) continue;
        conversation(world, random, time, privateLine(buyer), businessLine(seller), {
          app: 0.6,
          voice: 0.3,
          sms: 0.1,
        });
        if (random.chance(0.4))
          contact(
            world,
            random,
            meeting - random.between(2, 15) * MINUTE,
            businessLine(seller),
            privateLine(buyer),
            { voice: 0.8, app: 0.2, sms: 0 },
          );
        if (random.chance(0.25)) {
          const receiverPlace = random.chance(0.6)
            ? buyer.home
            : publicPlace(world, random, buyer.area, ["locker"]);
          visit(world, seller.index, spot, meeting, 8, 1);
          sendParcel(world, random, {
            sentAt: meeting,
            sender: businessLine(seller),
            receiver: privateLine(buyer),
            senderPlace: spot,
            receiverPlace,
          });
        } else {
          visit(world, seller.index, spot, meeting, 12, 1);
          visit(world, buyer.index, spot, meeting + random.between(-4, 4) * MINUTE, 10, 1);
        }
        pay(
          world,
          (random.chance(0.3) ? time : meeting) + random.between(1, 9) * MINUTE,
          usualAccount(random, buyer),
          till,
          rounded(random, price * random.between(0.4, 2.5)),
        );
      }
    }
  }
}
