/** What happens leaves marks: a contact between two lines, a payment, a parcel. */
import { DAY, HOUR, MINUTE, midnight } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Account, Contact, Line, Medium, Parcel, Payment, Person, Place } from "../city-types.ts";
import { simAt } from "../people/sims.ts";
import type { World } from "../world.ts";

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
