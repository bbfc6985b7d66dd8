/**
 * Lines and their SIMs. Anybody may have a number in another's name, change it, keep or swap the
 * handset: private lines, trades and gangs draw from the same habits.
 */
import { DAY } from "../../generator/clock.ts";
import { ageOf, type City, item, type Line } from "../city.ts";
import { familyOf } from "./settle.ts";

export interface LinePlan {
  /** Moments at which a new SIM is put in. */
  readonly changes: readonly number[];
  /** Who registers a SIM; −1: nobody known. */
  readonly holder: () => number;
  /** Chance that the handset stays when the SIM changes. */
  readonly keepsHandset: number;
  /** The handset is another line's: two SIMs in one phone. */
  readonly handset?: number;
  readonly sharedWith?: readonly number[];
  readonly from?: number;
}

export function openLine(city: City, user: number, plan: LinePlan): number {
  const { random } = city;
  const line: Line = { user, sharedWith: [...(plan.sharedWith ?? [])], phones: [] };
  const index = city.lines.push(line) - 1;
  const first = plan.from ?? city.start - 900 * DAY;
  const bounds = [first, ...plan.changes.filter((at) => at > first), city.end + 400 * DAY];
  let imei = plan.handset ?? city.handsets++;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, to] = [item(bounds, i), item(bounds, i + 1)];
    if (i > 0 && !random.chance(plan.keepsHandset)) imei = city.handsets++;
    const age = i === 0 && first < city.start ? random.exponential(800 * DAY) : random.exponential(40 * DAY);
    const registered = Math.min(from, i === 0 ? city.start : from) - age;
    line.phones.push(
      city.phones.push({ holder: plan.holder(), line: index, from, to, imei, registered }) - 1,
    );
  }
  if (user >= 0) item(city.persons, user).lines.push(index);
  return index;
}

/** Moments of change by exponential lives. */
export function changesByChance(city: City, lifeDays: number): number[] {
  const changes: number[] = [];
  let at = city.start;
  for (;;) {
    at += city.random.exponential(lifeDays * DAY);
    if (at >= city.end) return changes;
    changes.push(at);
  }
}

export function openPrivateLines(city: City): void {
  const random = city.random.fork("private lines");
  const { otherHolderShare, numberLifeDays, secondSimShare } = city.parameters;
  city.persons.forEach((_, user) => {
    const age = ageOf(city, user);
    const family = familyOf(city, user);
    const elders = family.filter((other) => ageOf(city, other) >= 25);
    const changes = changesByChance(city, numberLifeDays);
    if (age < 11 && elders.length > 0) {
      // Small children use a parent's phone.
      const shared = item(city.persons, random.pick(elders)).lines[0];
      if (shared !== undefined) {
        item(city.persons, user).lines.push(shared);
        item(city.lines, shared).sharedWith.push(user);
        return;
      }
    }
    const own = () => {
      if (age < 16 && elders.length > 0) return random.pick(elders);
      if (!random.chance(otherHolderShare)) return user;
      return random.chance(0.55) && family.length > 0 ? random.pick(family) : -1;
    };
    const line = openLine(city, user, { changes, holder: own, keepsHandset: random.pick([0.3, 0.8]) });
    if (age < 18 || !random.chance(secondSimShare)) return;
    const { imei } = item(city.phones, item(item(city.lines, line).phones, 0));
    openLine(city, user, {
      changes: changesByChance(city, numberLifeDays * 0.4),
      holder: workHolder(city, user),
      keepsHandset: 0.5,
      ...(random.chance(0.5) ? { handset: imei } : {}),
      from: city.start + random.between(-700, 45) * DAY,
    });
  });
}

/** A habit of registering lines for work, honest or not: one habit, drawn once, for all SIMs of the line. */
export function workHolder(city: City, user: number): () => number {
  const { random } = city;
  const family = familyOf(city, user);
  const habit = random.weighted({ own: 0.46, nobody: 0.26, stranger: 0.13, family: 0.15 });
  if (habit === "own" || (habit === "family" && family.length === 0)) return () => user;
  if (habit === "nobody") return () => -1;
  if (habit === "family") return () => random.pick(family);
  return () => random.int(city.persons.length);
}

/** The number of a trade: changed as seldom or as often as others do, in any name. */
export function openWorkLine(city: City, user: number, lifeDays = city.random.logNormal(30, 0.8)): number {
  const { random } = city;
  const line = item(city.persons, user).lines[0];
  const phone = line === undefined ? undefined : item(city.lines, line).phones[0];
  return openLine(city, user, {
    changes: changesByChance(city, Math.max(6, lifeDays)),
    holder: workHolder(city, user),
    keepsHandset: random.next(),
    ...(phone !== undefined && random.chance(0.3) ? { handset: item(city.phones, phone).imei } : {}),
    from: city.start + random.between(-120, 0) * DAY,
  });
}

/** The SIM of a line at a moment; −1 for no line. */
export function simAt(city: City, line: number, at: number): number {
  if (line < 0) return -1;
  const { phones } = item(city.lines, line);
  return phones.find((phone) => at < item(city.phones, phone).to) ?? item(phones, phones.length - 1);
}
