/** What people do that may leave a record: contact, pay, send, go somewhere. */
import { DAY, HOUR, hourOfDay, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { simAt } from "../people/phones.ts";
import type { Account, Contact, Line, Parcel, Payment, Person, Place, Visit, World } from "../world.ts";

interface Manner {
  readonly medium?: Contact["medium"];
  readonly seconds?: number;
  /** Who speaks, where a line has several users. */
  readonly caller?: Person;
}

/** Null where one of the two has no number at that time. */
export function contact(
  world: World,
  random: Random,
  at: number,
  from: Line,
  to: Line,
  manner: Manner = {},
): Contact | null {
  const [a, b] = [simAt(from, at, random), simAt(to, at, random)];
  if (!a || !b || from === to || at < world.start || at >= world.end) return null;
  const medium = manner.medium ?? random.weighted({ voice: 0.6, app: 0.32, sms: 0.08 });
  const seconds = medium === "voice" ? Math.round(manner.seconds ?? random.logNormal(170, 1.15)) : 0;
  const made = { at, from: a, to: b, caller: manner.caller ?? from.user, called: to.user, medium, seconds };
  world.contacts.push(made);
  return made;
}

export function pay(
  world: World,
  at: number,
  from: Account,
  to: Account,
  yuan: number,
  memo = "",
): Payment | null {
  if (from === to || at < world.start || at >= world.end) return null;
  const made = { at, from, to, yuan: Math.max(0.01, Math.round(yuan * 100) / 100), memo };
  world.payments.push(made);
  return made;
}

interface Consignment {
  readonly sent: number;
  readonly from: Line | null;
  readonly to: Line | null;
  readonly origin: Place;
  readonly target: Place;
  readonly grams: number;
  readonly declared?: string;
}

const DECLARED = ["日用品", "衣物", "食品", "茶叶", "文件", "配件", "化妆品", "玩具", "药品", ""];

/** Delivered the next day in the same city, in two to four days from elsewhere. */
export function send(world: World, random: Random, what: Consignment): Parcel {
  const near = what.origin.area < 6 && what.target.area < 6;
  const days = near ? random.between(0.6, 1.6) : random.between(1.8, 4.2);
  const parcel = {
    sent: what.sent,
    delivered: what.sent + days * DAY,
    from: what.from && simAt(what.from, what.sent, random),
    to: what.to && simAt(what.to, what.sent, random),
    origin: what.origin,
    target: what.target,
    grams: Math.round(what.grams),
    declared: what.declared ?? random.pick(DECLARED),
  };
  world.parcels.push(parcel);
  return parcel;
}

/** Null where the person is elsewhere at that time. */
export function visit(person: Person, from: number, minutes: number, place: Place): Visit | null {
  const to = from + minutes * MINUTE;
  if (person.visits.some((other) => other.from < to && from < other.to)) return null;
  const made = { person, from, to, place };
  person.visits.push(made);
  return made;
}

/** All at one place at about `at`, or up to two hours later, when all are free; else nobody goes. */
export function meet(
  random: Random,
  people: readonly Person[],
  at: number,
  minutes: number,
  place: Place,
): Visit[] {
  for (let attempt = 0; attempt < 6; attempt++) {
    const from = at + attempt * random.between(8, 25) * MINUTE;
    const to = from + (minutes + 10) * MINUTE;
    if (people.some((person) => person.visits.some((v) => v.from < to && from - 6 * MINUTE < v.to))) continue;
    return people.flatMap(
      (person) => visit(person, from + random.between(-5, 5) * MINUTE, minutes, place) ?? [],
    );
  }
  return [];
}

/** Sorted visits of the person are expected (`sortVisits`). */
export function whereIs(person: Person, at: number): Place {
  let [low, high] = [0, person.visits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((person.visits[middle] as Visit).from <= at) low = middle + 1;
    else high = middle;
  }
  const last = person.visits[low - 1];
  if (last && at < last.to) return last.place;
  const hour = hourOfDay(at - person.lateness * HOUR);
  return person.work && weekday(at) < 5 && hour >= 9 && hour < 18 ? person.work : person.home;
}

export function sortVisits(world: World): void {
  for (const { visits } of world.persons) visits.sort((a, b) => a.from - b.from);
}

/** Round to a step, at least one step. */
export function round(yuan: number, step: number): number {
  return Math.max(step, Math.round(yuan / step) * step);
}
