/** Parcels from shops far away, and things that people send each other; errands and outings without money. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { declared, express, sameCity } from "../acts/words.ts";
import { dayStart, moment } from "../hours.ts";
import { otherEnd } from "../people/settle.ts";
import { nearest, spotIn } from "../places.ts";
import { go, mainLine, placesOf, QUARTERS, send, simAt, TOWNS, type World } from "../world.ts";

export function shopOnline(world: World): void {
  const random = world.random.fork("parcels");
  for (const person of world.persons) {
    const line = mainLine(person);
    if (!line) continue;
    const rate = random.logNormal(0.13, 0.7);
    for (let day = 0; day < world.parameters.days; day++) {
      for (let n = random.poisson(rate); n > 0; n--) {
        const sent = dayStart(world, day) + moment(random, "day");
        const target = nearest(
          world,
          random.chance(0.8) ? person.home : (person.work ?? person.home),
          random.chance(0.5) ? "locker" : "other",
        );
        const origin = random.pick(placesOf(world, QUARTERS + random.int(TOWNS), "shop"));
        const delivered = sent + random.between(1, 4.5) * DAY;
        send(world, {
          carrier: express(random),
          sent,
          delivered,
          from: null,
          to: simAt(line, sent),
          origin,
          target,
          grams: Math.ceil(random.logNormal(520, 1)),
          declared: declared(random),
        });
        const fetch = delivered + random.between(0.3, 20) * HOUR;
        if (random.chance(0.4)) go(world, person, target, fetch, fetch + 6 * MINUTE);
      }
      if (person.age > 17 && random.chance(0.012)) sendToFriend(world, random, person, day);
    }
  }
}

function sendToFriend(
  world: World,
  random: World["random"],
  person: World["persons"][number],
  day: number,
): void {
  const friend = person.ties.length > 0 ? otherEnd(random.pick(person.ties), person) : null;
  const [from, to] = [mainLine(person), friend && mainLine(friend)];
  if (!friend || !from || !to) return;
  const near = random.chance(0.4);
  const sent = dayStart(world, day) + moment(random, "round");
  send(world, {
    carrier: near ? sameCity(random) : express(random),
    sent,
    delivered: sent + (near ? random.between(20, 90) * MINUTE : random.between(0.7, 3) * DAY),
    from: simAt(from, sent),
    to: simAt(to, sent),
    origin: near ? person.home : nearest(world, person.home, "other"),
    target: near ? friend.home : nearest(world, friend.home, "locker"),
    grams: Math.ceil(random.logNormal(420, 0.9)),
    declared: declared(random),
  });
}

/** Walks, KTV, parks, a night in a hotel, a trip to another town. */
export function goOut(world: World): void {
  const random = world.random.fork("out");
  for (const person of world.persons) {
    if (person.age < 12) continue;
    const rate = random.logNormal(0.3, 0.5);
    const haunts = Array.from({ length: 4 }, () =>
      spotIn(world, random, random.chance(0.6) ? person.home.area : random.int(QUARTERS)),
    );
    for (let day = 0; day < world.parameters.days; day++) {
      if (random.chance(rate)) {
        const at = dayStart(world, day) + moment(random, "evening");
        go(
          world,
          person,
          random.chance(0.8) ? random.pick(haunts) : spotIn(world, random, random.int(QUARTERS)),
          at,
          at + random.between(0.2, 3) * HOUR,
        );
      }
      if (person.age > 17 && random.chance(0.007)) {
        const area = QUARTERS + random.int(TOWNS);
        const at = dayStart(world, day) + random.between(6, 14) * HOUR;
        go(world, person, spotIn(world, random, area), at, at + random.between(3, 30) * HOUR);
      }
    }
  }
}
