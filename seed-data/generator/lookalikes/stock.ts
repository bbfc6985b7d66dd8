/** How sellers of all kinds restock: a payment to a wholesaler in another town, then a parcel or a trip. */
import { DAY, HOUR } from "../clock.ts";
import type { Random } from "../random.ts";
import {
  businessLine,
  conversation,
  pay,
  privateLine,
  publicPlace,
  rounded,
  sendParcel,
  visit,
} from "../world/acts.ts";
import { at, isAway, type Person, type World } from "../world/world.ts";

/** Restocks about every `gapDays` days for about `worth` yuan. */
export function buyStock(world: World, random: Random, seller: Person, gapDays: number, worth: number): void {
  const towns = world.areas.flatMap((area, i) => (area.town && area.residents.length > 0 ? [i] : []));
  if (towns.length === 0) return;
  const town = random.pick(towns);
  const wholesaler = at(world.persons, random.pick(at(world.areas, town).residents));
  if (wholesaler === seller) return;
  const byTrip = random.chance(0.25);
  const counter = publicPlace(world, random, town, ["shop", "other"]);
  for (
    let day = random.between(0, gapDays);
    day < world.parameters.days - 2;
    day += gapDays * random.between(0.6, 1.5)
  ) {
    const time = world.start + Math.floor(day) * DAY + random.between(9, 21) * HOUR;
    if (isAway(world, seller.index, time)) continue;
    conversation(world, random, time, businessLine(seller), businessLine(wholesaler));
    pay(
      world,
      time + random.exponential(0.6) * HOUR + 90,
      at(seller.accounts, 0),
      at(wholesaler.accounts, 0),
      rounded(random, worth * random.between(0.6, 1.5)),
      random.chance(0.4) ? "货款" : "",
    );
    if (byTrip) {
      const leave = time + random.between(6, 30) * HOUR;
      const back = leave + random.between(7, 22) * HOUR;
      world.journeys.set(seller.index, [...(world.journeys.get(seller.index) ?? []), [leave, back]]);
      visit(world, seller.index, counter, leave, (back - leave) / 60, 2);
    } else {
      sendParcel(world, random, {
        sentAt: time + random.between(2, 30) * HOUR,
        sender: businessLine(wholesaler),
        receiver: privateLine(seller),
        senderPlace: counter,
        receiverPlace: random.chance(0.5)
          ? seller.home
          : publicPlace(world, random, seller.area, ["locker", "shop"]),
        weightG: random.logNormal(2600, 0.8),
      });
    }
  }
}
