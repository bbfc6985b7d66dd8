/** Habits of crews. Ways of selling are dealt out like cards, so that the gangs of one city differ in them. */
import type { Random } from "../../generator/random.ts";
import type { Manner } from "../acts/manner.ts";
import type { Person } from "../city-types.ts";
import type { MarketParameters } from "../parameters.ts";
import { spotIn } from "../places.ts";
import { placesOf, QUARTERS, type World } from "../world.ts";
import type { Habits, Ware } from "./outfit.ts";

type Way = Pick<Manner, "media" | "pay" | "goods" | "laidBefore" | "split">;

const APP = { voice: 0.12, sms: 0.03, app: 0.85 };
const MIX = { voice: 0.35, sms: 0.05, app: 0.6 };
const BEFORE = { before: 0.88, at: 0.05, after: 0.04, tab: 0.03 };

/** As judgments tell it: packets by riders, bags laid in a row of places, hand to hand, parcels. */
const GANG_WAYS: readonly Way[] = [
  { media: APP, pay: BEFORE, goods: { flash: 0.6, ride: 0.25, meeting: 0.15 }, laidBefore: 0, split: 0.15 },
  { media: APP, pay: BEFORE, goods: { drop: 0.85, meeting: 0.15 }, laidBefore: 0.5, split: 0.1 },
  {
    media: MIX,
    pay: { before: 0.25, at: 0.4, after: 0.2, tab: 0.15 },
    goods: { meeting: 0.72, ride: 0.12, door: 0.16 },
    laidBefore: 0,
    split: 0.08,
  },
  {
    media: MIX,
    pay: { before: 0.6, at: 0.15, after: 0.2, tab: 0.05 },
    goods: { express: 0.42, flash: 0.22, meeting: 0.2, drop: 0.16 },
    laidBefore: 0.2,
    split: 0.2,
  },
];

const FIRM_WAYS: readonly Way[] = [
  {
    media: MIX,
    pay: { before: 0.3, at: 0.4, after: 0.15, tab: 0.15 },
    goods: { door: 0.7, counter: 0.3 },
    laidBefore: 0,
    split: 0.03,
  },
  { media: APP, pay: BEFORE, goods: { flash: 0.5, ride: 0.2, door: 0.3 }, laidBefore: 0, split: 0.03 },
  {
    media: MIX,
    pay: { before: 0.3, at: 0.3, after: 0.2, tab: 0.2 },
    goods: { meeting: 0.5, door: 0.3, ride: 0.2 },
    laidBefore: 0,
    split: 0.04,
  },
  { media: APP, pay: BEFORE, goods: { express: 0.45, flash: 0.35, drop: 0.2 }, laidBefore: 0.2, split: 0.04 },
  { media: MIX, pay: BEFORE, goods: { drop: 0.5, meeting: 0.3, flash: 0.2 }, laidBefore: 0.4, split: 0.08 },
];

/** Crystal by the gram, cartridges by the piece, powder by the gram. */
const WARES: readonly Ware[] = [
  { yuan: 390, pieces: [0.3, 0.5, 0.5, 1, 1, 2], odd: 0.45, grams: 180 },
  { yuan: 340, pieces: [1, 1, 1, 2, 2, 3], odd: 0.4, grams: 140 },
  { yuan: 620, pieces: [0.5, 0.5, 1, 1, 2], odd: 0.4, grams: 160 },
  { yuan: 300, pieces: [0.5, 1, 1, 1.5, 2], odd: 0.5, grams: 220 },
];

const FIRM_WARES: readonly Ware[] = [
  { yuan: 110, pieces: [1, 2, 2, 3, 4, 6], odd: 0.5, grams: 1800 },
  { yuan: 240, pieces: [1, 1, 2, 3], odd: 0.5, grams: 600 },
  { yuan: 380, pieces: [0.5, 1, 1, 2], odd: 0.4, grams: 350 },
  { yuan: 520, pieces: [0.5, 1, 1, 2, 3], odd: 0.4, grams: 400 },
];

/** A pack of cards, shuffled anew when it is dealt out. */
export function deal<T>(random: Random, cards: readonly T[], count: number): T[] {
  const out: T[] = [];
  while (out.length < count) out.push(...random.shuffle([...cards]));
  return out.slice(0, count);
}

export const dealGangCards = (random: Random, count: number) => ({
  ways: deal(random, GANG_WAYS, count),
  wares: deal(random, WARES, count),
});

export const dealFirmCards = (random: Random, count: number) => ({
  ways: deal(random, FIRM_WAYS, count),
  wares: deal(random, FIRM_WARES, count),
});

export function drawHabits(
  world: World,
  random: Random,
  boss: Person,
  way: Way,
  ware: Ware,
  { price }: MarketParameters["ranges"],
  gang: boolean,
): Habits {
  const area = boss.home.area % QUARTERS;
  const factor = gang ? random.between(...price) : random.between(0.7, 1.3);
  const unit = ware.yuan * factor;
  const step = random.pick(unit > 150 ? [1, 2, 20, 20, 50] : [1, 2, 5, 10]);
  return {
    manner: {
      ...way,
      cash: random.between(0.02, 0.1),
      vain: random.between(0.12, 0.3),
      hours: random.pick(
        gang
          ? (["round", "evening", "day", "round", "day"] as const)
          : (["day", "day", "round", "evening", "late"] as const),
      ),
      spots: Array.from({ length: random.whole(5, 12) }, () =>
        spotIn(world, random, random.chance(0.5) ? area : random.int(QUARTERS)),
      ),
    },
    ware: {
      ...ware,
      yuan: Math.max(step, Math.round(unit / step) * step),
      grams: ware.grams * random.between(0.8, 2.2),
    },
    up: random.between(1.5, 6),
    upShare: random.between(0.7, 0.97),
    upCash: random.between(0, 0.35),
    wageDays: random.pick([1, 3, 7, 7, 10, 15]),
    pieceWage: random.whole(2, 6) * 10,
    supplyDays: random.between(4, 11),
    supplyBy: random.chance(0.5) ? "parcel" : "trip",
    supplyPaid: random.chance(0.6) ? "ahead" : "after",
    supplyShare: random.between(0.35, 0.6),
    wordDays: random.between(0.5, 1.7),
    tableDays: random.between(4, 14),
    pickUpDays: random.between(1.5, 5),
    table: random.pick(placesOf(world, area, random.chance(0.6) ? "shop" : "hotel")),
    voice: random.between(0.05, 0.7),
  };
}
