/**
 * Accounts that may be lent. A gang buys and borrows accounts in the names of relatives and
 * strangers; such an account is bound to no telephone, serves the gang and nothing else, and its
 * holder lives on another one. Its payments show the account at work and not its holder, so that
 * nobody is listed who would not be without them.
 */
import { decidedPersons } from "../identity/decided.ts";
import type { Business, Scene } from "./business.ts";

/** Fewer payments with the business say nothing of what an account is for. */
const FEWEST_PAYMENTS = 5;
/** An account on which somebody lives has more payments with others than this share. */
const MOST_OUTSIDE = 0.1;
/** Payments with others on the holder's other accounts: he lives on those. */
const FEWEST_ELSEWHERE = 5;

/** @returns accounts that members other than sellers operate as far as is known, and that may be lent */
export function lentAccounts(scene: Scene, business: Business): ReadonlySet<number> {
  const sellers = new Set(business.sellers.map(({ actor }) => actor));
  return new Set(
    [...business.members]
      .filter((member) => !sellers.has(member))
      .flatMap((member) => scene.actors.accountsOf[member]!)
      .filter((account) => mayBeLent(scene, business, account)),
  );
}

/** The same scene, in which nobody is known to operate those accounts. */
export function withoutOperators(scene: Scene, accounts: ReadonlySet<number>): Scene {
  const ofAccount = scene.actors.ofAccount.slice();
  for (const account of accounts) ofAccount[account] = -1;
  return { ...scene, actors: { ...scene.actors, ofAccount } };
}

function mayBeLent(scene: Scene, business: Business, account: number): boolean {
  const { tables, identity, actors } = scene;
  if (tables.accounts.phone[account]! >= 0) return false;
  if (decidedPersons(identity.decided.accounts, account, "accept").length > 0) return false;
  const { inside, outside } = trafficOf(scene, business, account);
  if (inside < FEWEST_PAYMENTS || outside > MOST_OUTSIDE * (inside + outside)) return false;
  let elsewhere = 0;
  for (const other of actors.accountsOf[actors.ofAccount[account]!]!)
    if (other !== account) elsewhere += trafficOf(scene, business, other).outside;
  return elsewhere >= FEWEST_ELSEWHERE;
}

/** Payments of the account with accounts of members and customers, and with all others. */
function trafficOf(
  { tables: { payments }, accountPayments: { starts, row }, actors }: Scene,
  business: Business,
  account: number,
): { readonly inside: number; readonly outside: number } {
  let inside = 0;
  for (let at = starts[account]!; at < starts[account + 1]!; at++) {
    const from = payments.from[row[at]!]!;
    const other = from === account ? payments.to[row[at]!]! : from;
    if (business.accounts.has(other) || business.customers.has(actors.ofAccount[other]!)) inside++;
  }
  return { inside, outside: starts[account + 1]! - starts[account]! - inside };
}
