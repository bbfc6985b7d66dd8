/** The five things that can happen in the city: somebody talks, pays, sends, goes somewhere, meets. */
import { DAY, HOUR, MINUTE, weekday } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";
import type {
  Account,
  Contact,
  Line,
  Medium,
  Parcel,
  Payment,
  Person,
  Place,
  Sim,
  Visit,
  World,
} from "./types.ts";

export function simAt(line: Line | null | undefined, at: number): Sim | null {
  return line?.sims.find((sim) => at >= sim.from && at < sim.to) ?? null;
}

/** Null if one of the lines has no SIM then, or the time lies outside of the records. */
export function talk(
  world: World,
  random: Random,
  from: Line | null | undefined,
  to: Line | null | undefined,
  at: number,
  medium: Medium,
): Contact | null {
  if (from === to || at < world.start || at >= world.end) return null;
  const [one, other] = [simAt(from, at), simAt(to, at)];
  if (!one || !other) return null;
  const seconds = medium === "voice" ? Math.ceil(random.logNormal(48, 0.95)) : 0;
  const contact = { at: Math.floor(at), from: one, to: other, medium, seconds };
  world.contacts.push(contact);
  return contact;
}

export function pay(
  world: World,
  from: Account | null | undefined,
  to: Account | null | undefined,
  at: number,
  yuan: number,
  memo = "",
): Payment | null {
  if (!from || !to || from === to || yuan < 0.01 || at < world.start || at >= world.end) return null;
  const payment = { at: Math.floor(at), from, to, yuan: Math.round(yuan * 100) / 100, memo };
  world.payments.push(payment);
  return payment;
}

const CARRIERS = ["顺丰", "中通", "圆通", "韵达", "申通", "邮政", "极兔"];
const GOODS = ["日用品", "衣物", "食品", "鞋帽", "化妆品", "数码配件", "茶叶", "文件", "五金", "特产", ""];

export function send(
  world: World,
  random: Random,
  parcel: Pick<Parcel, "sent" | "from" | "to" | "origin" | "target"> & { readonly days: number },
): Parcel | null {
  if (parcel.sent < world.start || parcel.sent >= world.end) return null;
  const { days, ...rest } = parcel;
  const made = {
    ...rest,
    sent: Math.floor(parcel.sent),
    delivered: Math.floor(parcel.sent + DAY * random.logNormal(days, 0.35)),
    grams: Math.round(random.logNormal(520, 0.9)),
    declared: random.pick(GOODS),
    carrier: random.pick(CARRIERS),
  };
  world.parcels.push(made);
  return made;
}

const dayOf = (world: World, at: number) => Math.floor((at - world.start) / DAY);

export function isFree(world: World, person: Person, from: number, to: number): boolean {
  for (let day = dayOf(world, from); day <= dayOf(world, to); day++)
    if (person.diary.get(day)?.some((visit) => visit.from < to && visit.to > from)) return false;
  return true;
}

/** Null if the person is elsewhere at that time: visits of one person never overlap. */
export function visit(world: World, person: Person, place: Place, from: number, to: number): Visit | null {
  if (!isFree(world, person, from, to)) return null;
  const made = { person, place, from, to };
  for (let day = dayOf(world, from); day <= dayOf(world, to); day++) {
    const visits = person.diary.get(day);
    if (visits) visits.push(made);
    else person.diary.set(day, [made]);
  }
  return made;
}

/** People at one place together; null if one of them cannot. */
export function meet(
  world: World,
  random: Random,
  people: readonly Person[],
  place: Place,
  at: number,
  minutes: number,
): Visit[] | null {
  const until = at + minutes * MINUTE;
  const early = 15 * MINUTE;
  if (!people.every((person) => isFree(world, person, at - early, until + early))) return null;
  return people.flatMap(
    (person) => visit(world, person, place, at - random.next() * early, until + random.next() * early) ?? [],
  );
}

export function whereIs(world: World, person: Person, at: number): Place {
  const there = person.diary.get(dayOf(world, at))?.find((one) => at >= one.from && at < one.to);
  if (there) return there.place;
  const hour = (at - world.start - dayOf(world, at) * DAY) / HOUR;
  const [from, to] = person.shift;
  const rests = (weekday(at) + person.index) % 7 < 1 || (person.index % 3 > 0 && weekday(at) === 6);
  const working = (hour >= from && hour < to) || hour + 24 < to;
  return person.work && working && !rests ? person.work : person.home;
}

export function mediumOf(random: Random, voice: number): Medium {
  return random.chance(voice) ? "voice" : random.chance(0.08) ? "sms" : "app";
}
