/**
 * What is measured of one till of a group to judge whether the group's trade is paid there, or
 * an honest one that a member has beside it (parcels, cigarettes, a stall, rides): held against
 * the group's other tills and the rates of the folder.
 */

import { paymentsOf } from "../deals/account-payments.ts";
import type { Coupling } from "../deals/coupling.ts";
import { upperMedian } from "../median.ts";
import { signedSurplus } from "../models/signed-surplus.ts";
import { share } from "../share.ts";
import type { Business, Scene } from "./business.ts";
import { isForeign, isUnregistered } from "./held-by-others.ts";
import { drugHistoryOf, type FolderRates } from "./suspicion-features.ts";
import { talkOnLines } from "./talk-on-lines.ts";

export const TILL_FEATURES = [
  "known-customers",
  "passed-to-members",
  "unlike-amounts",
  "amounts-in-common",
  "shared-customers",
  "foreign-till",
  "unregistered-lines",
  "changing-lines",
  "line-purity",
] as const;
export type TillFeature = (typeof TILL_FEATURES)[number];

/** What only police records tell. */
export const POLICE_TILL_FEATURES: ReadonlySet<TillFeature> = new Set(["known-customers"]);

/** Orders paid into one account. */
export interface Till {
  readonly account: number;
  readonly couplings: readonly Coupling[];
  /** Members who sell there. */
  readonly sellers: ReadonlySet<number>;
  /** Rows of coupled payments, each once. */
  readonly payments: readonly number[];
  readonly customers: ReadonlySet<number>;
}

/** Amounts are compared in steps of so many yuan. */
const STEP_CNY = 5;
/** An amount is common where at least two, and one in fifty, of the other tills' payments have it. */
const COMMON = 2;
const COMMON_SHARE = 0.02;

/** In the order of their accounts. */
export function tillsOf({ sellers }: Business): Till[] {
  const accounts = [...new Set(sellers.flatMap((seller) => seller.accounts))].sort((a, b) => a - b);
  return accounts.map((account) => {
    const own = sellers.filter((seller) => seller.accounts.includes(account));
    const couplings = own.flatMap((seller) => seller.couplings.filter((one) => one.account === account));
    return {
      account,
      couplings,
      sellers: new Set(own.map(({ actor }) => actor)),
      payments: [...new Set(couplings.flatMap(({ payments }) => payments))],
      customers: new Set(couplings.flatMap(({ payers }) => payers)),
    };
  });
}

/**
 * @param tills two at least: each is held against the others
 * @returns for each till, values in the order of TILL_FEATURES
 */
export function tillFeatures(
  scene: Scene,
  rates: FolderRates,
  business: Business,
  tills: readonly Till[],
): number[][] {
  const { actors } = scene;
  const known = drugHistoryOf(scene);
  const members = [...business.members];
  return tills.map((till) => {
    const others = tills.filter((other) => other !== till);
    const persons = [...till.customers].filter((actor) => actor < actors.personCount);
    const lines = [...new Set(till.couplings.map(({ line }) => line))];
    const amounts = amountsOf(scene, till.payments);
    const otherAmounts = amountsOf(
      scene,
      others.flatMap(({ payments }) => payments),
    );
    return [
      rates.hasDrugHistory
        ? signedSurplus(persons.filter((actor) => known.has(actor)).length, persons.length, rates.drugHistory)
        : 0,
      passedToMembers(scene, business, till),
      Math.abs(Math.log(upperMedian(amounts) / upperMedian(otherAmounts))),
      inCommon(amounts, otherAmounts),
      share(
        [...till.customers].filter((actor) => others.some(({ customers }) => customers.has(actor))).length,
        till.customers.size,
      ),
      [...till.sellers].every((seller) => isForeign(scene, seller, till.account)) ? 1 : 0,
      shareOfOrders(till, (line) => isUnregistered(scene, line)),
      shareOfOrders(till, (line) => scene.identity.lines[line]!.length > 1),
      talkOnLines(scene, members, business.customers, lines).purity,
    ];
  });
}

/** Yuan, at least 1. */
function amountsOf({ tables: { payments } }: Scene, rows: readonly number[]): number[] {
  return rows.map((row) => Math.max(1, payments.amountCny[row]!));
}

/** Of what leaves the till, the share that goes to members who do not sell there: a gang's takings are passed on. */
function passedToMembers(scene: Scene, { members }: Business, { account, sellers }: Till): number {
  const { payments } = scene.tables;
  let passed = 0;
  let all = 0;
  for (const row of paymentsOf(scene.accountPayments, [account])) {
    if (payments.from[row] !== account || payments.to[row] === account) continue;
    const to = scene.actors.ofAccount[payments.to[row]!]!;
    all += payments.amountCny[row]!;
    if (members.has(to) && !sellers.has(to)) passed += payments.amountCny[row]!;
  }
  return share(passed, all);
}

/** Share of the amounts that are common in the other tills, too: one trade has its prices. */
function inCommon(amounts: readonly number[], others: readonly number[]): number {
  const stepOf = (amount: number) => Math.round(amount / STEP_CNY);
  const counts = new Map<number, number>();
  for (const amount of others) counts.set(stepOf(amount), (counts.get(stepOf(amount)) ?? 0) + 1);
  const least = Math.max(COMMON, COMMON_SHARE * others.length);
  return share(amounts.filter((amount) => (counts.get(stepOf(amount)) ?? 0) >= least).length, amounts.length);
}

/** Of the orders paid there, the share that came in on such lines. */
function shareOfOrders({ couplings }: Till, isSuch: (line: number) => boolean): number {
  let such = 0;
  let all = 0;
  for (const { line, payments } of couplings) {
    all += payments.length;
    if (isSuch(line)) such += payments.length;
  }
  return share(such, all);
}
