/**
 * Pairs talk: each in bursts of its own, kin on Sundays and after meals, colleagues in working hours, and
 * now and then money follows the talk: a loan, an errand, a bill that was shared.
 */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse } from "../acts/happen.ts";
import { EVENING, type Hours, MORNING, momentOf, NIGHT, SUNDAY, TALK, WORKING } from "../acts/hours.ts";
import { meet } from "../acts/visits.ts";
import type { Line, Medium, Person, Tie, TieKind } from "../city-types.ts";
import { nearest } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";

const HOURS: Readonly<Record<TieKind, Hours>> = {
  household: TALK,
  kin: SUNDAY,
  colleague: WORKING,
  friend: EVENING,
  neighbour: TALK,
  village: SUNDAY,
};

/** Money after talk, by pair: most pairs never, some often. */
const LENDING = 0.05;

export function talk(world: World): void {
  const random = world.random.fork("talk");
  for (const tie of world.ties) talkOf(world, random, tie);
}

function talkOf(world: World, random: Random, tie: Tie): void {
  const [one, other] = [lineOf(random, tie.a), lineOf(random, tie.b)];
  if (!one || !other || one === other) return;
  const voice = Math.min(0.9, Math.max(0.08, (tie.a.age + tie.b.age) / 160 + random.normal() * 0.15));
  const lends = random.chance(0.3) ? LENDING * random.exponential(2) : 0;
  const hours = random.chance(0.12) ? NIGHT : random.chance(0.12) ? MORNING : HOURS[tie.kind];
  const weekly = tie.kind === "kin" && random.chance(0.5);
  const gap = 1 / tie.rate;
  let day = weekly ? sundayOf(world) : random.next() * gap;
  while (day < world.parameters.days) {
    const at = dayStart(world, Math.floor(day)) + momentOf(random, hours);
    const medium: Medium = random.chance(voice) ? "voice" : random.chance(0.96) ? "app" : "sms";
    const turns = medium === "voice" ? (random.chance(0.25) ? 2 : 1) : Math.min(7, 1 + random.poisson(1.3));
    const [from, to] = random.chance(0.5) ? [one, other] : [other, one];
    converse(world, random, at, from, to, medium, turns, tie.kind === "kin" ? 150 : 50);
    if (random.chance(lends)) moneyAfterTalk(world, random, tie, at);
    day += weekly ? 7 : Math.max(0.02, random.weibull(0.7, gap));
  }
}

/** Rings, receives, gives back; or: asks to bring something along, pays, meets. */
function moneyAfterTalk(world: World, random: Random, { a, b }: Tie, at: number): void {
  const [asks, gives] = random.chance(0.5) ? [a, b] : [b, a];
  const soon = at + 60 + random.exponential(14 * MINUTE);
  const kind = random.weighted({ loan: 0.25, errand: 0.45, gift: 0.15, ticket: 0.15 });
  if (kind === "loan") {
    const sum = random.pick([100, 200, 300, 500, 500, 1000, 2000]);
    pay(world, soon, purse(random, gives), asks.accounts[0], sum);
    const back = soon + random.between(4, 40) * DAY;
    if (asks.lines[0] && gives.lines[0] && random.chance(0.6))
      converse(
        world,
        random,
        back - random.exponential(2 * HOUR),
        gives.lines[0],
        asks.lines[0],
        "app",
        random.whole(1, 3),
      );
    pay(world, back, purse(random, asks), gives.accounts[0], sum, random.chance(0.2) ? "还钱" : "");
  } else if (kind === "errand") {
    pay(
      world,
      soon,
      purse(random, asks),
      gives.accounts[0],
      random.whole(24, 640) / 2,
      random.chance(0.15) ? "帮带" : "",
    );
    const place = nearest(world, asks.home, random.pick(["store", "park", "eatery"]));
    if (random.chance(0.7))
      meet(world, random, [gives, asks], place, soon + random.exponential(3 * HOUR), random.between(4, 40));
  } else if (kind === "gift")
    pay(
      world,
      soon,
      purse(random, gives),
      asks.accounts[0],
      random.pick([6.6, 18.8, 52, 66, 88, 188, 200]),
      "红包",
    );
  else pay(world, soon, purse(random, asks), gives.accounts[0], random.whole(300, 2400) / 10);
}

function lineOf(random: Random, person: Person): Line | undefined {
  return person.lines.length > 1 && random.chance(0.12)
    ? random.pick(person.lines.slice(0, 2))
    : person.lines[0];
}

function sundayOf(world: World): number {
  return 6 - weekday(world.start);
}
