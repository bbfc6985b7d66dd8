/** How sellers get their stock: from a wholesaler in another town, by parcel or by going there. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse } from "../acts/exchange.ts";
import { declared, express, remark } from "../acts/words.ts";
import type { Person, Side } from "../city-types.ts";
import { comeBack, type Hours } from "../hours.ts";
import { sideOf } from "../people/lines.ts";
import { nearest } from "../places.ts";
import { go, pay, send, simAt, type World, wallet } from "../world.ts";

/** Talk with the wholesaler, a sum ahead or afterwards, a heavy parcel or a trip. */
export function stockFrom(
  world: World,
  random: Random,
  seller: Side,
  from: Person,
  gap: number,
  turnover: number,
  hours: Hours,
): void {
  const other = sideOf(from);
  if (!other) return;
  const share = random.between(0.35, 0.7);
  const trips = random.chance(0.35);
  for (const at of comeBack(world, random, gap, hours === "late" ? "round" : "day", 2.5)) {
    const agreed = converse(
      world,
      random,
      seller.line,
      other.line,
      at,
      () => (random.chance(0.6) ? "app" : "voice"),
      [],
    );
    const yuan = Math.round((((turnover * gap) / world.parameters.days) * share) / 10) * 10;
    pay(
      world,
      wallet(seller.person),
      wallet(from),
      agreed + random.between(0.1, 6) * HOUR,
      yuan,
      remark(random),
    );
    if (trips) {
      const there = at + random.between(8, 20) * HOUR;
      go(
        world,
        seller.person,
        nearest(world, from.home, "work"),
        there,
        there + random.between(0.5, 3) * HOUR,
      );
      continue;
    }
    const sent = agreed + random.between(2, 20) * HOUR;
    const delivered = sent + random.between(0.8, 2.5) * DAY;
    const target = nearest(world, seller.person.home, random.chance(0.5) ? "other" : "locker");
    send(world, {
      carrier: express(random),
      sent,
      delivered,
      from: simAt(other.line, sent),
      to: simAt(seller.line, sent),
      origin: nearest(world, from.home, "other"),
      target,
      grams: Math.ceil(random.logNormal(2400, 0.8)),
      declared: declared(random),
    });
    go(world, seller.person, target, delivered + HOUR, delivered + HOUR + 8 * MINUTE);
  }
}
