/** Households that look odd: one phone for several, a worker away by coach each week. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { accountOf, awake, be, converse, lineOf, pay, ring } from "../acts.ts";
import { ageOf, type City, item } from "../city.ts";
import { openWorkLine } from "../people/phones.ts";
import { familyOf } from "../people/settle.ts";
import { anyPlace, DISTRICTS, OUTSIDE } from "../places/build-places.ts";

/** One phone in the house for several who have no other at hand. */
export function sharePhone(city: City, person: number): boolean {
  const line = item(city.lines, lineOf(city, person));
  const others = familyOf(city, person).filter(
    (other) => ageOf(city, other) > 10 && lineOf(city, other) !== lineOf(city, person),
  );
  if (others.length === 0) return false;
  line.sharedWith.push(...others.slice(0, 2));
  for (const other of others.slice(0, 2))
    for (const friend of [...item(city.persons, other).circle.keys()].slice(0, 6))
      if (lineOf(city, friend) !== lineOf(city, person))
        for (let i = city.random.whole(1, 6); i > 0; i--)
          converse(
            city,
            awake(city, city.start + city.random.next() * city.parameters.days * DAY),
            lineOf(city, person),
            lineOf(city, friend),
            2,
            { fromSpeaker: other },
          );
  return true;
}

/** Works in another town: a coach there and back each week, a number there, money home after each trip. */
export function commute(city: City, person: number): void {
  const { random } = city;
  const town = random.pick(OUTSIDE);
  const away = random.chance(0.6) ? openWorkLine(city, person, 90) : lineOf(city, person);
  const family = familyOf(city, person);
  const room = anyPlace(city, "home", town);
  for (let at = city.start + random.next() * 7 * DAY; at < city.end; at += random.between(6, 9) * DAY) {
    const leave = awake(city, at, 6, 18);
    be(city, person, leave, 20, anyPlace(city, "border", item(city.persons, person).town % DISTRICTS));
    const days = random.between(2, 4.5);
    be(city, person, leave + 8 * HOUR, days * 24 * 60, room);
    for (const relative of family.slice(0, 2)) {
      const line = lineOf(city, relative);
      if (line !== away)
        for (let i = random.whole(1, 5); i > 0; i--)
          ring(city, awake(city, leave + random.next() * days * DAY), away, line);
      if (random.chance(0.4))
        pay(
          city,
          awake(city, leave + (days + 0.5) * DAY),
          accountOf(city, person),
          accountOf(city, relative),
          random.pick([500, 800, 1000, 1500, 2000]),
        );
    }
  }
}
