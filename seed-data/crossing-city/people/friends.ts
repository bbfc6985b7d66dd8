/** Who knows whom: households, teams, neighbours and friends of heavy-tailed number. */
import type { Random } from "../random.ts";
import type { Person, World } from "../world.ts";

export function makeFriends(world: World, random: Random): void {
  const seen = new Set<string>();
  const add = (a: Person, b: Person, weight: number, kin = false): void => {
    const key = a.key < b.key ? `${a.key}-${b.key}` : `${b.key}-${a.key}`;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    world.ties.push({ a, b, weight: weight * random.lognormal(1, 0.8), kin });
  };
  const social = world.persons.map(() => random.lognormal(1, 0.75));
  const draw = (list: Person[]): Person => {
    let best = random.pick(list);
    for (let i = 0; i < 2; i++) {
      const other = random.pick(list);
      if ((social[other.key] as number) > (social[best.key] as number) * random.next() * 2) best = other;
    }
    return best;
  };
  const group = (key: (person: Person) => string | number | null): Map<string | number, Person[]> => {
    const m = new Map<string | number, Person[]>();
    for (const person of world.persons) {
      const k = key(person);
      if (k !== null) m.set(k, [...(m.get(k) ?? []), person]);
    }
    return m;
  };
  for (const house of group((person) => person.household).values())
    for (const a of house) for (const b of house) add(a, b, 5, true);
  for (const team of group((person) => person.work?.key ?? null).values()) {
    if (team.length > 1) for (const a of team) for (let i = 0; i < 4; i++) add(a, draw(team), 0.9);
  }
  for (const near of group((person) => person.home.hood).values())
    for (const a of near)
      for (let i = random.poisson(2.2 * (social[a.key] as number)); i > 0; i--) add(a, draw(near), 1.1);
  for (const a of world.persons)
    for (let i = random.poisson(3 * (social[a.key] as number)); i > 0; i--) {
      const b = draw(world.persons);
      add(a, b, 0.8);
      const through = world.ties.slice(-40).find((tie) => tie.a === b || tie.b === b);
      if (through && random.chance(0.3)) add(a, through.a === b ? through.b : through.a, 0.7);
    }
  for (const [a, b] of random
    .sample(world.persons, 160)
    .map((person) => [person, random.pick(world.persons)] as const))
    add(a, b, 1.5, true);
}
