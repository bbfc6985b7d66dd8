/**
 * How a gang works. Each gang draws its habits anew; the telling ones are dealt out like cards, so
 * that gangs of one city differ in them.
 */
import type { MediumWeights } from "../acts.ts";
import type { City } from "../city.ts";

const CARDS = {
  /** Who takes the orders: the boss, somebody who sits at the phones, each dealer, or whoever is on shift. */
  answering: ["boss", "dispatcher", "dealer", "shift_phone", "dealer"],
  payee: ["own", "relative", "mules", "rotating_mules", "shop_qr", "own", "relative"],
  supply: ["coach", "car", "express", "supplier_drives", "coach", "car"],
  courierPay: ["before", "after", "split", "monthly", "cash"],
  courierSeen: ["cells", "plates", "tickets", "hardly", "all"],
  stash: ["aunt_flat", "garage", "back_room", "none"],
  delivery: ["meeting", "dead_drop", "waybill", "mixed", "meeting"],
  lookout: ["calls", "messages", "stands_by", "none"],
  broker: ["per_deal", "monthly", "none"],
  financier: ["invests", "pays_supplier", "none"],
  command: ["one_lieutenant", "in_person", "no_phone", "rings_all", "one_lieutenant"],
  passOn: ["daily", "weekly", "threshold", "second_day"],
  buyers: ["regular", "weekend", "payday", "binge"],
  price: ["per_gram", "pieces", "haggled", "with_fee"],
  payWhen: ["before", "at_hand_over", "after", "weekly_credit", "before"],
  family: ["father_son", "couple", "none"],
} as const;

type Cards = { readonly [K in keyof typeof CARDS]: (typeof CARDS)[K][number] };

export interface Habits extends Cards {
  readonly media: MediumWeights;
  /** Accounts between the one that buyers pay and the boss. */
  readonly layers: number;
  /** Share of the takings that is drawn as cash. */
  readonly drawnShare: number;
  readonly gramPrice: number;
  readonly burnerLifeDays: number;
  /** All change their numbers on the same days. */
  readonly changesTogether: boolean;
  readonly leavesPrivatePhone: boolean;
  readonly supplyGapDays: number;
  readonly refusedShare: number;
  /** Members who take drugs themselves. */
  readonly usersShare: number;
  /** Dealers buy their stock from the gang instead of passing takings on. */
  readonly dealersBuyStock: boolean;
  /** Hours at which orders come. */
  readonly busyHour: number;
}

/** Habits of all gangs of a city. */
export function drawHabits(city: City): Habits[] {
  const random = city.random.fork("habits");
  const { parameters } = city;
  const hands = Object.entries(CARDS).map(([key, cards]) => {
    const deck: string[] = [];
    for (let i = 0; i < parameters.gangs; i++) {
      if (deck.length <= i) deck.push(...random.shuffle([...cards]));
    }
    return [key, deck] as const;
  });
  return Array.from({ length: parameters.gangs }, (_, gang) => {
    const cards = Object.fromEntries(hands.map(([key, deck]) => [key, deck[gang]])) as unknown as Cards;
    const honestPayee = cards.payee === "own" || cards.payee === "relative" || cards.payee === "shop_qr";
    // The parameter decides how many gangs use bought accounts; the card says in which way.
    const payee = payeeFor(cards.payee, honestPayee, random.next(), parameters.muleShare);
    return {
      ...cards,
      payee,
      media: random.pick<MediumWeights>([
        { voice: 0.85, sms: 0.1, app: 0.05 },
        { voice: 0.1, sms: 0.02, app: 0.88 },
        { voice: 0.5, sms: 0.1, app: 0.4 },
        { voice: 0.3, sms: 0.4, app: 0.3 },
      ]),
      layers: random.whole(1, 3),
      drawnShare: random.chance(0.5) ? random.between(0.1, 0.5) : 0,
      gramPrice: Math.round(parameters.gramPriceCny * random.between(0.82, 1.2)),
      burnerLifeDays: parameters.burnerLifeDays * random.between(0.6, 1.6),
      changesTogether: random.chance(0.35),
      leavesPrivatePhone: random.chance(0.5),
      supplyGapDays: Math.max(4, parameters.supplyGapDays * random.between(0.7, 1.3)),
      refusedShare: parameters.refusedShare * random.between(0.6, 1.5),
      usersShare: random.between(0, 0.5),
      dealersBuyStock: random.chance(0.35),
      busyHour: random.pick([14, 18, 20, 22, 24.5]),
    };
  });
}

function payeeFor(drawn: Cards["payee"], isHonest: boolean, luck: number, muleShare: number): Cards["payee"] {
  if (luck >= muleShare) return isHonest ? drawn : "relative";
  if (!isHonest) return drawn;
  return luck < muleShare / 2 ? "mules" : "rotating_mules";
}
