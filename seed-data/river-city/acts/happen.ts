/** What happens leaves marks: a contact between two lines, a payment, a parcel, a visit. */
import { DAY, HOUR, MINUTE, midnight } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { simAt } from "../people/phones-accounts.ts";
import type {
  Account,
  Contact,
  Line,
  Medium,
  Parcel,
  Payment,
  Person,
  Place,
  Visit,
  World,
} from "../world.ts";

const CARRIERS = ["江燕速运", "通渡快递", "双桅物流", "邮驿"];
const DECLARED = ["服装", "日用品", "食品", "数码配件", "化妆品", "文件", "鞋", "茶叶", "玩具"];

/** Null where one of the two has no number at the time. */
export function ring(
  world: World,
  random: Random,
  at: number,
  from: Line,
  to: Line,
  medium: Medium,
  median = 45,
): Contact | null {
  const [one, other] = [simAt(from, at), simAt(to, at)];
  if (!one || !other || from === to || at < world.start || at >= world.end) return null;
  const seconds = medium === "voice" ? Math.max(3, Math.round(random.logNormal(median, 0.8))) : 0;
  const contact = { at: Math.floor(at), from: one, to: other, medium, seconds };
  world.contacts.push(contact);
  return contact;
}

/** Messages or calls that go to and fro, each a short while after the one before. */
export function converse(
  world: World,
  random: Random,
  at: number,
  from: Line,
  to: Line,
  medium: Medium,
  turns: number,
  median = 45,
): Contact[] {
  const made: Contact[] = [];
  let [time, one, other] = [at, from, to];
  for (let turn = 0; turn < turns; turn++) {
    const contact = ring(world, random, time, one, other, medium, median);
    if (contact) made.push(contact);
    time += random.exponential(medium === "voice" ? 25 * MINUTE : 4 * MINUTE) + 10;
    if (random.chance(0.75)) [one, other] = [other, one];
  }
  return made;
}

export function pay(
  world: World,
  at: number,
  from: Account | null | undefined,
  to: Account | null | undefined,
  yuan: number,
  memo = "",
): Payment | null {
  if (!from || !to || from === to || yuan <= 0 || at < world.start || at >= world.end) return null;
  const payment = { at: Math.floor(at), from, to, yuan: Math.round(yuan * 100) / 100, memo };
  world.payments.push(payment);
  return payment;
}

/** The account somebody mostly pays from. */
export function purse(random: Random, person: Person): Account | undefined {
  const own = person.accounts.filter(({ holder }) => holder === person);
  if (own.length === 0) return person.household.find((other) => other.accounts.length > 0)?.accounts[0];
  return random.chance(0.8) ? own[0] : random.pick(own);
}

export function send(
  world: World,
  random: Random,
  sent: number,
  parcel: {
    readonly from: Line;
    readonly to: Line;
    readonly origin: Place;
    readonly target: Place;
    readonly days?: readonly [number, number];
    readonly grams?: number;
    readonly declared?: string;
  },
): Parcel | null {
  const [from, to] = [simAt(parcel.from, sent), simAt(parcel.to, sent)];
  if (!from || !to || sent < world.start || sent >= world.end) return null;
  const days = parcel.days ?? (parcel.origin.area === parcel.target.area ? [0.4, 1.2] : [0.9, 3.2]);
  const made = {
    sent: Math.floor(sent),
    delivered: Math.floor(dayTime(sent + random.between(...days) * DAY)),
    from,
    to,
    origin: parcel.origin,
    target: parcel.target,
    grams: parcel.grams ?? Math.round(random.logNormal(600, 0.9)),
    declared: parcel.declared ?? random.pick(DECLARED),
    carrier: random.pick(CARRIERS),
  };
  world.parcels.push(made);
  return made;
}

/** Couriers deliver between eight and twenty. */
function dayTime(at: number): number {
  const start = midnight(at);
  return start + 8 * HOUR + ((at - start) / DAY) * 12 * HOUR;
}

/** Somebody is at a place, unless elsewhere at the time. */
export function visit(
  world: World,
  person: Person,
  place: Place,
  from: number,
  minutes: number,
): Visit | null {
  const to = Math.floor(from + minutes * MINUTE);
  const start = Math.floor(from);
  if (start < world.start - DAY || to > world.end + DAY || !isFree(world, person, start, to)) return null;
  const made = { person, place, from: start, to };
  for (let day = dayOf(world, start); day <= dayOf(world, to); day++) {
    const visits = person.visits.get(day) ?? [];
    person.visits.set(day, visits);
    visits.push(made);
  }
  return made;
}

export function isFree(world: World, person: Person, from: number, to: number): boolean {
  for (let day = dayOf(world, from); day <= dayOf(world, to); day++)
    for (const one of person.visits.get(day) ?? []) if (one.from < to && from < one.to) return false;
  return true;
}

/** Both at one place, at the first moment from `at` on at which both are free; null after three hours. */
export function meet(
  world: World,
  random: Random,
  people: readonly Person[],
  place: Place,
  at: number,
  minutes: number,
): Visit[] | null {
  for (let wait = 0; wait < 3 * HOUR; wait += 12 * MINUTE) {
    const from = at + wait;
    const to = from + minutes * MINUTE;
    if (!people.every((person) => isFree(world, person, from - 6 * MINUTE, to + 6 * MINUTE))) continue;
    const visits = people.map((person) => {
      const early = random.between(-5, 5) * MINUTE;
      return visit(world, person, place, from + early, minutes + random.between(0, 0.25) * minutes);
    });
    return visits.filter((made) => made !== null);
  }
  return null;
}

export function dayOf(world: World, at: number): number {
  return Math.floor((at - world.start) / DAY);
}
