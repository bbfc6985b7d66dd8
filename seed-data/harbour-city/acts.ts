/** What people do and what may leave a record: ring, pay, post, be somewhere. Each gives its index. */
import { HOUR } from "../generator/clock.ts";
import { type City, item } from "./city.ts";
import type { Medium, Parcel, Stay } from "./happenings.ts";
import { kilometres } from "./places/build-places.ts";

export type MediumWeights = Readonly<Record<Medium, number>>;

/** Seconds of travel a kilometre, in town and between towns. */
const SECONDS_PER_KM = 100;

export interface Call {
  readonly media?: MediumWeights;
  /** Median of a voice call. */
  readonly seconds?: number;
  readonly fromSpeaker?: number;
  readonly toSpeaker?: number;
}

const EVERYDAY: MediumWeights = { voice: 0.42, sms: 0.08, app: 0.5 };

export function ring(city: City, at: number, from: number, to: number, call: Call = {}): number {
  const { random } = city;
  const medium = random.weighted(call.media ?? EVERYDAY);
  const seconds = medium === "voice" ? Math.max(1, Math.round(random.logNormal(call.seconds ?? 55, 0.9))) : 0;
  const [fromSpeaker, toSpeaker] = [call.fromSpeaker ?? -1, call.toSpeaker ?? -1];
  return city.contacts.push({ at: Math.floor(at), from, to, medium, seconds, fromSpeaker, toSpeaker }) - 1;
}

/** An exchange: `turns` contacts that go to and fro, minutes apart. */
export function converse(city: City, at: number, a: number, b: number, turns: number, call: Call = {}) {
  const { random } = city;
  const back: Call = {
    ...call,
    ...(call.toSpeaker === undefined ? {} : { fromSpeaker: call.toSpeaker }),
    ...(call.fromSpeaker === undefined ? {} : { toSpeaker: call.fromSpeaker }),
  };
  const made: number[] = [];
  let [when, forth] = [at, true];
  for (let turn = 0; turn < turns; turn++) {
    made.push(
      forth
        ? ring(city, when, a, b, call)
        : ring(city, when, b, a, { ...back, toSpeaker: call.fromSpeaker ?? -1 }),
    );
    when += 20 + random.exponential(4 * 60);
    if (random.chance(0.7)) forth = !forth;
  }
  return made;
}

export function pay(city: City, at: number, from: number, to: number, amount: number, memo = ""): number {
  const cents = Math.max(0.01, Math.round(amount * 100) / 100);
  return city.payments.push({ at: Math.floor(at), from, to, amount: cents, memo }) - 1;
}

export function post(city: City, parcel: Omit<Parcel, "carrier"> & { carrier?: string }): number {
  const carrier = parcel.carrier ?? city.random.pick(["潮汐速运", "海燕快递", "东港邮通", "百川物流"]);
  return city.parcels.push({ ...parcel, carrier }) - 1;
}

export type StayOptions = Partial<Pick<Stay, "carried" | "seenAs">>;

/** −1 where the person is elsewhere then, or could not get there in time. */
export function be(
  city: City,
  person: number,
  from: number,
  minutes: number,
  place: number,
  { carried = null, seenAs = "any" }: StayOptions = {},
): number {
  const start = Math.floor(from);
  const stay: Stay = { person, from: start, to: start + Math.round(minutes * 60), place, carried, seenAs };
  const own = item(city.persons, person).stays;
  const position = firstAfter(city, own, start);
  const [before, after] = [own[position - 1], own[position]];
  if (before !== undefined && !fits(city, item(city.stays, before), stay)) return -1;
  if (after !== undefined && !fits(city, stay, item(city.stays, after))) return -1;
  const index = city.stays.push(stay) - 1;
  own.splice(position, 0, index);
  return index;
}

/** Position in a person's stays of the first that begins after `at`. */
export function firstAfter(city: City, own: readonly number[], at: number): number {
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (item(city.stays, item(own, middle)).from <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fits(city: City, first: Stay, then: Stay): boolean {
  return first.to + kilometres(city, first.place, then.place) * SECONDS_PER_KM <= then.from;
}

/** The same moment, put off to waking hours if it falls in the small ones. */
export function awake(city: City, at: number, from = 8, to = 23.5): number {
  const local = (((at + 8 * HOUR) % (24 * HOUR)) / HOUR + 24) % 24;
  if (local >= from && local < to) return at;
  const wait = local < from ? from - local : 24 - local + from;
  return at + wait * HOUR + city.random.exponential(0.7 * HOUR);
}

export function lineOf(city: City, person: number): number {
  return item(item(city.persons, person).lines, 0);
}

/** The account a person uses most, at times another of their own. */
export function accountOf(city: City, person: number): number {
  const { accounts } = item(city.persons, person);
  return item(accounts, city.random.chance(0.8) ? 0 : city.random.int(accounts.length));
}
