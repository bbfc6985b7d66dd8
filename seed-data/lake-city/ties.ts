/** Who knows whom: household, workmates, and friends drawn in a latent space of area and age. */
import type { Random } from "../generator/random.ts";
import { byWeight, gamma } from "./processes.ts";
import type { Person, Tie, World } from "./types.ts";

const FRIENDS = { shape: 1.4, mean: 3.2 };
const CANDIDATES = 36;

/** Beginnings of talks a day: gamma by kind of tie. */
const RATE: Record<Tie["kind"], readonly [shape: number, mean: number]> = {
  household: [1.2, 0.16],
  kin: [0.8, 0.06],
  work: [0.5, 0.05],
  friend: [0.45, 0.075],
};

export function befriend(world: World): void {
  const random = world.random.fork("ties");
  const groups = { household: new Map<unknown, Person[]>(), work: new Map<unknown, Person[]>() };
  for (const person of world.persons) {
    put(groups.household, person.household, person);
    if (person.work) put(groups.work, person.work, person);
  }
  for (const people of groups.household.values())
    people.forEach((one, i) => {
      for (const other of people.slice(i + 1)) tie(world, random, one, other, "household");
    });
  for (const people of groups.work.values())
    for (const one of people)
      for (const other of random.sample(people, random.poisson(1.6))) tie(world, random, one, other, "work");
  for (const person of world.persons) {
    if (person.age < 12) continue;
    const others = random.sample(world.persons, CANDIDATES).filter(({ age }) => age >= 12);
    for (let n = random.poisson(gamma(random, FRIENDS.shape, FRIENDS.mean)); n > 0; n--) {
      const friend = byWeight(random, others, (other) => closeness(person, other));
      if (friend) tie(world, random, person, friend, random.chance(0.2) ? "kin" : "friend");
    }
  }
}

function put<K>(groups: Map<K, Person[]>, key: K, person: Person): void {
  const list = groups.get(key);
  if (list) list.push(person);
  else groups.set(key, [person]);
}

function closeness(a: Person, b: Person): number {
  const near = a.home.area === b.home.area ? 1 : 0.3;
  return near * Math.exp(-Math.abs(a.age - b.age) / 12);
}

export function tie(world: World, random: Random, a: Person, b: Person, kind: Tie["kind"]): void {
  if (a === b || a.ties.some((known) => known.a === b || known.b === b)) return;
  const made = { a, b, kind, rate: gamma(random, ...RATE[kind]) };
  world.ties.push(made);
  a.ties.push(made);
  b.ties.push(made);
}

export function friendsOf(person: Person): Person[] {
  return person.ties.map(({ a, b }) => (a === person ? b : a));
}
