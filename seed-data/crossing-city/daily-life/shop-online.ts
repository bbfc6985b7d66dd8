/** Everybody's parcels: from shops and among friends. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { sendParcel } from "../acts.ts";
import { FULL_DAYS } from "../parameters.ts";
import { ownLine } from "../people/phones.ts";
import { placesOf } from "../places/find-places.ts";
import type { World } from "../world.ts";
import { activeTime } from "./active-hours.ts";

/** Of a person, in a window of full length. */
const PARCELS = 19.3;

export function shopOnline(world: World): void {
  const random = world.random.fork("parcels");
  const online = world.shops.filter((m) => m.online);
  const nearby = world.shops.filter((m) => !m.online);
  for (const tie of world.ties) {
    if (random.chance(0.05))
      sendParcel(
        world,
        random,
        ownLine(tie.a),
        ownLine(tie.b),
        activeTime(random.between(0, world.days)),
        random.between(0.5, 3),
        tie.a.home,
        tie.b.home,
        random.lognormal(900, 0.8),
      );
  }
  for (const person of world.persons) {
    const target = random.chance(0.6)
      ? random.pick(placesOf(world, person.home.hood, "locker"))
      : person.home;
    for (
      let n = random.poisson(PARCELS * (world.days / FULL_DAYS) * random.lognormal(0.93, 0.4));
      n > 0;
      n--
    ) {
      const from = random.pick(random.chance(0.085) ? nearby : online);
      const sent = Math.floor(random.between(-1, world.days)) * DAY + random.between(9, 21) * HOUR;
      sendParcel(
        world,
        random,
        from.line,
        ownLine(person),
        sent,
        random.between(0.6, 4),
        from.line.base ?? person.home,
        random.chance(0.85) ? target : random.pick(person.haunts),
        random.lognormal(620, 0.9),
      );
    }
  }
}
