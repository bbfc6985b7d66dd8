/** Everybody's talk along ties, in bursts and long silences. */
import { MINUTE } from "../../generator/clock.ts";
import { addContact } from "../acts.ts";
import { ownLine } from "../people/phones.ts";
import type { Person, World } from "../world.ts";
import { activeTime } from "./active-hours.ts";

const CONTACTS_A_DAY = 0.55;

export function talk(world: World): void {
  const random = world.random.fork("talk");
  const scale =
    (CONTACTS_A_DAY * world.persons.length) / 1.18 / world.ties.reduce((sum, tie) => sum + tie.weight, 0);
  for (const tie of world.ties) {
    const mean = 1 / (tie.weight * scale);
    const habitMedium = random.weighted({ voice: 4, app: 5, sms: 1 });
    for (let x = random.exponential(mean); x < world.days; x += random.gap(mean)) {
      const time = activeTime(x);
      const [a, b] = random.chance(0.5) ? [tie.a, tie.b] : [tie.b, tie.a];
      const medium = random.chance(0.7) ? habitMedium : random.weighted({ voice: 4, app: 5, sms: 1 });
      const line = (person: Person) =>
        person.lines.length > 1 && person.lines[1] && random.chance(0.12) ? person.lines[1] : ownLine(person);
      const [la, lb] = [line(a), line(b)];
      addContact(world, random, la, lb, time, medium);
      if (random.chance(0.18))
        addContact(world, random, lb, la, time + random.between(1, 25) * MINUTE, medium);
    }
  }
}
