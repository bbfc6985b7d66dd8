/** Phones whose users are established. */
import { isoTime } from "../../generator/clock.ts";
import type { Person, Sim } from "../world.ts";
import type { Desk } from "./police.ts";

const EXTRACTED = 0.04;

/** Anybody's phones by chance; in every third city mostly those of people in cases and of their friends. */
export function extractPhones({ world, random, delivered, rows, named }: Desk): void {
  const circle = new Set([...named].flatMap((person) => [person, ...random.sample(person.friends, 3)]));
  const focused = random.chance(0.33);
  for (const person of world.persons) {
    if (!random.chance(focused && circle.has(person) ? 3 * EXTRACTED : EXTRACTED)) continue;
    const sims = person.lines.filter(({ shared }) => !shared).flatMap((line) => line.sims);
    const known = sims.filter((sim) => delivered.sims.id(sim) !== "");
    if (known.length > 0) establish(person, random.pick(known));
  }

  function establish(person: Person, sim: Sim): void {
    rows.phone_users.push({
      phone_id: delivered.sims.id(sim),
      person_id: delivered.persons.id(person),
      basis: random.weighted({ device_extraction: 0.6, admission: 0.25, surveillance: 0.15 }),
      from: random.chance(0.3) ? isoTime(Math.max(sim.from, world.start)) : "",
      to: random.chance(0.3) ? isoTime(Math.min(sim.to, world.end)) : "",
      source_id: "s8",
    });
  }
}
