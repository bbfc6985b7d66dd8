/**
 * The way of the takings: from the accounts that buyers pay, after a day, a week or a sum, through
 * one to three layers, in part as cash, to the boss; wages, rents and shares are paid from it.
 */
import { DAY, HOUR } from "../../generator/clock.ts";
import { awake, pay } from "../acts.ts";
import type { City } from "../city.ts";
import { openAccount } from "../people/accounts.ts";
import type { Gang } from "./gang.ts";

export function passOnTakings(city: City, gang: Gang): void {
  const layers = gang.ladder.map(({ account }) => account);
  const cash = openAccount(city, -1, "bank");
  const byAccount = new Map<number, { at: number; amount: number; dealer: number }[]>();
  for (const { account, ...taking } of gang.takings)
    byAccount.set(account, [...(byAccount.get(account) ?? []), taking]);
  for (const [account, takings] of byAccount) {
    takings.sort((a, b) => a.at - b.at);
    for (const { at, amount } of batches(city, gang, takings))
      carryUp(city, gang, { at, amount, account, layers, cash });
  }
}

/** Sums that are passed on together. */
function batches(city: City, gang: Gang, takings: readonly { at: number; amount: number; dealer: number }[]) {
  const { random } = city;
  const { passOn, dealersBuyStock } = gang.habits;
  const limit = random.between(1200, 6000);
  const made: { at: number; amount: number }[] = [];
  let [sum, since] = [0, 0];
  takings.forEach(({ at, amount }, i) => {
    if (sum === 0) since = at;
    sum += amount;
    const next = takings[i + 1]?.at ?? city.end;
    const isDue =
      passOn === "threshold"
        ? sum > limit
        : next - since > { daily: 0.8, second_day: 1.8, weekly: 6.5 }[passOn] * DAY;
    if (!isDue && i + 1 < takings.length) return;
    // Dealers with stock of their own pay for it in round sums, others keep a wage.
    const share = dealersBuyStock ? random.between(0.6, 0.75) : random.between(0.8, 0.97);
    const passed = dealersBuyStock ? Math.round((sum * share) / 100) * 100 : Math.round(sum * share);
    made.push({ at: awake(city, at + random.between(0.5, 14) * HOUR), amount: passed });
    sum = 0;
  });
  return made.filter(({ amount }) => amount >= 50);
}

interface Lift {
  readonly at: number;
  readonly amount: number;
  readonly account: number;
  readonly layers: readonly number[];
  readonly cash: number;
}

function carryUp(city: City, gang: Gang, { at, amount, account, layers, cash }: Lift): void {
  const { random } = city;
  let [when, left, from] = [at, amount, account];
  for (const to of layers) {
    if (to === from) continue;
    if (random.chance(gang.habits.drawnShare)) {
      const drawn = Math.min(Math.floor(left / 100) * 100, 20_000);
      if (drawn >= 100) pay(city, when, from, cash, drawn, "取现");
      return;
    }
    // Large sums go in parts.
    const parts = left > 3000 && random.chance(0.4) ? random.whole(2, 3) : 1;
    for (let i = 0; i < parts; i++) pay(city, when + i * random.between(2, 40) * 60, from, to, left / parts);
    left = Math.round(left * random.between(0.95, 1) * 100) / 100;
    when = awake(city, when + random.between(0.2, 30) * HOUR);
    from = to;
  }
}
