/** New stock of a trade. */
import { DAY, HOUR, midnight } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, pay, round, send, visit } from "../acts/acts.ts";
import { moment } from "../calendar.ts";
import { openAccount } from "../people/accounts.ts";
import { strangerLine } from "../people/phones.ts";
import { OUTSIDE, placesOf } from "../places.ts";
import type { World } from "../world.ts";
import type { Trader } from "./kinds.ts";

/** To another town and back, or a parcel from there; the wholesaler is paid by round sums. */
export function restock(
  world: World,
  random: Random,
  days: readonly [number, number],
  { person, line, account, base }: Trader,
): void {
  const wholesaler = { line: strangerLine(world, random), account: openAccount(world, random, null, null) };
  const town = random.pick(OUTSIDE);
  const travels = random.chance(0.5);
  for (let at = world.start + random.next() * 9 * DAY; at < world.end; at += random.between(...days) * DAY) {
    const when = moment(random, midnight(at), "office");
    contact(world, random, when - random.between(1, 20) * HOUR, line, wholesaler.line, {
      medium: "voice",
      seconds: 60,
    });
    pay(
      world,
      when - random.between(0.2, 10) * HOUR,
      account,
      wholesaler.account,
      round(random.logNormal(2600, 0.6), 100),
      "货款",
    );
    if (travels)
      visit(
        person,
        when,
        random.between(150, 900),
        random.pick(placesOf(world, town, random.pick(["hotel", "other", "shop"]))),
      );
    else
      send(world, random, {
        sent: when,
        from: wholesaler.line,
        to: line,
        origin: random.pick(placesOf(world, town, "work")),
        target: base,
        grams: random.logNormal(2500, 0.6),
      });
  }
}
