/** What a gang is like: drawn anew for every gang, each habit apart from the others, so that no two work alike. */
import type { Channel, Style } from "../exchange/exchange-goods.ts";
import type { Random } from "../random.ts";

export interface Plan {
  size: number;
  tiers: "flat" | "three";
  stock: "keeper" | "dealer" | "courier";
  payee: "own" | "mule" | "handler";
  /** Share of payments that go to the payee above; the rest reach the dealer's own account. */
  payeeShare: number;
  muleDays: [number, number];
  mules: number;
  style: Style;
  /** Share of exchanges by a second channel of order, so that one gang need not have one way. */
  otherChannel: Channel;
  hours: [number, number];
  deliverer: "self" | "runner" | "keeper";
  report: "each" | "nightly" | "weekly_meeting" | "relay";
  helperPay: "weekly" | "per_trip" | "in_goods";
  supplierPaid: "cash" | "transfer" | "mule";
  transport: "courier" | "parcel" | "both";
  tripEvery: number;
  leaderHasPhone: boolean;
  burnerLife: [number, number];
  customers: [number, number];
  pack: number;
  pricing: "round" | "multiple" | "haggled";
  /** Day of the window on which the gang begins; negative where it began before. */
  started: number;
  rollUp: number;
}

export function drawPlan(deck: Random, random: Random, shifted: boolean, n: number): Plan {
  // The main habits are dealt out like cards, so that the gangs of one folder differ in them.
  const deal = <T>(topic: string, options: readonly T[]): T => {
    const cards = deck.fork(topic).shuffle(options);
    return cards[n % cards.length] as T;
  };
  const size = shifted ? random.int(4, 9) : random.int(5, 11);
  const mix = deal("mix", [
    { meeting: 6, dead_drop: 2, waybill: 1 },
    { meeting: 2, dead_drop: 6, waybill: 1 },
    { meeting: 1, dead_drop: 2, waybill: 6 },
    { meeting: 4, dead_drop: 4, waybill: 2 },
    { meeting: 1, dead_drop: 9 },
    { meeting: 9, waybill: 2 },
  ]);
  const style: Style = {
    mix,
    channel: deal("channel", ["voice", "sms", "app", "voice_then_app", "app_then_voice"] as const),
    timing: deal("timing", ["before", "before", "before", "at", "after"] as const),
    cash: shifted ? random.between(0.02, 0.06) : random.between(0.03, 0.14),
    inbound: random.between(0.72, 0.9),
    arrival: random.between(0.1, 0.6),
  };
  return {
    size,
    style,
    tiers: size < 6 ? "flat" : deal("tiers", ["three", "flat", "three", "flat"] as const),
    stock: random.weighted({ keeper: size > 5 ? 6 : 2, dealer: 3, courier: 2 }),
    payee: shifted
      ? random.weighted({ mule: 7, handler: 2.5, own: 0.5 })
      : deal("payee", ["mule", "handler", "own", "own", "mule"] as const),
    payeeShare: shifted ? random.between(0.93, 1) : random.between(0.75, 1),
    muleDays: shifted ? [6, 20] : [14, 60],
    mules: shifted ? random.int(3, 6) : random.int(1, 4),
    otherChannel: random.pick(["voice", "sms", "app"] as const),
    hours: deal("hours", [
      [10, 22],
      [12, 22],
      [9, 19],
      [14, 22.5],
      [11, 21],
    ] as [number, number][]),
    deliverer: deal("deliverer", ["self", "self", "runner", "runner", "keeper"] as const),
    report: deal("report", ["each", "nightly", "weekly_meeting", "relay"] as const),
    helperPay: deal("helpers", ["weekly", "per_trip", "in_goods"] as const),
    supplierPaid: deal("supplier", ["cash", "transfer", "mule", shifted ? "mule" : "transfer"] as const),
    transport: deal("transport", ["courier", "courier", "parcel", "both"] as const),
    tripEvery: random.between(6, 16),
    leaderHasPhone: !random.chance(0.2),
    burnerLife: shifted ? [7, 21] : [14, 56],
    customers: shifted ? [6, 15] : [7, 20],
    pack: shifted
      ? random.chance(0.5)
        ? random.int(5, 9) * 10
        : random.int(32, 60) * 10
      : random.pick([100, 120, 130, 150, 180, 200]),
    pricing: random.pick(["round", "multiple", "haggled"] as const),
    started: n === 3 ? random.int(5, 14) : n === 1 ? -random.int(20, 70) : -random.int(120, 900),
    rollUp: random.between(0.55, 0.85),
  };
}
