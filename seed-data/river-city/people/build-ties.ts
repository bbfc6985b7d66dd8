/** Who knows whom: households, kin across households, teams at work, classmates, neighbours, villages. */
import type { Random } from "../../generator/random.ts";
import type { Person, Tie, TieKind } from "../city-types.ts";
import type { World } from "../world.ts";

/** Occasions of talk a day of a middling pair. */
const RATES: Readonly<Record<TieKind, number>> = {
  household: 0.2,
  kin: 0.1,
  colleague: 0.05,
  friend: 0.035,
  neighbour: 0.015,
  village: 0.012,
};

export function buildTies(world: World): void {
  const random = world.random.fork("ties");
  for (const person of world.persons) {
    for (const other of person.household)
      if (person.household.indexOf(person) < person.household.indexOf(other))
        tie(world, random, person, other, "household");
  }
  tieKin(world, random);
  tieCircles(
    world,
    random,
    "colleague",
    byKey(world.persons, (p) => p.work),
    4,
  );
  tieCircles(world, random, "friend", classes(world, random), 3);
  tieCircles(
    world,
    random,
    "neighbour",
    byKey(world.persons, (p) => p.home.name.replace(/\d+号.*/, String(p.home.area))),
    2,
  );
  tieCircles(world, random, "village", villages(world, random), 2);
  befriendFriendsOfFriends(world, random);
}

export function tie(world: World, random: Random, a: Person, b: Person, kind: TieKind): void {
  if (a === b || a.ties.some((known) => known.a === b || known.b === b)) return;
  const rate = RATES[kind] * Math.sqrt(a.sociable * b.sociable) * random.logNormal(0.7, 0.8);
  const made: Tie = { a, b, kind, rate };
  world.ties.push(made);
  a.ties.push(made);
  b.ties.push(made);
}

export function otherOf({ a, b }: Tie, person: Person): Person {
  return a === person ? b : a;
}

export function acquaintances(person: Person, kinds: readonly TieKind[]): Person[] {
  return person.ties.filter(({ kind }) => kinds.includes(kind)).map((known) => otherOf(known, person));
}

/** Grown children who live apart ring their parents; brothers and sisters ring each other. */
function tieKin(world: World, random: Random): void {
  const elders = world.persons.filter(({ age }) => age >= 56);
  for (const elder of elders) {
    const children = random
      .sample(world.persons, 40)
      .filter(
        ({ age, household }) =>
          age < elder.age - 19 && age > elder.age - 38 && age > 21 && household !== elder.household,
      )
      .slice(0, random.whole(0, 2));
    for (const child of children) tie(world, random, elder, child, "kin");
    if (children[0] && children[1]) tie(world, random, children[0], children[1], "kin");
  }
}

/** Members of a circle know some of the others, sociable ones more. */
function tieCircles(
  world: World,
  random: Random,
  kind: TieKind,
  circles: readonly Person[][],
  each: number,
): void {
  for (const circle of circles) {
    if (circle.length < 2) continue;
    for (const person of circle)
      for (let n = random.poisson((each / 2) * person.sociable); n > 0; n--)
        tie(world, random, person, random.pick(circle), kind);
  }
}

function byKey(persons: readonly Person[], key: (person: Person) => unknown): Person[][] {
  const groups = new Map<unknown, Person[]>();
  for (const person of persons) {
    const value = key(person);
    if (value === null) continue;
    const group = groups.get(value) ?? [];
    groups.set(value, group);
    group.push(person);
  }
  return [...groups.values()];
}

/** People of about the same age went to school together, wherever they live now. */
function classes(world: World, random: Random): Person[][] {
  const size = 22;
  const years = byKey(world.persons, ({ age }) => Math.floor(age / 3));
  return years.flatMap((year) => {
    const mixed = random.shuffle([...year]);
    return Array.from({ length: Math.ceil(mixed.length / size) }, (_, i) =>
      mixed.slice(i * size, (i + 1) * size),
    );
  });
}

function villages(world: World, random: Random): Person[][] {
  const count = Math.max(4, Math.round(world.persons.length / 60));
  const from = new Map(world.persons.map((p) => [p.household, random.int(count)]));
  return byKey(world.persons, (p) => from.get(p.household) ?? null);
}

function befriendFriendsOfFriends(world: World, random: Random): void {
  for (const person of world.persons) {
    for (let n = random.poisson(0.8 * person.sociable); n > 0; n--) {
      const friends = acquaintances(person, ["friend", "colleague"]);
      if (friends.length === 0) break;
      const theirs = acquaintances(random.pick(friends), ["friend"]);
      if (theirs.length > 0) tie(world, random, person, random.pick(theirs), "friend");
    }
  }
}
