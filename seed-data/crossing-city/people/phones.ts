/** SIMs, and the lines of a person whose numbers follow one another. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../random.ts";
import type { Line, Person, Place, Sim, World } from "../world.ts";
import { newAccount } from "./accounts.ts";

/** A main SIM, at times changed, second or short-lived; registered to oneself, a relative, or nobody known. */
export function openLines(world: World, random: Random, person: Person): void {
  const relative = (): Person => random.pick(world.persons.filter((q) => q.household === person.household));
  const holder = (): Person | null => (random.chance(0.8) ? person : random.chance(0.6) ? relative() : null);
  const start = -(random.between(0.2, 1) ** 2) * 2400 * DAY + random.between(0, 90) * DAY;
  const first = newSim(world, random, holder(), person, Math.min(-3 * DAY, start), 2 * world.end);
  const sims = [first];
  if (random.chance(0.1)) {
    const time = random.between(4, world.days - 4) * DAY;
    first.to = time + random.between(-0.5, 6) * DAY;
    const next = newSim(
      world,
      random,
      holder(),
      person,
      time,
      2 * world.end,
      random.chance(0.6) ? first.imei : undefined,
    );
    sims.push(next);
    world.swaps.push({ from: first, to: next, person: person });
  }
  newLine(person, sims);
  if (random.chance(0.2)) {
    const time = random.chance(0.5)
      ? -random.between(20, 900) * DAY
      : random.between(-20, world.days - 15) * DAY;
    const imei = random.chance(0.5) ? first.imei : undefined;
    newLine(person, [
      newSim(
        world,
        random,
        random.chance(0.65) ? person : random.chance(0.5) ? relative() : null,
        person,
        time,
        random.chance(0.35) ? time + random.between(10, 60) * DAY : 2 * world.end,
        imei,
      ),
    ]);
  }
  const n = random.pick([1, 2, 2, 3]);
  for (let i = 0; i < n; i++)
    person.accounts.push(
      newAccount(
        world,
        random,
        person,
        random.chance(0.8) ? (sims[sims.length - 1] ?? null) : null,
        random.chance(0.12) ? random.between(-40, 20) * DAY : -random.between(40, 2000) * DAY,
        i === 0 ? random.pick(["wechat", "alipay"]) : undefined,
      ),
    );
}

export function newSim(
  world: World,
  random: Random,
  holder: Person | null,
  user: Person | null,
  from: number,
  to: number,
  imei?: string,
): Sim {
  const sim: Sim = {
    key: world.sims.length,
    number: `100${String((world.sims.length * 7919 + 1234567) % 1e8).padStart(8, "0")}`,
    imei: imei ?? `00${digits(random, 13)}`,
    holder,
    user,
    from,
    to,
  };
  world.sims.push(sim);
  return sim;
}

export function newLine(person: Person | null, sims: Sim[], base: Place | null = null): Line {
  const line: Line = { person, sims, base };
  person?.lines.push(line);
  return line;
}

/** A person's line whose number changes now and then; `life` in days, `holder` chosen anew for every number. */
export function changingLine(
  world: World,
  random: Random,
  person: Person,
  from: number,
  to: number,
  life: [number, number],
  holder: () => Person | null,
  keepHandset = 0.5,
): Line {
  const sims: Sim[] = [];
  let start = from;
  while (start < to) {
    const stop = start + random.between(life[0], life[1]) * DAY;
    const old = sims[sims.length - 1];
    const sim = newSim(
      world,
      random,
      holder(),
      person,
      start,
      stop,
      old && random.chance(keepHandset) ? old.imei : undefined,
    );
    if (old) world.swaps.push({ from: old, to: sim, person });
    sims.push(sim);
    start = stop - random.between(-0.6, 2) * DAY;
  }
  return newLine(person, sims);
}

export function simAt(line: Line, time: number, random: Random): Sim | undefined {
  const live = line.sims.filter((s) => s.from <= time && time < s.to);
  return live.length > 1 && random.chance(0.25) ? live[0] : live[live.length - 1];
}

export const digits = (random: Random, n: number): string =>
  Array.from({ length: n }, () => random.int(0, 9)).join("");

/** The line that a person uses in private. */
export function ownLine(person: Person): Line {
  const line = person.lines[0];
  if (!line) throw new Error(`person ${person.key} has no line`);
  return line;
}
