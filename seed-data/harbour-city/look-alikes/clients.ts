/** The clients of an honest trade. */
import { type City, item } from "../city.ts";
import { freePeople } from "../people/settle.ts";

/** Clients come by word of mouth, and some are buyers or members of gangs: they eat and travel too. */
export function findClients(city: City, person: number, count: number): number[] {
  const { random } = city;
  const known = [...item(city.persons, person).circle.keys()];
  const strangers = freePeople(city);
  const clients = new Set<number>();
  for (let i = 0; i < count * 2 && clients.size < count; i++) {
    const where = random.next();
    const client =
      where < 0.2 && known.length > 0
        ? random.pick(known)
        : where < 0.75
          ? random.pick(strangers)
          : random.int(city.persons.length);
    const { birthYear, silent } = item(city.persons, client);
    if (client !== person && birthYear <= 2008 && !silent) clients.add(client);
  }
  return [...clients];
}
