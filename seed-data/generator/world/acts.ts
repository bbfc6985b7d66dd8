/** The things people do, added to the world one by one. Each function returns the act's index. */
import { HOUR, MINUTE } from "../clock.ts";
import type { Random } from "../random.ts";
import { at, type Contact, type Parcel, type Person, type World } from "./world.ts";

export type MediumWeights = Readonly<Record<Contact["medium"], number>>;
export const EVERYDAY_MEDIA: MediumWeights = { voice: 0.45, app: 0.42, sms: 0.13 };

export function contact(
  world: World,
  random: Random,
  time: number,
  from: number,
  to: number,
  media: MediumWeights = EVERYDAY_MEDIA,
): number {
  const medium = random.weighted(media);
  // A tenth of calls is not answered; messages have no length.
  const durationS =
    medium !== "voice" ? 0 : random.chance(0.1) ? 0 : Math.max(3, Math.round(random.logNormal(48, 1)));
  return world.contacts.push({ at: time, from, to, medium, durationS }) - 1;
}

/** A few contacts to and fro, minutes apart; the first goes from `a` to `b`. */
export function conversation(
  world: World,
  random: Random,
  time: number,
  a: number,
  b: number,
  media: MediumWeights = EVERYDAY_MEDIA,
): number[] {
  const acts = [contact(world, random, time, a, b, media)];
  let next = time;
  while (acts.length < 6 && random.chance(0.4)) {
    next += random.exponential(6) * MINUTE + 10;
    const back = random.chance(0.6);
    acts.push(contact(world, random, next, back ? b : a, back ? a : b, media));
  }
  return acts;
}

export function pay(
  world: World,
  time: number,
  from: number,
  to: number,
  amount: number,
  memo = "",
  visit = -1,
): number {
  const rounded = Math.max(0.01, Math.round(amount * 100) / 100);
  return world.payments.push({ at: time, from, to, amount: rounded, memo, visit }) - 1;
}

export function visit(
  world: World,
  person: number,
  place: number,
  from: number,
  minutes: number,
  priority: 0 | 1 | 2,
): number {
  return world.visits.push({ person, place, from, to: from + minutes * MINUTE, priority }) - 1;
}

const CARRIERS = ["迅达速运", "云通快递", "飞鸿速递", "捷安物流"];
export const EVERYDAY_GOODS = [
  "服装",
  "食品",
  "日用品",
  "数码配件",
  "茶叶",
  "化妆品",
  "玩具",
  "书籍",
  "鞋帽",
  "特产",
  "",
];

export interface ParcelSketch {
  readonly sentAt: number;
  readonly sender: number;
  readonly receiver: number;
  readonly senderPlace: number;
  readonly receiverPlace: number;
  readonly weightG?: number;
  readonly declared?: string;
}

/** Sends a parcel; it arrives the next day in the same city, else after one to four days, by day. */
export function sendParcel(world: World, random: Random, sketch: ParcelSketch): number {
  const near =
    sketch.senderPlace >= 0 &&
    sketch.receiverPlace >= 0 &&
    !areaOf(world, sketch.senderPlace).town &&
    !areaOf(world, sketch.receiverPlace).town;
  const days = near ? random.between(0.5, 1.6) : random.between(1, 4);
  const landed = sketch.sentAt + days * 24 * HOUR;
  const parcel: Parcel = {
    carrier: random.pick(CARRIERS),
    sentAt: sketch.sentAt,
    deliveredAt: byDay(landed, random),
    sender: sketch.sender,
    receiver: sketch.receiver,
    senderPlace: sketch.senderPlace,
    receiverPlace: sketch.receiverPlace,
    weightG: Math.round(sketch.weightG ?? random.logNormal(650, 0.9)),
    declared: sketch.declared ?? random.pick(EVERYDAY_GOODS),
  };
  return world.parcels.push(parcel) - 1;
}

/** Everyday sums: log-normal, of which a part is rounded to whole yuan, fives or hundreds. */
export function everydayAmount(random: Random, median: number, sigma: number): number {
  return rounded(random, random.logNormal(median, sigma));
}

/** Rounds a sum the way people do: to cents, whole yuan, tens, or hundreds where it is large. */
export function rounded(random: Random, amount: number): number {
  const drawn = random.next();
  if (drawn < 0.35) return amount;
  if (drawn < 0.65 || amount < 20) return Math.max(1, Math.round(amount));
  if (drawn < 0.85 || amount < 150) return Math.max(10, Math.round(amount / 10) * 10);
  return Math.round(amount / 100) * 100;
}

/** Where a person can be met or leave something in an area: any public place of these kinds. */
export function publicPlace(
  world: World,
  random: Random,
  area: number,
  kinds: readonly ("locker" | "shop" | "other" | "hotel" | "camera")[],
): number {
  const { places } = at(world.areas, area);
  return random.pick(kinds.flatMap((kind) => places[kind]));
}

/** A time of day on the day that begins at `day`: normal around `hour`, never outside that day. */
export function timeOnDay(random: Random, day: number, hour: number, sigma: number): number {
  const drawn = hour + random.normal() * sigma;
  return day + Math.floor((((drawn % 24) + 24) % 24) * HOUR);
}

/** The line a person uses with private people, or for business where there is a second one. */
export function businessLine(person: Person): number {
  return person.lines[1] ?? at(person.lines, 0);
}

export function privateLine(person: Person): number {
  return at(person.lines, 0);
}

function areaOf(world: World, place: number) {
  return at(world.areas, at(world.places, place).area);
}

/** Moves a delivery into carriers' hours, 9 to 20. */
function byDay(time: number, random: Random): number {
  const hour = (((time / HOUR + 8) % 24) + 24) % 24;
  return hour >= 9 && hour < 20 ? time : time - (hour - random.between(9, 20)) * HOUR;
}
