/** A house: the people of one trade in their posts, with lines, tills and customers. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import { HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { adults, imei, openAccount, openLine } from "../people.ts";
import { FIRST_TOWN } from "../places.ts";
import { friendsOf } from "../ties.ts";
import type { Account, Group, Line, Person, Place, World } from "../types.ts";
import type { Manner } from "./manner.ts";

export interface Post {
  readonly person: Person;
  /** Null of a head who uses no phone. */
  readonly line: Line | null;
}

export interface Customer {
  readonly person: Person;
  readonly line: Line;
  readonly perDay: number;
  readonly from: number;
  readonly to: number;
  /** Orders go through this one. */
  readonly broker: Post | null;
}

export interface Seller extends Post {
  readonly line: Line;
  readonly tills: readonly Account[];
  readonly customers: Customer[];
  /** How many customers it can have. */
  readonly room: number;
}

export interface House {
  readonly name: string;
  readonly group: Group | null;
  readonly manner: Manner;
  readonly head: Post;
  readonly sellers: readonly Seller[];
  readonly posts: Readonly<Partial<Record<MemberRole, readonly Post[]>>>;
  readonly stash: Place;
  /** What came into the tills, in order of time once the orders are done. */
  readonly takings: { readonly at: number; readonly till: Account; readonly yuan: number }[];
}

export function postsOf(house: House, ...roles: MemberRole[]): Post[] {
  return roles.flatMap((role) => [...(house.posts[role] ?? [])]);
}

export function allPosts(house: House): Post[] {
  const all = Object.values(house.posts).flat();
  return all.filter(({ person }, i) => all.findIndex((other) => other.person === person) === i);
}

/** Share of those in a trade, honest or not, who go to no other work. */
const KEEPS_NO_JOB = 0.55;

const isFit = ({ taken, accounts, lines }: Person) => !taken && accounts.length > 0 && lines.length > 0;

/** People won by word of mouth: friends of those who are in, now and then a stranger. */
export function recruit(
  world: World,
  random: Random,
  count: number,
  among: (person: Person) => boolean,
): Person[] {
  const isAble = (person: Person) => person.age >= 18 && person.age <= 58 && isFit(person) && among(person);
  const pool = adults(world).filter((person) => isAble(person) && person.home.area < FIRST_TOWN);
  const known = friendsOf(random.pick(pool)).filter(isAble);
  // A friend of somebody: who starts a trade knows more people than most.
  const people: Person[] = [known.length > 0 ? random.pick(known) : random.pick(pool)];
  while (people.length < count) {
    const friends = friendsOf(random.pick(people)).filter((one) => isAble(one) && !people.includes(one));
    const one = friends.length > 0 && random.chance(0.7) ? random.pick(friends) : random.pick(pool);
    if (!people.includes(one)) people.push(one);
  }
  for (const person of people) {
    person.taken = true;
    if (random.chance(KEEPS_NO_JOB)) person.work = null;
  }
  return people;
}

/** Somebody of a town outside if there is one, to supply. */
export function townsman(world: World, random: Random): Person | null {
  const pool = adults(world).filter(
    (person) => isFit(person) && person.home.area >= FIRST_TOWN && !person.isUser,
  );
  return pool.length > 0 ? random.pick(pool) : null;
}

/** A line for the work, or the person's own. */
export function lineOf(world: World, random: Random, person: Person, manner: Manner): Line {
  const own = person.lines[0] as Line;
  if (!random.chance(manner.workLine)) return own;
  const holder = () => {
    const who = random.weighted(manner.holder);
    if (who === "self") return person;
    if (who === "nobody") return null;
    return who === "family" ? relativeOf(random, person) : random.pick(adults(world));
  };
  const handset = random.chance(0.35) ? (own.sims[0]?.imei ?? "") : imei(random);
  return openLine(world, random, person, { holder, lifeDays: manner.lifeDays, imei: handset });
}

function relativeOf(random: Random, person: Person): Person {
  const kin = person.ties.filter(({ kind }) => kind === "household" || kind === "kin");
  const relatives = kin.map(({ a, b }) => (a === person ? b : a)).filter(({ age }) => age >= 18);
  return relatives.length > 0 ? random.pick(relatives) : person;
}

/** Whose accounts a seller's customers pay into; lent ones change by turns. */
export function tillsOf(
  world: World,
  random: Random,
  person: Person,
  manner: Manner,
  handlers: readonly Account[],
): { readonly tills: Account[]; readonly lenders: Person[] } {
  const whose = random.weighted(manner.till);
  if (whose === "handler" && handlers.length > 0) return { tills: [...handlers], lenders: [] };
  const outsiders = adults(world).filter((one) => isFit(one) && !one.isUser);
  const lenders =
    whose === "relative"
      ? [relativeOf(random, person)].filter((one) => one !== person && !one.taken)
      : whose === "straw" || whose === "handler"
        ? random.sample(outsiders, random.whole(1, 2))
        : [];
  if (lenders.length === 0) return { tills: [ownTill(random, person)], lenders };
  return { tills: lenders.map((one) => lentAccount(world, random, one)), lenders };
}

function ownTill(random: Random, person: Person): Account {
  return random.pick(person.accounts);
}

/** An account that is there already, or one opened to be lent. */
function lentAccount(world: World, random: Random, lender: Person): Account {
  if (lender.accounts.length > 0 && random.chance(0.5)) return random.pick(lender.accounts);
  return openAccount(world, random, lender, random.pick(["wechat", "alipay", "bank"]));
}

/** When somebody of a house is about: not in the small hours. */
export function awake(world: World, at: number): boolean {
  const hour = ((at - world.start) / HOUR) % 24;
  return hour < 2 || hour > 6.5;
}
