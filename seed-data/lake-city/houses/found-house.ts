/** Founding of a house: who is in which post by its size, and who comes to buy. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { adults } from "../people.ts";
import { placesOf } from "../places.ts";
import { type Delay, delay, gamma } from "../processes.ts";
import { friendsOf } from "../ties.ts";
import type { Account, Group, Line, Person, World } from "../types.ts";
import {
  type Customer,
  type House,
  lineOf,
  type Post,
  recruit,
  type Seller,
  tillsOf,
  townsman,
} from "./house.ts";
import type { Manner } from "./manner.ts";

/** Posts in the order in which a growing house fills them; who is left sells. */
const FILLED: readonly (readonly [role: MemberRole, from: number, per: number])[] = [
  ["organiser", 1, 13],
  ["money_handler", 4, 12],
  ["courier", 5, 7],
  ["supplier", 6, 16],
  ["stash_keeper", 7, 18],
  ["broker", 8, 14],
  ["lookout", 9, 10],
  ["financier", 10, 30],
];

const FEWEST_SELLERS = 0.34;

/** The role of each of n people; whoever fills a post that a small house lacks does so besides. */
export function rolesBySize(random: Random, n: number, sells: boolean): MemberRole[][] {
  const roles: MemberRole[][] = [];
  for (const [role, from, per] of FILLED)
    for (let i = 0; i < 1 + Math.floor((n - from) / per) && n >= from; i++)
      if (role === "organiser" || n - roles.length > n * FEWEST_SELLERS) roles.push([role]);
  while (roles.length < n) roles.push(["retail_dealer"]);
  const filled = new Set(roles.flat());
  const sellers = roles.filter(([role]) => role === "retail_dealer");
  if (sellers.length === 0 && sells) roles[0]?.push("retail_dealer");
  if (!filled.has("courier")) random.pick(sellers.length > 0 ? sellers : roles).push("courier");
  if (!filled.has("supplier")) roles[0]?.push("supplier");
  return roles;
}

export interface Wish {
  readonly name: string;
  readonly group: Group | null;
  readonly manner: Manner;
  readonly size: number;
  readonly among: (person: Person) => boolean;
  readonly founder?: Person;
}

export function foundHouse(
  world: World,
  random: Random,
  { name, group, manner, size, among, founder }: Wish,
): House {
  const people = founder ? [founder] : recruit(world, random, size, among);
  const roles = rolesBySize(random, people.length, true);
  const at = roles.findIndex(([role]) => role === "supplier");
  const outside = at > 0 && random.chance(0.6) ? townsman(world, random) : null;
  if (outside && people[at]) {
    people[at].taken = false;
    people[at] = outside;
    outside.taken = true;
  }
  const posts: Partial<Record<MemberRole, Post[]>> = {};
  people.forEach((person, i) => {
    const silent = i === 0 && manner.silentHead && size > 3;
    const post = { person, line: silent ? null : lineOf(world, random, person, manner) };
    for (const role of roles[i] ?? []) posts[role] = [...(posts[role] ?? []), post];
    if (group) group.roles.set(person, new Set(roles[i]));
  });
  const handlers = (posts.money_handler ?? []).map(({ person }) => person.accounts[0] as Account);
  const brokers = posts.broker ?? [];
  const sellers = (posts.retail_dealer ?? []).map(({ person, line }): Seller => {
    const { tills, lenders } = tillsOf(world, random, person, manner, handlers);
    for (const lender of lenders) {
      lender.taken = true;
      if (group) world.straws.add(lender);
    }
    return {
      person,
      line: line ?? (person.lines[0] as Line),
      tills,
      customers: [],
      room: customerCount(world, random, manner.customers),
    };
  });
  const area = people[0]?.home.area ?? 0;
  const stash = random.pick(
    placesOf(world, area, random.weighted({ other: 0.4, work: 0.3, shop: 0.2, hotel: 0.1 })),
  );
  const house = {
    name,
    group,
    manner,
    head: (posts.organiser ?? [])[0] as Post,
    sellers,
    posts,
    stash,
    takings: [],
  };
  for (const seller of sellers) if (!group) winCustomers(world, random, house, seller, brokers);
  return house;
}

/** Customers of an honest trade: the quarter, friends, now and then drug users. */
function winCustomers(
  world: World,
  random: Random,
  house: House,
  seller: Seller,
  brokers: readonly Post[],
): void {
  const { manner } = house;
  const buys = (person: Person) =>
    person !== seller.person && person.accounts.length > 0 && person.lines.length > 0;
  const all = adults(world, 17, 70).filter(buys);
  const users = all.filter(({ isUser }) => isUser);
  const others = all.filter(({ isUser }) => !isUser);
  const near = others.filter(({ home }) => home.area === seller.person.home.area);
  const friends = friendsOf(seller.person).filter(buys);
  for (let n = seller.room; n > 0; n--) {
    const pool =
      users.length > 0 && random.chance(manner.users)
        ? users
        : random.pick([near, near, others, friends].filter(({ length }) => length > 0));
    const person = random.pick(pool);
    if (!seller.customers.some((known) => known.person === person))
      seller.customers.push(customer(world, random, person, manner, brokers));
  }
}

function customerCount(world: World, random: Random, customers: Delay): number {
  const most = Math.min(40, world.parameters.persons / 20);
  return Math.round(Math.min(most, Math.max(4, delay(random, customers))));
}

export function customer(
  world: World,
  random: Random,
  person: Person,
  manner: Manner,
  brokers: readonly Post[],
): Customer {
  const span = world.end - world.start;
  return {
    person,
    line: (person.lines.length > 1 && random.chance(0.2) ? person.lines[1] : person.lines[0]) as Line,
    perDay: 1 / Math.max(1.2, gamma(random, 3, manner.gapDays)),
    from: random.chance(0.2) ? world.start + random.next() * span * 0.7 : world.start - DAY,
    to: random.chance(0.12) ? world.end - random.next() * span * 0.7 : world.end,
    broker: brokers.length > 0 && random.chance(0.2) ? random.pick(brokers) : null,
  };
}
