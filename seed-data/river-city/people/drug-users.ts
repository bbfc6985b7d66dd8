/**
 * Users: habits spread among friends. Some buy from far sources of which nobody is in the folder, and some
 * get theirs through a friend who buys for both.
 */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, send } from "../acts/happen.ts";
import { EVENING, momentOf } from "../acts/hours.ts";
import { meet, visit } from "../acts/visits.ts";
import type { Line, Person } from "../city-types.ts";
import { BORDER_TOWNS, FAR_CITY, nearest, placesOf } from "../places/build-places.ts";
import { adults, dayStart, scaled, type World } from "../world.ts";
import { acquaintances } from "./build-ties.ts";
import { addAccount, addBusinessLine, addOutsideLine } from "./phones-accounts.ts";

/** Among 1,500 people; where no gang sells, there are fewer. */
const USERS = { withGangs: 250, without: 110 };

export function drawUsers(world: World): void {
  const random = world.random.fork("users");
  const count = scaled(world, world.parameters.gangs > 0 ? USERS.withGangs : USERS.without);
  const fit = adults(world, 18, 54).filter(({ lines, accounts }) => lines.length > 0 && accounts.length > 0);
  while (world.users.size < Math.min(count, fit.length / 2)) {
    const friends =
      world.users.size > 5 && random.chance(0.6)
        ? acquaintances(random.pick([...world.users]), ["friend", "household", "neighbour", "colleague"])
        : fit;
    const one = friends.length > 0 ? random.pick(friends) : undefined;
    if (!one || !fit.includes(one)) continue;
    one.isUser = true;
    world.users.add(one);
  }
}

/** Orders from sources far away: messages, money to an account of nobody known, a parcel days later or a trip. */
export function buyFarAway(world: World, buyers: readonly Person[]): void {
  const random = world.random.fork("far away");
  const sources = Array.from({ length: 7 }, () => {
    const town = random.chance(0.6) ? random.pick(BORDER_TOWNS) : FAR_CITY;
    const origin = random.pick(placesOf(world, town, random.pick(["station", "market", "firm"])));
    const line = addOutsideLine(world, random, origin);
    return {
      origin,
      line,
      till: addAccount(world, random, random.chance(0.5) ? "bank" : "wechat", null, null),
    };
  });
  for (const buyer of buyers) {
    world.lookAlikes.set(buyer, "far_user");
    const source = random.pick(sources);
    const line = hiddenLine(world, random, buyer);
    if (!line) continue;
    const gap = random.between(5, 20);
    for (let day = random.next() * gap; day < world.parameters.days; day += gap * random.weibull(1.5, 1)) {
      const at = dayStart(world, Math.floor(day)) + momentOf(random, EVENING);
      converse(
        world,
        random,
        at,
        line,
        source.line,
        random.chance(0.8) ? "app" : "voice",
        random.whole(1, 4),
      );
      pay(
        world,
        at + random.exponential(40 * MINUTE),
        purse(random, buyer),
        source.till,
        random.whole(4, 30) * 50,
      );
      const target = random.chance(0.5) ? nearest(world, buyer.home, "station") : buyer.home;
      const parcel = send(world, random, at + random.between(6, 30) * HOUR, {
        from: source.line,
        to: line,
        origin: source.origin,
        target,
        grams: Math.round(random.logNormal(350, 0.7)),
      });
      if (parcel && target.kind !== "home")
        visit(world, buyer, target, parcel.delivered + random.exponential(7 * HOUR), 5);
    }
  }
}

/** Who keeps it from the family uses a second number. */
function hiddenLine(world: World, random: Random, buyer: Person): Line | undefined {
  if (random.chance(0.6)) return buyer.lines[0];
  return addBusinessLine(world, random, buyer, world.parameters.ranges.burnerDays);
}

/** A friend who has just bought, or will, passes some on: rung, paid a share, met the same day. */
export function shareWithFriend(world: World, random: Random, buyer: Person, at: number, yuan: number): void {
  const friends = acquaintances(buyer, ["friend", "colleague", "neighbour"]).filter(({ isUser }) => isUser);
  const friend = friends.length > 0 ? random.pick(friends) : undefined;
  const [one, other] = [friend?.lines[0], buyer.lines[0]];
  if (!friend || !one || !other) return;
  const asked = at - random.between(0.2, 5) * HOUR;
  converse(world, random, asked, one, other, random.chance(0.4) ? "voice" : "app", random.whole(1, 3));
  const paid = random.chance(0.6)
    ? asked + random.exponential(20 * MINUTE)
    : at + random.between(0.1, 1.5) * DAY;
  pay(
    world,
    paid,
    purse(random, friend),
    buyer.accounts[0],
    Math.round((yuan * random.between(0.3, 0.6)) / 10) * 10,
  );
  const place = random.chance(0.5)
    ? buyer.home
    : nearest(world, buyer.home, random.pick(["park", "eatery", "tables"]));
  meet(world, random, [buyer, friend], place, at + random.between(0.3, 4) * HOUR, random.between(20, 150));
}
