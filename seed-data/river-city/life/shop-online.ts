/** Parcels of every day: from shops far away, between friends and kin, and what is sent back; services that call. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { ring, send } from "../acts/happen.ts";
import { momentOf, TALK } from "../acts/hours.ts";
import { otherOf } from "../people/build-ties.ts";
import { addOutsideLine } from "../people/phones-accounts.ts";
import { BORDER_TOWNS, FAR_CITY, nearest, placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";

/** Parcels delivered to the folder, a person and year: half of those that people get. */
const A_YEAR = 58;

export function shopOnline(world: World): void {
  const random = world.random.fork("online");
  const shops = Array.from({ length: 90 }, () => {
    const town = random.chance(0.85) ? FAR_CITY : random.pick(BORDER_TOWNS);
    const origin = random.pick(placesOf(world, town, random.pick(["station", "firm", "market"])));
    return { origin, line: addOutsideLine(world, random, origin) };
  });
  for (const person of world.persons) {
    const line = person.lines[0];
    if (!line || person.age < 14) continue;
    const count = random.poisson(A_YEAR * (world.parameters.days / 365) * random.logNormal(0.85, 0.6));
    for (let n = 0; n < count; n++) {
      const at = dayStart(world, random.int(world.parameters.days)) + random.between(9, 21) * HOUR;
      const target = random.chance(0.55)
        ? nearest(world, person.home, "station")
        : random.chance(0.85)
          ? person.home
          : (person.work ?? person.home);
      const tie = person.ties.length > 0 && random.chance(0.1) ? random.pick(person.ties) : null;
      const to = tie ? otherOf(tie, person).lines[0] : undefined;
      if (tie && to && to !== line) {
        send(world, random, at, {
          from: line,
          to,
          origin: nearest(world, person.home, "station"),
          target: otherOf(tie, person).home,
        });
        continue;
      }
      const shop = random.pick(shops);
      const back = random.chance(0.04);
      if (back) send(world, random, at, { from: line, to: shop.line, origin: target, target: shop.origin });
      else send(world, random, at, { from: shop.line, to: line, origin: shop.origin, target });
    }
  }
}

/** Banks, platforms and strangers who ring everybody, and wrong numbers. */
export function serviceCalls(world: World): void {
  const random = world.random.fork("services");
  const services = Array.from({ length: 14 }, () => addOutsideLine(world, random, null));
  const outsiders = Array.from({ length: Math.round(world.persons.length / 4) }, () =>
    addOutsideLine(world, random, null),
  );
  for (const person of world.persons) {
    const line = person.lines[0];
    if (!line) continue;
    for (let n = random.poisson(world.parameters.days * 0.07); n > 0; n--) {
      const at = dayStart(world, random.int(world.parameters.days)) + momentOf(random, TALK);
      ring(world, random, at, random.pick(services), line, random.chance(0.7) ? "sms" : "voice", 12);
    }
    const far = random.sample(outsiders, random.poisson(1.6));
    for (const other of far) {
      for (
        let at = world.start + random.exponential(14 * DAY);
        at < world.end;
        at += random.exponential(14 * DAY)
      ) {
        const moment = dayStart(world, Math.floor((at - world.start) / DAY)) + momentOf(random, TALK);
        const [from, to] = random.chance(0.5) ? [line, other] : [other, line];
        ring(world, random, moment, from, to, random.chance(0.5) ? "voice" : "app", 80);
      }
    }
  }
}
