/**
 * What is measured of a whole business to judge whether it deals in drugs. Rates are compared
 * with those of the folder itself (all persons, all sellers), so that what is ordinary in a
 * city counts for nothing there.
 */

import { PLACE_KINDS } from "../../domain/case-tables.ts";
import { type HomeTown, homeTown } from "../location/home-town.ts";
import { shareOfPairsTogether, usualOfficeZones } from "../location/office-hours.ts";
import { livesElsewhere } from "../location/other-towns.ts";
import { signedSurplus } from "../models/signed-surplus.ts";
import { share } from "../share.ts";
import type { Scene } from "./business.ts";
import type { GrownBusiness } from "./grow.ts";
import { isForeign, isUnregistered } from "./held-by-others.ts";
import { drugTradeLogRatio, type KnownCustomers, knownCustomers } from "./known-customers.ts";
import { callsElsewhere, lengthOfCalls, talkOnLines } from "./talk-on-lines.ts";

export const SUSPICION_FEATURES = [
  "customers-with-drug-history",
  "customers-of-another-trade",
  "members-with-drug-history",
  "members-co-suspect",
  "helpers",
  "sellers",
  "foreign-tills",
  "changing-lines",
  "unregistered-lines",
  "work-line-purity",
  "third-person-delivery",
  "drop-delivery",
  "meetings-apart",
  "supply-contacts",
  "circle-with-repeat-custom",
  "call-length",
  "common-workplace",
] as const;
export type SuspicionFeature = (typeof SUSPICION_FEATURES)[number];

/** What only police records tell. */
export const POLICE_FEATURES: ReadonlySet<SuspicionFeature> = new Set([
  "customers-with-drug-history",
  "customers-of-another-trade",
  "members-with-drug-history",
  "members-co-suspect",
]);

/** Rates of the folder that businesses are compared with. */
export interface FolderRates {
  /** Of persons who buy from any seller: who is only listed in the folder says nothing about its customers. */
  readonly drugHistory: number;
  readonly hasDrugHistory: boolean;
  /** Read from the sellers of the folder; null where none of their customers is known. */
  readonly knownCustomers: KnownCustomers | null;
  readonly changingLine: number;
  readonly unregisteredLine: number;
  readonly foreignTill: number;
  readonly town: HomeTown;
  /** Of each actor, see `usualOfficeZones`. */
  readonly officeZones: Int32Array;
}

const LOCKER = PLACE_KINDS.indexOf("locker");
const HOUR = 3600;
/** A customer may come to a place for what he ordered from an hour before he pays to a day after. */
const CAME_S = [-HOUR, 24 * HOUR] as const;
/** A member was there with him: from six hours before he came to twenty minutes after. */
const SERVED_S = [-20 * 60, 6 * HOUR] as const;
/** Longer before him: the goods were left for him. */
const LEFT_S = 10 * 60;
/** More orders a customer, natural log, say no more about the circle. */
const MOST_REPEAT = 2;
/** Customers may be unknown for many reasons. */
const MOST_AGAINST = -8;

export function folderRates(scene: Scene): FolderRates {
  const { tables, identity, sellers } = scene;
  const known = drugHistoryOf(scene);
  const buyers = [...new Set(sellers.flatMap((seller) => seller.customers))].filter(
    (actor) => actor < scene.actors.personCount,
  );
  const orderLines = [...new Set(sellers.flatMap((seller) => seller.lines))];
  const tills = sellers.flatMap((seller) =>
    seller.accounts.map((account) => [seller.actor, account] as const),
  );
  return {
    drugHistory: share(count(buyers, known), buyers.length),
    hasDrugHistory: known.size > 0,
    knownCustomers: knownCustomers(
      sellers.map((seller) => {
        const persons = seller.customers.filter((actor) => actor < scene.actors.personCount);
        return { known: count(persons, known), total: persons.length };
      }),
    ),
    changingLine: share(
      orderLines.filter((line) => identity.lines[line]!.length > 1).length,
      orderLines.length,
    ),
    unregisteredLine: share(
      orderLines.filter((line) => isUnregistered(scene, line)).length,
      orderLines.length,
    ),
    foreignTill: share(
      tills.filter(([seller, account]) => isForeign(scene, seller, account)).length,
      tills.length,
    ),
    town: homeTown(tables.places, [...tables.persons.home]),
    officeZones: usualOfficeZones(scene),
  };
}

