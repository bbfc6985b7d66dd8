/** Who is in a gang and what each one has for the business: line, account, buyers. */

import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { type City, item, lineOf, placesOf } from "../city.ts";
import { addAccount, addLine } from "../people.ts";
import { FAR_TOWN } from "../places.ts";

export interface Member {
  readonly person: number;
  readonly roles: readonly MemberRole[];
  /** The line for the business, −1 where the member uses no phone for it. */
  readonly line: number;
  /** Where the member's takings or pay go. */
  readonly account: number;
}

export interface Dealer extends Member {
  readonly buyers: readonly { readonly person: number; readonly gapDays: number; readonly grams: number }[];
  /** The account that buyers pay into. */
  readonly payee: number;
}

export interface Business {
  readonly index: number;
  readonly town: number;
  readonly startedAt: number;
  readonly members: readonly Member[];
  readonly dealers: readonly Dealer[];
  readonly stash: number;
  readonly den: number;
  readonly gramPrice: number;
  /** Accounts that collect what buyers pay, each with the handler's or dealer's line. */
  readonly mules: readonly number[];
  /** Weights of the ways of delivery. */
  readonly delivery: { readonly meeting: number; readonly waybill: number; readonly dead_drop: number };
}

/** Roles in the order in which a growing gang fills them; the rest are dealers. */
const LADDER: readonly (readonly MemberRole[])[] = [
  ["organiser"],
  ["supplier"],
  ["money_handler"],
  ["courier"],
  ["stash_keeper"],
  ["lookout"],
  ["financier"],
  ["broker"],
  ["courier"],
  ["money_handler"],
  ["lookout"],
];

export function foundGang(city: City, index: number): Business {
  const random = city.random.fork(`gang ${index}`);
  const { gangSize, gramPriceCny } = city.parameters;
  const town = random.int(6);
  const size = random.whole(gangSize[0], gangSize[1]);
  const startedAt =
    city.start + (random.chance(0.5) ? random.between(-400, -90) : random.between(-20, 14)) * DAY;
  const dealerCount = Math.min(size - 4, Math.max(3, Math.round(size * random.between(0.32, 0.5))));
  const posts = LADDER.slice(0, size - dealerCount).map((roles) => [...roles]);
  if (size - dealerCount < 7 && random.chance(0.5)) posts[0]?.push("financier");
  if (random.chance(0.25)) posts[3]?.push("stash_keeper");
  while (posts.length < size) posts.push(["retail_dealer"]);
  const business = {
    index,
    town,
    startedAt,
    stash: random.pick(placesOf(city, random.chance(0.5) ? "home" : "other", town)),
    den: random.pick(placesOf(city, "other", town)),
    gramPrice: gramPriceCny * random.between(0.85, 1.15),
    delivery: {
      meeting: random.next() ** 2,
      waybill: random.next() ** 2,
      dead_drop: random.next() ** 2 + 0.05,
    },
  };
  const chosen = recruit(city, random, posts, town);
  const members = posts.map((roles, i) => equip(city, random, item(chosen, i), roles, startedAt));
  city.gangs.push({ town, startedAt, members: chosen });
  chosen.forEach((person, i) => {
    item(city.persons, person).gang = index;
    for (const role of item(posts, i)) item(city.persons, person).roles.add(role);
  });
  const handlers = members.filter((member) => member.roles.includes("money_handler"));
  const mules = Array.from({ length: random.whole(2, 4) }, () =>
    addMule(city, random, random.chance(0.6) ? random.pick(handlers).line : -1),
  );
  const dealers = members
    .filter((member) => member.roles.includes("retail_dealer"))
    .map((member) => ({
      ...member,
      buyers: findBuyers(city, random, town),
      payee: random.chance(city.parameters.muleShare)
        ? random.pick(mules)
        : dealerPayee(city, random, member),
    }));
  return { ...business, members, dealers, mules };
}

