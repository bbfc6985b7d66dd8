/** Parcels of everyday life: online shopping from elsewhere, and between people. */
import { DAY } from "../clock.ts";
import { usualAccount } from "../world/accounts.ts";
import {
  businessLine,
  everydayAmount,
  pay,
  privateLine,
  publicPlace,
  sendParcel,
  timeOnDay,
  visit,
} from "../world/acts.ts";
import { addServiceLine } from "../world/phones.ts";
import { addPlace } from "../world/places.ts";
import { addCompanyAccount } from "../world/population.ts";
import { at, type World } from "../world/world.ts";

const SHOPS_PER_1000 = 14;
const BETWEEN_PEOPLE_SHARE = 0.12;

export function shopOnline(world: World): void {
  const random = world.random.fork("daily parcels");
  const towns = world.areas.flatMap((area, i) => (area.town ? [i] : []));
  const merchants = Array.from({ length: Math.ceil((world.persons.length / 1000) * SHOPS_PER_1000) }, () => ({
    line: addServiceLine(world, random),
    place: addPlace(world, random, random.pick(towns), "shop"),
    account: addCompanyAccount(world, random),
  }));
  const perPerson = (world.parameters.life.parcelsPerYear / 365) * world.parameters.days;
  for (const person of world.persons) {
    const known = person.ties.filter((tie) => tie.other >= 0);
    const count = random.poisson(perPerson * person.activity);
    for (let i = 0; i < count; i++) {
      const time = timeOnDay(random, world.start + random.int(world.parameters.days) * DAY, 15, 3.5);
      const toLocker = random.chance(0.45);
      const receiverPlace = toLocker ? publicPlace(world, random, person.area, ["locker"]) : person.home;
      const receiver = random.chance(0.85) ? privateLine(person) : businessLine(person);
      if (random.chance(BETWEEN_PEOPLE_SHARE) && known.length > 0) {
        const sender = at(world.persons, random.pick(known).other);
        sendParcel(world, random, {
          sentAt: time,
          sender: privateLine(sender),
          receiver,
          senderPlace: sender.home,
          receiverPlace,
        });
        continue;
      }
      const merchant = random.pick(merchants);
      const parcel = sendParcel(world, random, {
        sentAt: time,
        sender: merchant.line,
        receiver,
        senderPlace: merchant.place,
        receiverPlace,
      });
      pay(
        world,
        time - random.between(0.1, 1) * DAY,
        usualAccount(random, person),
        merchant.account,
        everydayAmount(random, 75, 0.9),
      );
      if (toLocker) {
        const arrived = at(world.parcels, parcel).deliveredAt;
        visit(
          world,
          person.index,
          receiverPlace,
          arrived + random.exponential(0.35) * DAY,
          random.between(2, 6),
          0,
        );
      }
    }
  }
}