/** @returns values in the order of SUSPICION_FEATURES */
export function suspicionFeatures(
  scene: Scene,
  rates: FolderRates,
  { business, candidates }: GrownBusiness,
): number[] {
  const { identity, actors } = scene;
  const members = [...business.members];
  const helpers = members.length - business.sellers.length;
  const history = drugHistoryOf(scene);
  const customers = [...business.customers.keys()].filter((actor) => actor < actors.personCount);
  const personMembers = members.filter((actor) => actor < actors.personCount);
  const lines = [...business.workLines];
  const tills = business.sellers.flatMap((seller) =>
    seller.accounts.map((account) => [seller.actor, account] as const),
  );
  const talk = talkOnLines(scene, members, business.customers, lines);
  const delivery = deliveries(scene, business.members, business.orders);
  const repeat = Math.log(business.orders.size / Math.max(1, business.customers.size));
  return [
    rates.hasDrugHistory ? signedSurplus(count(customers, history), customers.length, rates.drugHistory) : 0,
    customersOfAnotherTrade(rates, count(customers, history), customers.length),
    rates.hasDrugHistory
      ? signedSurplus(count(personMembers, history), personMembers.length, rates.drugHistory)
      : 0,
    coSuspects(scene, business.members),
    Math.log1p(helpers),
    Math.log(business.sellers.length),
    difference(
      tills.filter(([seller, account]) => isForeign(scene, seller, account)).length,
      tills.length,
      rates.foreignTill,
    ),
    difference(
      lines.filter((line) => identity.lines[line]!.length > 1).length,
      lines.length,
      rates.changingLine,
    ),
    difference(
      lines.filter((line) => isUnregistered(scene, line)).length,
      lines.length,
      rates.unregisteredLine,
    ),
    talk.purity,
    share(delivery.served, business.orders.size),
    share(delivery.drops, business.orders.size),
    Math.log1p(
      candidates.filter(({ actor, ties }) => business.members.has(actor) && ties.metMembers > 0).length,
    ),
    Math.log1p(outOfTown(scene, rates, members)),
    // Friends and families are in touch, too: a circle counts as far as it serves the same people again and again.
    Math.log1p(helpersInTouch(scene, business)) * Math.min(MOST_REPEAT, Math.max(0, repeat)),
    lengthOfCalls(talk.callsS, callsElsewhere(scene, business.members, business.customers.keys())),
    shareOfPairsTogether(rates.officeZones, members),
  ];
}

/**
 * Natural log of the likelihood ratio of the known among the customers, where it speaks against a drug trade; else 0.
 * What speaks for one is in the surplus over the folder already, and where no gang is, the trade that
 * drug users like best would look like one.
 */
function customersOfAnotherTrade({ knownCustomers }: FolderRates, known: number, total: number): number {
  return knownCustomers
    ? Math.max(MOST_AGAINST, Math.min(0, drugTradeLogRatio(knownCustomers, { known, total })))
    : 0;
}

/** Persons with a flag, a positive test or a drug case. */
export function drugHistoryOf({ tables }: Scene): Set<number> {
  const { persons, drugTests, casePersons } = tables;
  const known = new Set<number>();
  for (const [person, flag] of persons.drugFlag.entries()) if (flag === 1) known.add(person);
  for (const [row, person] of drugTests.person.entries())
    if (drugTests.positive[row] === 1) known.add(person);
  for (const [row, person] of casePersons.person.entries())
    if (casePersons.drugCase[row] === 1 && person >= 0) known.add(person);
  known.delete(-1);
  return known;
}

/**
 * Other helpers whom a helper is in contact with, mean over the helpers, by the square root of
 * their number, so that it compares small with large. Whoever merely serves a
 * trade (a rider, a supplier, a relative who lends an account) knows its seller; those who work
 * together know each other.
 */
function helpersInTouch(
  { contactIndex, actors }: Scene,
  { members, sellers }: GrownBusiness["business"],
): number {
  const helpers = new Set(members);
  for (const { actor } of sellers) helpers.delete(actor);
  let ties = 0;
  for (const helper of helpers) {
    const met = new Set<number>();
    for (let at = contactIndex.starts[helper]!; at < contactIndex.starts[helper + 1]!; at++) {
      const other = actors.ofLine[contactIndex.otherLine[at]!]!;
      if (other !== helper && helpers.has(other)) met.add(other);
    }
    ties += met.size;
  }
  return helpers.size === 0 ? 0 : ties / helpers.size ** 1.5;
}

/**
 * Orders after which the customer was where any member was, the paid seller among them (the weights are fitted so), and
 * orders of these that may have been served by leaving the goods.
 */
function deliveries(
  scene: Scene,
  members: ReadonlySet<number>,
  orders: ReadonlyMap<number, number>,
): { served: number; drops: number } {
  const { tables, visits, actors } = scene;
  let served = 0;
  let drops = 0;
  for (const [row, time] of orders) {
    const customer = actors.ofAccount[tables.payments.from[row]!]!;
    let isServed = false;
    let isDrop = false;
    for (let at = visits.actorStarts[customer]!; at < visits.actorStarts[customer + 1]!; at++) {
      const visit = visits.byActor[at]!;
      const came = visits.at[visit]!;
      if (came < time + CAME_S[0] || came > time + CAME_S[1]) continue;
      const place = visits.place[visit]!;
      for (let other = visits.placeStarts[place]!; other < visits.placeStarts[place + 1]!; other++) {
        const position = visits.byPlace[other]!;
        const gap = came - visits.at[position]!;
        if (gap < SERVED_S[0] || gap > SERVED_S[1] || !members.has(visits.actor[position]!)) continue;
        isServed = true;
        if (gap > LEFT_S && tables.places.kind[place] !== LOCKER) isDrop = true;
      }
    }
    if (isServed) served++;
    if (isDrop) drops++;
  }
  return { served, drops };
}

function coSuspects({ tables }: Scene, members: ReadonlySet<number>): number {
  const { casePersons } = tables;
  const suspects = new Set<number>();
  for (const [row, person] of casePersons.person.entries()) {
    if (casePersons.drugCase[row] === 1 && casePersons.accused[row] === 1 && members.has(person))
      suspects.add(person);
  }
  return Math.log1p(suspects.size);
}

/** Members who live in another town than most of the folder. */
function outOfTown(scene: Scene, rates: FolderRates, members: readonly number[]): number {
  return members.filter((actor) => livesElsewhere(scene, actor, rates.town)).length;
}

/** Share above the folder's, shrunk for small numbers. */
function difference(hits: number, total: number, rate: number): number {
  return (hits + 2 * rate) / (total + 2) - rate;
}

function count(actors: readonly number[], set: ReadonlySet<number>): number {
  return actors.filter((actor) => set.has(actor)).length;
}
