/**
 * What is measured of an actor against a business, as numbers of like size for the membership
 * model. Every feature is bounded or logarithmic, so that no single record decides.
 */
import { livesElsewhere } from "../location/other-towns.ts";
import type { Business, Scene } from "./business.ts";
import type { Ties } from "./ties-to-business.ts";

export const MEMBER_FEATURES = [
  "work-contacts",
  "private-contacts",
  "members-contacted",
  "line-share",
  "contacts-with-orders",
  "money-from-tills",
  "money-from-members",
  "money-to-business",
  "operates-foreign-till",
  "own-account-as-till",
  "lends-account",
  "meetings",
  "members-met",
  "customer",
  "purchases",
  "customer-contacts",
  "deliveries",
  "parcels-sent",
  "household-of-member",
  "own-other-trade",
  "single-contact",
  "co-suspect",
  "is-seller",
  "business-size",
  "largest-payment-in",
  "largest-payment-out",
  "out-of-town-home",
  "met-out-of-town",
  "may-use-members-line",
  "share-of-money-received",
] as const;
export type MemberFeature = (typeof MEMBER_FEATURES)[number];

/** Sums of money count in mean orders, up to so many. */
const MOST_ORDERS = 200;

const FEW_MEMBERS = 15;

/** @returns values in the order of MEMBER_FEATURES */
export function memberFeatures(scene: Scene, business: Business, ties: Ties): number[] {
  const { actor } = ties;
  const isCustomer = ties.purchases > 0;
  const others = business.members.size - (business.members.has(actor) ? 1 : 0);
  const work = isCustomer ? 0 : Math.min(ties.workContacts, 60);
  const meanOrder = business.takings / Math.max(1, business.orders.size);
  // Of many members one knows a few by chance.
  const crowding = Math.min(1, FEW_MEMBERS / Math.max(1, business.members.size));
  const forTills = ties.operatesTill && !ties.holdsTill;
  return [
    Math.log1p(work),
    Math.log1p(Math.min(60, ties.contacts - ties.workContacts)),
    Math.log1p(Math.min(8, ties.contactMembers * crowding)),
    isCustomer ? 0 : ties.lineShare,
    isCustomer ? 0 : surplus(ties.coupled, ties.coupledExpected),
    Math.log1p(Math.min(MOST_ORDERS, ties.fromTillsCny / Math.max(1, meanOrder))),
    Math.log1p(Math.min(MOST_ORDERS, Math.max(0, ties.paidCny - ties.fromTillsCny) / Math.max(1, meanOrder))),
    Math.log1p(Math.min(MOST_ORDERS, ties.payingCny / Math.max(1, meanOrder))),
    forTills ? 1 : 0,
    ties.operatesTill && ties.holdsTill ? 1 : 0,
    ties.holdsTill && !ties.operatesTill ? 1 : 0,
    Math.log1p(Math.min(100, ties.meetingWeight) / 5),
    Math.log1p(Math.min(8, ties.metMembers * crowding)),
    isCustomer ? 1 : 0,
    Math.log1p(ties.purchases),
    isCustomer ? Math.log1p(Math.max(0, ties.contacts / (1 + 2 * ties.purchases))) : 0,
    isCustomer ? 0 : surplus(ties.deliveries, ties.deliveriesExpected),
    Math.log1p(Math.min(30, ties.parcelsSent)),
    livesWithMember(scene, business, actor) ? 1 : 0,
    Math.log1p(customersElsewhere(scene, business, actor)),
    ties.contactMembers === 1 && others > 2 ? 1 : 0,
    coSuspect(scene, business, actor) ? 1 : 0,
    business.sellers.some((seller) => seller.actor === actor) ? 1 : 0,
    Math.log1p(others),
    Math.log1p(ties.largestPaidCny / Math.max(1, meanOrder)),
    Math.log1p(ties.largestPayingCny / Math.max(1, meanOrder)),
    livesElsewhere(scene, actor, business.town) ? 1 : 0,
    Math.log1p(ties.meetingsElsewhere),
    ties.mayUse,
    ties.paidCny / (scene.receivedCny[actor]! + Math.max(1, meanOrder)),
  ];
}

/** Square root of the Poisson log likelihood ratio of `count` against `expected`, at most 5; 0 where not more. */
export function surplus(count: number, expected: number): number {
  const floor = Math.max(expected, 0.05);
  if (count <= floor) return 0;
  return Math.min(5, Math.sqrt(count * Math.log(count / floor) - (count - floor)));
}

/** Whether the actor has the home of another who is a member. */
export function livesWithMember({ tables }: Scene, { members }: Business, actor: number): boolean {
  const home = tables.persons.home[actor] ?? -1;
  if (home < 0) return false;
  for (const member of members) {
    if (member !== actor && tables.persons.home[member] === home) return true;
  }
  return false;
}

/** Customers that the actor serves in a trade of its own. */
function customersElsewhere({ sellers }: Scene, business: Business, actor: number): number {
  const own = sellers.find((seller) => seller.actor === actor);
  return own ? own.customers.filter((customer) => !business.customers.has(customer)).length : 0;
}

function coSuspect({ tables }: Scene, business: Business, actor: number): boolean {
  const { casePersons } = tables;
  const cases = new Set<number>();
  for (let row = 0; row < casePersons.ids.length; row++) {
    const person = casePersons.person[row]!;
    if (
      casePersons.drugCase[row] === 1 &&
      casePersons.accused[row] === 1 &&
      person !== actor &&
      business.members.has(person)
    )
      cases.add(casePersons.caseNo[row]!);
  }
  if (cases.size === 0) return false;
  for (let row = 0; row < casePersons.ids.length; row++) {
    if (
      casePersons.person[row] === actor &&
      casePersons.accused[row] === 1 &&
      cases.has(casePersons.caseNo[row]!)
    )
      return true;
  }
  return false;
}
