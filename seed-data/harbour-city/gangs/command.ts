/** How the gang is led and keeps together: who rings whom, who sits with whom, what is said without business. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { awake, be, converse, lineOf, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { wakingMoment } from "../daily-life/talk.ts";
import { anyPlace } from "../places/build-places.ts";
import { businessLine, carried, type Gang } from "./gang.ts";

export function command(city: City, gang: Gang): void {
  const { random } = city;
  const { habits, posts } = gang;
  const from = Math.max(city.start, gang.startedAt - 5 * DAY);
  const { media } = habits;
  const boss = businessLine(city, gang, posts.organiser);
  const under = [...new Set([...posts.dealers, ...posts.handlers, ...posts.stashKeepers])].filter(
    (p) => p !== posts.organiser,
  );
  const usualRoom = anyPlace(city, random.pick(["other", "shop", "hotel"]), gang.town);
  for (let midnight = from; midnight < city.end; midnight += DAY) {
    if (habits.command === "one_lieutenant" && random.chance(0.4)) {
      const at = wakingMoment(city, midnight);
      ring(city, at, boss, businessLine(city, gang, posts.lieutenant), { media, seconds: 40 });
      // What the boss wants goes on to others within minutes.
      for (const other of random.sample(
        under.filter((p) => p !== posts.lieutenant),
        random.whole(0, 2),
      ))
        ring(
          city,
          at + random.between(1, 14) * MINUTE,
          businessLine(city, gang, posts.lieutenant),
          businessLine(city, gang, other),
          { media, seconds: 16 },
        );
    }
    if (habits.command === "rings_all" && random.chance(0.5))
      converse(city, wakingMoment(city, midnight), boss, businessLine(city, gang, random.pick(under)), 2, {
        media,
      });
    if (random.chance(habits.command === "in_person" || habits.command === "no_phone" ? 0.3 : 0.08))
      sitTogether(city, gang, midnight, usualRoom);
    if (random.chance(0.35)) chat(city, gang, midnight);
  }
  for (const financier of posts.financiers) {
    for (let at = from + random.next() * 8 * DAY; at < city.end; at += random.between(5, 14) * DAY) {
      const place = anyPlace(city, "other", gang.town);
      const when = awake(city, at, 11, 22);
      be(city, financier, when, 60, place);
      be(city, posts.organiser, when + 200, 55, place);
      if (!item(city.persons, posts.organiser).silent && random.chance(0.5))
        ring(city, when - 2 * HOUR, lineOf(city, financier), boss, { seconds: 70 });
    }
  }
}

function sitTogether(city: City, gang: Gang, midnight: number, usualRoom: number): void {
  const { random } = city;
  const { posts } = gang;
  const at = midnight + random.between(12, 22) * HOUR;
  const place = random.chance(0.6) ? usualRoom : anyPlace(city, "other", gang.town);
  const others = random.sample(
    [...posts.dealers, ...posts.handlers, ...posts.stashKeepers, ...posts.brokers],
    random.whole(0, 3),
  );
  for (const person of new Set([posts.organiser, posts.lieutenant, ...others]))
    be(city, person, at + random.normal() * 500, random.between(30, 120), place, {
      carried: carried(gang, person),
    });
}

/** Talk among members, on whatever number is at hand; some also ring their go-between or handler about money. */
function chat(city: City, gang: Gang, midnight: number): void {
  const { random } = city;
  const mixes = gang.habits.command === "rings_all";
  const [a, b] = random.sample(
    gang.members.filter((p) => !item(city.persons, p).silent && (p !== gang.posts.organiser || mixes)),
    2,
  );
  if (a === undefined || b === undefined) return;
  const isKept = gang.posts.handlers.includes(a) || gang.posts.financiers.includes(a);
  const isPrivate = random.chance(isKept ? 0.8 : 0.4);
  const [from, to] = isPrivate
    ? [lineOf(city, a), lineOf(city, b)]
    : [businessLine(city, gang, a), businessLine(city, gang, b)];
  if (from !== to)
    converse(
      city,
      wakingMoment(city, midnight),
      from,
      to,
      1 + random.poisson(0.7),
      isPrivate ? {} : { media: gang.habits.media },
    );
}
