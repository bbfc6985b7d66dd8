/** Numbers and accounts for business, which innocents too keep in others' names. */
import { DAY } from "../../generator/clock.ts";
import { relativeOf } from "../people/claim.ts";
import { changingLine, ownLine } from "../people/phones.ts";
import type { Random } from "../random.ts";
import type { Line, Person, Sim, World } from "../world.ts";

/** The number that an account in another's name is bound to: the holder's, the one who really uses it, or unknown. */
export function boundTo(random: Random, holder: Person, used: Line | undefined): Sim | null {
  const kind = random.weighted({ holder: 3, used: 3, unknown: 3 });
  return kind === "unknown"
    ? null
    : ((kind === "holder" ? ownLine(holder) : (used ?? ownLine(holder))).sims[0] ?? null);
}

/** A number for business: changed at times, often registered to an employer, a relative or nobody known. */
export function businessLine(world: World, random: Random, person: Person, changing: number): Line {
  if (random.chance(0.3)) return ownLine(person);
  const life: [number, number] = random.chance(changing) ? [12, 50] : [400, 500];
  const whose = (): Person | null =>
    random.chance(0.3)
      ? person
      : random.chance(0.45)
        ? relativeOf(world, random, person)
        : random.chance(0.4)
          ? random.pick(world.persons)
          : null;
  return changingLine(
    world,
    random,
    person,
    life[1] > 100 && random.chance(0.6) ? -random.between(30, 300) * DAY : -random.between(0, 25) * DAY,
    world.end,
    life,
    whose,
  );
}
