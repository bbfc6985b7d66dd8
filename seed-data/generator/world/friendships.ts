/** Who knows whom: household, colleagues, friends with skewed degrees, service numbers. */
import type { Random } from "../random.ts";
import { businessLine, privateLine } from "./acts.ts";
import { at, type Person, type World } from "./world.ts";

const SAME_DISTRICT = 0.65;

export function buildFriendships(world: World): void {
  const random = world.random.fork("friendships");
  for (const household of world.households) {
    const family = household.map((index) => at(world.persons, index));
    forEachPair(family, (a, b) => befriend(world, random, a, b, random.logNormal(3, 0.4), false));
  }
  for (const employer of world.employers) {
    const staff = employer.staff.map((index) => at(world.persons, index));
    const boss = at(world.persons, employer.boss);
    for (const person of staff) {
      if (person !== boss) befriend(world, random, boss, person, random.logNormal(0.7, 0.5), true);
      for (const colleague of random.sample(staff, 2)) {
        if (colleague !== person)
          befriend(world, random, person, colleague, random.logNormal(0.5, 0.6), random.chance(0.6));
      }
    }
  }
  addFriends(world, random);
  for (const person of world.persons) {
    for (const service of random.sample(world.serviceLines, 2)) {
      person.ties.push({ other: -1, weight: 0.12, line: privateLine(person), otherLine: service });
    }
  }
}

/** Makes two people talk on fixed lines: business ones where both sides have them and it is business. */
export function befriend(
  world: World,
  random: Random,
  a: Person,
  b: Person,
  weight: number,
  business: boolean,
): void {
  const line = chooseLine(random, a, business);
  const otherLine = chooseLine(random, b, business);
  // A shared phone can make both ends one line.
  if (line === otherLine || at(world.lines, line).user < 0) return;
  a.ties.push({ other: b.index, weight, line, otherLine });
  b.ties.push({
    other: a.index,
    weight: weight * random.between(0.6, 1.4),
    line: otherLine,
    otherLine: line,
  });
}

function addFriends(world: World, random: Random): void {
  const { friendsMedian, friendsSigma } = world.parameters.life;
  const pools = world.areas.map(() => [] as number[]);
  const city: number[] = [];
  const wanted = world.persons.map((person) => {
    const popularity = Math.min(60, Math.max(1, Math.round(random.logNormal(friendsMedian, friendsSigma))));
    for (let i = 0; i < popularity; i++) {
      at(pools, person.area).push(person.index);
      city.push(person.index);
    }
    return popularity;
  });
  for (const person of world.persons) {
    const met = new Set<number>([person.index]);
    for (let i = 0; i < at(wanted, person.index) / 2; i++) {
      const other = random.pick(random.chance(SAME_DISTRICT) ? at(pools, person.area) : city);
      if (met.has(other)) continue;
      met.add(other);
      befriend(world, random, person, at(world.persons, other), random.logNormal(0.6, 1), false);
    }
  }
}

function chooseLine(random: Random, person: Person, business: boolean): number {
  if (business) return random.chance(0.8) ? businessLine(person) : privateLine(person);
  return random.chance(0.86) ? privateLine(person) : random.pick(person.lines);
}

function forEachPair<T>(items: readonly T[], action: (a: T, b: T) => void): void {
  items.forEach((a, i) => {
    for (const b of items.slice(i + 1)) action(a, b);
  });
}
