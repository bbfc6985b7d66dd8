/** How the goods of a trade reach the customer. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, meet, send, visit } from "../acts/acts.ts";
import { DISTRICTS, placesOf } from "../places.ts";
import type { Person, World } from "../world.ts";
import type { Trade, Trader } from "./kinds.ts";

/** When the goods are handed over. */
export function handOver(
  world: World,
  random: Random,
  trade: Trade,
  { person, line, base }: Trader,
  customer: Person,
  from: number,
): number {
  const at = from + random.logNormal(45 * MINUTE, 0.6);
  const area = customer.home.area < DISTRICTS ? customer.home.area : base.area;
  const target = random.chance(0.6) ? customer.home : random.pick(placesOf(world, area, "locker"));
  const grams = random.logNormal(400, 0.8);
  switch (trade.goods) {
    case "door":
      visit(person, at, trade.kind === "tutor" ? 90 : 6, customer.home);
      return at;
    case "spot":
      meet(
        random,
        [person, customer],
        at,
        random.between(4, 25),
        random.pick(placesOf(world, area, random.pick(["other", "shop", "hotel"]))),
      );
      return at;
    case "flat":
      meet(random, [person, customer], at, random.between(15, 50), random.pick(world.persons).home);
      return at;
    case "locker": {
      const place = random.pick(placesOf(world, random.chance(0.5) ? area : base.area, "locker"));
      const laid = visit(person, at, random.between(3, 8), place);
      if (laid)
        visit(
          customer,
          laid.to + Math.min(350, random.logNormal(60, 0.8)) * MINUTE,
          random.between(2, 7),
          place,
        );
      if (laid && random.chance(0.7))
        contact(world, random, laid.to + 2 * MINUTE, line, customer.lines[0] ?? line, { medium: "app" });
      return at;
    }
    case "parcel":
      send(world, random, {
        sent: at + random.between(0.5, 14) * HOUR,
        from: line,
        to: customer.lines[0] ?? null,
        origin: base,
        target,
        grams,
      });
      return at;
    case "counter": {
      const other = random.pick(world.persons);
      visit(customer, at, 8, base);
      send(world, random, {
        sent: at + HOUR,
        from: line,
        to: other.lines[0] ?? null,
        origin: base,
        target: other.home,
        grams,
      });
      return at;
    }
  }
}
