/**
 * Lines, SIMs and handsets. Number changes, second SIMs, company SIMs in the boss's name,
 * family SIMs and SIMs registered to nobody are ordinary life: the same functions serve
 * innocents and gangs, so that neither dates nor holders give anyone away.
 */
import { DAY, HOUR } from "../clock.ts";
import type { Random } from "../random.ts";
import { at, type Line, type Person, relativesOf, type World } from "./world.ts";

const ADULT = 18;
const SERVICE_NUMBERS_PER_1000 = 8;

export function buildPhones(world: World): void {
  const random = world.random.fork("phones");
  for (const person of world.persons) {
    const family = relativesOf(world, person);
    addMainLine(world, random, person, family);
    const { simsPerPerson } = world.parameters.phones;
    if (person.age >= 16 && random.chance((simsPerPerson - 1) * 1.08))
      addSecondLine(world, random, person, family);
  }
  const services = Math.ceil((world.parameters.persons / 1000) * SERVICE_NUMBERS_PER_1000);
  for (let i = 0; i < services; i++) world.serviceLines.push(addServiceLine(world, random));
}

/** A number of a bank, a carrier or an office: used by no person. */
export function addServiceLine(world: World, random: Random): number {
  const line = addLine(world, -1, true);
  addSim(world, random, line, { holder: -1, from: world.start - DAY, to: world.end + DAY, imei: null });
  return line;
}

/** A line with one SIM after another, each of a life drawn by `lifeDays`; returns its index. */
export function addChangingLine(
  world: World,
  random: Random,
  user: number,
  holder: () => number,
  lifeDays: () => number,
): number {
  const line = addLine(world, user, false);
  let from = world.start - random.between(0, lifeDays()) * DAY;
  const handset = imei(random);
  while (from < world.end) {
    const to = from + lifeDays() * DAY;
    if (to > world.start) {
      addSim(world, random, line, { holder: holder(), from, to, imei: random.chance(0.35) ? handset : null });
    }
    from = handOver(random, to);
  }
  return line;
}

/** The SIM in use at a time; −1 in a gap. Around an overlap the newer one is likelier. */
export function simAt(world: World, line: number, time: number): number {
  if (line < 0) return -1;
  const { sims } = at(world.lines, line);
  for (let i = sims.length - 1; i >= 0; i--) {
    const sim = at(sims, i);
    if (time < sim.from || time >= sim.to) continue;
    const previous = sims[i - 1];
    // In an overlap, old and new alternate; parity of the minute decides, so that no draw is needed.
    if (previous && time < previous.to && Math.floor(time / 60) % 3 === 0) return previous.phone;
    return sim.phone;
  }
  return -1;
}

function addMainLine(world: World, random: Random, person: Person, family: readonly Person[]): void {
  const { numberChangeShare, unregisteredShare, familyHolderShare } = world.parameters.phones;
  const elder = family.find((other) => other.age >= ADULT);
  const drawn = random.next();
  const asChild = person.age < 20 && random.chance(0.55);
  const holder =
    drawn < unregisteredShare
      ? -1
      : (asChild || drawn < unregisteredShare + familyHolderShare) && elder
        ? elder.index
        : person.index;
  const line = addLine(world, person.index, false);
  person.lines.push(line);
  const handset = imei(random);
  const first = { holder, from: world.start - DAY, to: world.end + DAY, imei: handset };
  if (!random.chance(numberChangeShare * (world.parameters.days / 60))) {
    addSim(world, random, line, first);
    return;
  }
  const change = world.start + random.between(0.1, 0.9) * (world.end - world.start);
  addSim(world, random, line, { ...first, to: change });
  const keepsHolder = random.chance(0.7);
  addSim(world, random, line, {
    holder: keepsHolder ? holder : random.chance(0.35) ? -1 : person.index,
    from: handOver(random, change),
    to: world.end + DAY,
    imei: random.chance(0.5) ? handset : null,
  });
}

function addSecondLine(world: World, random: Random, person: Person, family: readonly Person[]): void {
  const { secondCompanyShare, secondUnregisteredShare, secondFamilyShare } = world.parameters.phones;
  const drawn = random.next();
  const boss = person.employer >= 0 ? at(world.employers, person.employer).boss : -1;
  const relative = family.find((other) => other.age >= ADULT)?.index ?? -1;
  const holder =
    drawn < secondCompanyShare && boss >= 0
      ? boss
      : drawn < secondCompanyShare + secondUnregisteredShare
        ? -1
        : drawn < secondCompanyShare + secondUnregisteredShare + secondFamilyShare && relative >= 0
          ? relative
          : person.index;
  const sameHandset = random.chance(world.parameters.phones.sameHandsetShare);
  const shared = sameHandset ? at(world.phones, mainPhone(world, person)).imei : null;
  // Some second SIMs are bought or given up in the period, like any pre-paid card.
  const from = random.chance(0.25) ? world.start + random.between(-5, 25) * DAY : world.start - DAY;
  const to = random.chance(0.2) ? world.end - random.between(0, 20) * DAY : world.end + DAY;
  if (random.chance(0.15)) {
    const life = random.between(12, 45);
    const line = addChangingLine(
      world,
      random,
      person.index,
      () => (random.chance(0.6) ? holder : -1),
      () => life * random.between(0.6, 1.5),
    );
    person.lines.push(line);
    return;
  }
  const line = addLine(world, person.index, false);
  person.lines.push(line);
  addSim(world, random, line, { holder, from, to, imei: shared });
}

function addLine(world: World, user: number, service: boolean): number {
  const line: Line = { user, sharedWith: [], service, sims: [] };
  return world.lines.push(line) - 1;
}

interface SimSketch {
  readonly holder: number;
  readonly from: number;
  readonly to: number;
  readonly imei: string | null;
}

function addSim(world: World, random: Random, line: number, sketch: SimSketch): void {
  const phone = world.phones.length;
  const age = Math.exp(random.between(Math.log(0.2), Math.log(1200))) * DAY;
  const ended = sketch.to < world.end;
  world.phones.push({
    imei: sketch.imei ?? imei(random),
    holder: sketch.holder,
    line,
    registeredAt: random.chance(0.7) ? Math.min(sketch.from, world.end) - age : null,
    closedAt: ended && random.chance(0.35) ? sketch.to + random.between(0, 30) * DAY : null,
  });
  at(world.lines, line).sims.push({ phone, from: sketch.from, to: sketch.to });
}

/** When the next SIM starts: mostly hours later, now and then with an overlap. */
function handOver(random: Random, end: number): number {
  return random.chance(0.25) ? end - random.between(2, 60) * HOUR : end + random.exponential(14) * HOUR;
}

function mainPhone(world: World, person: Person): number {
  return at(at(world.lines, at(person.lines, 0)).sims, 0).phone;
}

/** Fifteen digits whose type allocation code begins with 00, which is kept for tests. */
function imei(random: Random): string {
  return `00${String(random.int(1e9)).padStart(9, "0")}${String(random.int(1e4)).padStart(4, "0")}`;
}
