/** Riders and drivers of platforms, card circles, and families with one phone. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Person } from "../city-types.ts";
import { comeBack, dayStart, moment } from "../hours.ts";
import { addWorkLine, sideOf } from "../people/lines.ts";
import { otherEnd } from "../people/settle.ts";
import { nearest, spotIn } from "../places.ts";
import { adults, go, mainLine, pay, placesOf, QUARTERS, scaled, talk, type World, wallet } from "../world.ts";

/** Chosen before anybody sells, so that there is somebody who carries. */
export function findCarriers(world: World): void {
  const random = world.random.fork("carriers");
  const fit = random.shuffle(adults(world, 20, 52).filter((p) => p.shift === "none" || p.shift === "late"));
  for (const [kind, count] of [
    ["rider", 15],
    ["driver", 13],
  ] as const)
    for (let n = scaled(world, count); n > 0; n--) {
      const person = fit.pop();
      if (!person) return;
      const line = random.chance(0.5)
        ? addWorkLine(world, random, person, random.chance(0.4) ? [14, 56] : null)
        : undefined;
      const side = sideOf(person, line);
      if (!side) continue;
      person.vehicle ??= { owner: person };
      if (!world.vehicles.includes(person.vehicle)) world.vehicles.push(person.vehicle);
      world.trades.set(person, kind);
      (kind === "rider" ? world.riders : world.drivers).push(side);
    }
}

/** Food and passengers: strangers who are rung at the door, and some regulars. */
export function carryForOthers(world: World): void {
  const random = world.random.fork("carry");
  const people = adults(world, 16, 70);
  for (const [kind, sides] of [
    ["rider", world.riders],
    ["driver", world.drivers],
  ] as const)
    for (const { person, line } of sides) {
      const regulars = random.sample(people, random.whole(3, 12));
      const rate = random.between(1.1, 2.6);
      for (let day = 0; day < world.parameters.days; day++)
        for (let n = random.chance(0.1) ? 0 : random.poisson(rate); n > 0; n--) {
          const to = random.chance(0.4) ? random.pick(regulars) : random.pick(people);
          const other = mainLine(to);
          if (!other || to === person) continue;
          const at = dayStart(world, day) + moment(random, "round");
          const from = spotIn(
            world,
            random,
            random.chance(0.6) ? to.home.area % QUARTERS : random.int(QUARTERS),
          );
          if (!go(world, person, from, at, at + 5 * MINUTE)) continue;
          const arrive = at + random.between(12, 40) * MINUTE;
          const home = random.chance(0.6) ? to.home : spotIn(world, random, to.home.area);
          if (random.chance(0.6))
            talk(world, random, line, other, arrive - random.between(0, 5) * MINUTE, "voice");
          go(world, person, home, arrive, arrive + 4 * MINUTE);
          if (kind === "driver" && random.chance(0.5)) {
            if (random.chance(0.5))
              talk(world, random, other, line, at - random.between(5, 40) * MINUTE, "voice");
            pay(world, wallet(to), wallet(person), arrive + MINUTE, random.whole(9, 60));
          }
        }
    }
}

/** The same few at one table; who loses pays by code. */
export function playCards(world: World, taken: ReadonlySet<Person>): void {
  const random = world.random.fork("cards");
  for (let n = scaled(world, 6); n > 0; n--) {
    const host = random.pick(adults(world, 28, 66));
    const friends = host.ties.map((one) => otherEnd(one, host)).filter((p) => p.age > 22 && p.age < 70);
    const table = [host, ...random.sample(friends, random.whole(3, 5))];
    if (table.length < 4) continue;
    for (const one of table)
      if (!taken.has(one) && !world.trades.has(one)) world.trades.set(one, "card_circle");
    const place = random.pick([host.home, ...placesOf(world, host.home.area % QUARTERS, "other")]);
    for (const at of comeBack(world, random, random.between(2, 6), "evening")) {
      const players = table.filter(() => random.chance(0.85));
      for (const one of players) {
        const [a, b] = [mainLine(host), mainLine(one)];
        if (one !== host && a && b) talk(world, random, a, b, at - random.between(20, 240) * MINUTE, "app");
        go(world, one, place, at, at + random.between(2, 4.5) * HOUR);
      }
      for (let round = random.whole(2, 7); round > 0; round--) {
        const [loser, winner] = random.sample(players, 2);
        if (loser && winner)
          pay(
            world,
            wallet(loser),
            wallet(winner),
            at + random.between(0.3, 4.5) * HOUR,
            random.whole(1, 30) * 10,
          );
      }
    }
  }
}

/** Grandparents and children with the phone of one of them. */
export function shareTablePhones(world: World): void {
  const random = world.random.fork("shared phones");
  const families = random
    .shuffle(world.ties.filter(({ kind }) => kind === "household"))
    .slice(0, scaled(world, 14));
  for (const { a, b } of families) {
    const line = a.lines[0];
    if (!line || a === b || line.sharedWith.length > 0) continue;
    line.sharedWith.push(b);
    for (const one of [a, b])
      if (!world.trades.has(one) && one.age > 11) world.trades.set(one, "family_phone");
    for (const { a: x, b: y } of b.ties) {
      const friend = x === b ? y : x;
      const other = mainLine(friend);
      if (other && friend !== a)
        for (const at of comeBack(world, random, random.between(9, 25), "round"))
          talk(world, random, line, other, at, "voice");
    }
    pay(world, wallet(a), wallet(b), world.start + random.between(1, 20) * DAY, 200);
    nearest(world, a.home, "shop");
  }
}