/** By word of mouth: most are friends of someone already in; the supplier lives outside more often than not. */
function recruit(city: City, random: Random, posts: readonly MemberRole[][], town: number): number[] {
  const free = (person: number) => {
    const { gang, lookalike, birthYear, isBuyer, isStraw } = item(city.persons, person);
    return gang < 0 && !lookalike && !isBuyer && !isStraw && birthYear > 1962 && birthYear < 2007;
  };
  const everyone = city.persons.map((_, i) => i).filter(free);
  const chosen: number[] = [];
  for (const roles of posts) {
    const wanted = roles.includes("supplier") && random.chance(0.7) ? FAR_TOWN : town;
    const friends = chosen.flatMap((member) => [...item(city.persons, member).friends]).filter(free);
    const pool = wanted === town && friends.length > 0 && random.chance(0.45) ? friends : everyone;
    const near = pool.filter((p) => !chosen.includes(p) && item(city.persons, p).town === wanted);
    chosen.push(random.pick(near.length > 0 ? near : everyone.filter((p) => !chosen.includes(p))));
  }
  return chosen;
}

function equip(city: City, random: Random, person: number, roles: MemberRole[], startedAt: number): Member {
  const { workPhoneShare, leaderWithoutPhoneShare } = city.parameters;
  const account = random.pick(item(city.persons, person).accounts);
  const silent = roles.includes("organiser") && random.chance(leaderWithoutPhoneShare);
  if (silent) return { person, roles, line: -1, account };
  const line = random.chance(workPhoneShare)
    ? workLine(city, random, person, startedAt)
    : lineOf(city, person);
  return { person, roles, line, account };
}

/** A line that somebody else, nobody or oneself is registered for. */
function workLine(city: City, random: Random, person: number, startedAt: number): number {
  const straw = anybody(city, random);
  const holder = () => {
    const kind = random.weighted({ straw: 0.35, nobody: 0.3, stranger: 0.15, self: 0.1, family: 0.1 });
    if (kind === "nobody") return -1;
    if (kind === "self") return person;
    if (kind === "family") return random.pick([...item(city.persons, person).friends]);
    const held = kind === "straw" ? straw : anybody(city, random);
    item(city.persons, held).isStraw = true;
    return held;
  };
  const since = Math.max(startedAt - 5 * DAY, city.start - random.exponential(20 * DAY));
  return addLine(city, random, person, city.parameters.burnerLifeDays, holder, [], since);
}

function anybody(city: City, random: Random): number {
  for (;;) {
    const person = random.int(city.persons.length);
    const { gang, isBuyer, lookalike } = item(city.persons, person);
    if (gang < 0 && !isBuyer && !lookalike) return person;
  }
}

function addMule(city: City, random: Random, line: number): number {
  const straw = anybody(city, random);
  item(city.persons, straw).isStraw = true;
  return addAccount(
    city,
    random,
    straw,
    -1,
    line >= 0 ? line : random.chance(0.5) ? lineOf(city, straw) : -1,
  );
}

function dealerPayee(city: City, random: Random, dealer: Member): number {
  if (random.chance(0.7)) return dealer.account;
  const relative = random.pick([...item(city.persons, dealer.person).friends]);
  return random.pick(item(city.persons, relative).accounts);
}

function findBuyers(city: City, random: Random, town: number): Dealer["buyers"] {
  const { buyersOfDealer, buyGapDays, gramsMedian } = city.parameters;
  const count = Math.max(4, random.poisson(buyersOfDealer * random.logNormal(1, 0.3)));
  const known = city.persons.flatMap((person, i) => (person.isBuyer ? [i] : []));
  return Array.from({ length: count }, () => {
    const again = known.length > 20 && random.chance(0.1);
    let person = again ? random.pick(known) : random.int(city.persons.length);
    while (!again && !mayBuy(city, random, person, town)) person = random.int(city.persons.length);
    item(city.persons, person).isBuyer = true;
    return {
      person,
      gapDays: buyGapDays * random.logNormal(1, 0.35),
      grams: gramsMedian * random.logNormal(1, 0.3),
    };
  });
}

function mayBuy(city: City, random: Random, person: number, town: number): boolean {
  const { gang, isStraw, isBuyer, birthYear, town: home } = item(city.persons, person);
  return gang < 0 && !isStraw && !isBuyer && birthYear > 1965 && (home === town || random.chance(0.2));
}
