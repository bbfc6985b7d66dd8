/** Habits of the gangs of one city: the main ones are dealt like cards, so that its gangs differ. */
import type { Random } from "../../generator/random.ts";
import { EVENING, NIGHT, TALK } from "../acts/hours.ts";
import type { Manner, PayTime, Way } from "../acts/manner.ts";
import type { GangRanges } from "../parameters.ts";
import type { Habits } from "./gang.ts";

const CARDS = {
  orders: ["each", "each", "desk", "boss"],
  delivery: ["meeting", "waybill", "dead_drop", "mixed"],
  supply: ["courier", "parcel", "brought", "courier"],
  command: ["lieutenant", "directly", "meetings", "lieutenant"],
  paid: ["before", "at", "before", "after"],
} as const;

const WAYS: Readonly<Record<Habits["delivery"], Partial<Record<Way, number>>>> = {
  meeting: { spot: 0.7, door: 0.2, drop: 0.1 },
  waybill: { waybill: 0.8, spot: 0.1, drop: 0.1 },
  dead_drop: { drop: 0.8, spot: 0.2 },
  mixed: { spot: 0.35, door: 0.1, drop: 0.3, waybill: 0.25 },
};

const PAID: Readonly<Record<"before" | "at" | "after", Readonly<Record<PayTime, number>>>> = {
  before: { before: 0.8, at: 0.12, after: 0.08, tab: 0 },
  at: { before: 0.3, at: 0.55, after: 0.15, tab: 0 },
  after: { before: 0.25, at: 0.2, after: 0.55, tab: 0 },
};

export function dealHabits(random: Random, ranges: GangRanges, count: number): Habits[] {
  const hands = {
    orders: random.shuffle([...CARDS.orders]),
    delivery: random.shuffle([...CARDS.delivery]),
    supply: random.shuffle([...CARDS.supply]),
    command: random.shuffle([...CARDS.command]),
    paid: random.shuffle([...CARDS.paid]),
  };
  return Array.from({ length: count }, (_, i) => {
    const delivery = hands.delivery[i] ?? "mixed";
    const throughOthers = random.chance(ranges.mules);
    const days = (low: number, high: number): readonly [number, number] => {
      const from = random.whole(low, high);
      return [from, from + random.whole(1, 4)];
    };
    return {
      orders: hands.orders[i] ?? "each",
      delivery,
      till: throughOthers ? (random.chance(0.6) ? "straws" : "handler") : "own",
      supply: hands.supply[i] ?? "courier",
      command: hands.command[i] ?? "directly",
      takingsDays: days(1, 6),
      restockDays: days(2, 6),
      supplyDays: days(5, 15),
      cashUp: random.chance(0.4) ? random.between(0.5, 0.9) : random.between(0, 0.2),
      confirms: random.chance(0.5),
      manner: mannerOf(random, delivery, hands.paid[i] ?? "before"),
      gramCny: Math.round(random.between(...ranges.gramCny) / 10) * 10,
    };
  });
}

function mannerOf(random: Random, delivery: Habits["delivery"], paid: "before" | "at" | "after"): Manner {
  const voice = random.between(0.05, 0.8);
  // Who sends by parcel wants the money first.
  const when = delivery === "waybill" ? "before" : paid;
  return {
    hours: random.pick([EVENING, EVENING, NIGHT, TALK]),
    medium: { voice, sms: 0.04, app: 0.96 - voice },
    asked: 0.97,
    turns: [1, random.whole(2, 4)],
    talkSeconds: random.whole(18, 45),
    pay: PAID[when],
    payLag: random.between(3, 25),
    afterHours: random.between(12, 46),
    ways: WAYS[delivery],
    lead: random.chance(0.7) ? [12, random.whole(60, 150)] : [40, 300],
    minutes: random.chance(0.8) ? [2, 9] : [5, 40],
    arrival: random.between(0.2, 0.7),
    afterword: random.between(0, 0.25),
    memos: random.chance(0.5) ? [] : ["烟", "茶", "手机", "还钱"],
    packDays: 1.5,
  };
}
