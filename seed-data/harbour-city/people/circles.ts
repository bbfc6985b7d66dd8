/**
 * Who knows whom: people meet where they belong — household, workshop, stairwell, home village,
 * school class — and a few are known to very many. Closeness is heavy-tailed.
 */
import { type City, item } from "../city.ts";

export function meetPeople(city: City): void {
  const random = city.random.fork("circles");
  const groups = new Map<string, number[]>();
  const join = (key: string, person: number) => groups.set(key, [...(groups.get(key) ?? []), person]);
  city.persons.forEach(({ household, work, home, birthYear, town }, person) => {
    join(`family ${household}`, person);
    if (work >= 0) join(`team ${work} ${random.int(3)}`, person);
    if (random.chance(0.5)) join(`stairs ${home} ${random.int(2)}`, person);
    if (random.chance(0.6)) join(`class ${Math.floor(birthYear / 3)} ${town} ${random.int(3)}`, person);
    if (random.chance(0.5)) join(`village ${random.int(Math.max(3, city.parameters.persons / 14))}`, person);
  });
  const density: Readonly<Record<string, number>> = {
    family: 1,
    team: 0.5,
    stairs: 0.25,
    class: 0.3,
    village: 0.25,
  };
  for (const [key, members] of groups) {
    const kind = key.split(" ")[0] ?? "";
    const share = Math.min(density[kind] ?? 0.3, 6 / members.length + (kind === "family" ? 1 : 0));
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1))
        if (random.chance(share))
          befriend(city, a, b, (kind === "family" ? 3 : 1) * random.logNormal(0.5, 1.1));
    });
  }
  // The well known: shopkeepers, gossips, headmen.
  const known = random.sample([...city.persons.keys()], Math.round(city.persons.length / 25));
  for (const person of known)
    for (let i = random.whole(8, 35); i > 0; i--)
      befriend(city, person, random.int(city.persons.length), random.logNormal(0.25, 0.8));
}

export function befriend(city: City, a: number, b: number, closeness: number): void {
  if (a === b) return;
  const [first, second] = [item(city.persons, a).circle, item(city.persons, b).circle];
  first.set(b, Math.max(closeness, first.get(b) ?? 0));
  second.set(a, Math.max(closeness, second.get(a) ?? 0));
}
