/** Gangs are founded by somebody and filled along the ties of those who are in already. */
import type { Role } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Line, Person } from "../city-types.ts";
import { addOutsider } from "../people/build-people.ts";
import { acquaintances } from "../people/build-ties.ts";
import { addBusinessLine, equip } from "../people/phones-accounts.ts";
import { addHome, BORDER_TOWNS } from "../places/build-places.ts";
import { spotsFor } from "../trades/open-business.ts";
import { adults, type World } from "../world.ts";
import type { Gang, Habits } from "./gang.ts";
import { dealHabits } from "./habits.ts";
import { hireStraws, tillOfHandler } from "./straws.ts";

/** A fifth of all; a boss who takes the orders must have one. */
const LEADER_WITHOUT_PHONE = 0.27;

const WORK_PHONE = 0.6;

export function foundGangs(world: World): Gang[] {
  const { gangs, ranges } = world.parameters;
  const habits = dealHabits(world.random.fork("habits"), ranges, gangs);
  const taken = new Set<Person>();
  return habits.map((hand, index) => foundGang(world, hand, index, taken));
}

function foundGang(world: World, hand: Habits, index: number, taken: Set<Person>): Gang {
  const random = world.random.fork(`gang ${index}`);
  const [least, most] = world.parameters.ranges.size;
  const cap = Math.min(most, Math.max(8, Math.round(world.parameters.persons / 50)));
  const size = Math.round(least * (cap / least) ** random.next());
  const crew = recruit(world, random, size, taken);
  const posts = fillPosts(random, crew, size);
  // Without a handler who is not the boss, money that should not go to sellers goes to straws.
  const habits: Habits = hand.till === "handler" && !posts.handler ? { ...hand, till: "straws" } : hand;
  const sellers = sellersOf(habits, posts);
  const roles = new Map<Person, Set<Role>>();
  const give = (person: Person | null | undefined, role: Role) => {
    if (person) roles.set(person, (roles.get(person) ?? new Set()).add(role));
  };
  const supplier = random.chance(0.7) ? outsideSupplier(world, random) : null;
  give(posts.organiser, "organiser");
  for (const dealer of posts.dealers) give(dealer, "retail_dealer");
  for (const courier of posts.couriers) give(courier, "courier");
  for (const lookout of posts.lookouts) give(lookout, "lookout");
  give(posts.keeper, "stash_keeper");
  give(posts.handler, "money_handler");
  give(posts.broker, "broker");
  give(posts.financier, "financier");
  give(supplier, "supplier");
  if (habits.orders === "boss") give(posts.organiser, "retail_dealer");
  if (habits.orders !== "boss" && random.chance(LEADER_WITHOUT_PHONE)) withoutPhone(posts.organiser);
  const startsInWindow = random.chance(0.25);
  const started = world.start + (startsInWindow ? random.whole(2, 16) : -random.whole(10, 600)) * DAY;
  const straws = habits.till === "straws" ? hireStraws(world, random, [...roles.keys()], taken) : [];
  const gang: Gang = {
    ...posts,
    sellers,
    index,
    id: `g${String(index + 1).padStart(2, "0")}`,
    random,
    started,
    habits,
    roles,
    supplier,
    lines: workLines(world, random, [...roles.keys()]),
    stash: random.chance(0.6) ? addHome(world, random, posts.keeper.home.area) : posts.keeper.home,
    spots: spotsFor(world, random, posts.dealers[0] ?? posts.organiser, ["park", "lot", "locker", "eatery"]),
    straws,
    handlerTill: tillOfHandler(world, random, posts.handler ?? posts.organiser),
    takings: new Map(),
  };
  world.groups.push({ id: gang.id, started, roles });
  return gang;
}

function recruit(world: World, random: Random, size: number, taken: Set<Person>): Person[] {
  const isFit = (p: Person) =>
    p.age >= 19 &&
    p.age <= 52 &&
    p.lines.length > 0 &&
    p.accounts.length > 0 &&
    !taken.has(p) &&
    !world.straws.has(p);
  const first = random.pick(adults(world, 27, 50).filter((p) => isFit(p) && !p.isUser));
  const crew = [first];
  taken.add(first);
  while (crew.length < size) {
    const known = acquaintances(random.pick(crew), [
      "friend",
      "kin",
      "village",
      "colleague",
      "household",
      "neighbour",
    ]).filter(isFit);
    const one =
      known.length > 0 && random.chance(0.8)
        ? random.pick(known)
        : random.pick(adults(world, 19, 50).filter(isFit));
    if (one.isUser && random.chance(0.6)) continue;
    crew.push(one);
    taken.add(one);
    one.isUser = false;
    world.users.delete(one);
  }
  return crew;
}

type Posts = Pick<
  Gang,
  "organiser" | "handler" | "dealers" | "couriers" | "keeper" | "lookouts" | "broker" | "financier"
>;

/** A third of those who deal have customers of their own, unless a desk or the boss has them all. */
function sellersOf({ orders }: Habits, { dealers, organiser }: Posts): Person[] {
  if (orders === "boss") return [organiser];
  const some =
    orders === "desk" ? Math.ceil(dealers.length / 6) : Math.max(2, Math.ceil(dealers.length * 0.6));
  return dealers.slice(0, Math.min(some, 6));
}

/** In small gangs one holds several posts. */
function fillPosts(random: Random, crew: readonly Person[], size: number): Posts {
  const [organiser, ...rest] = crew as [Person, ...Person[]];
  const take = () => rest.shift();
  const dealers = [take(), take()].filter((p) => p !== undefined);
  const courier = (size >= 5 ? take() : undefined) ?? dealers[0] ?? organiser;
  const handler = size >= 6 && random.chance(0.75) ? (take() ?? null) : null;
  const keeper = (size >= 7 && random.chance(0.7) ? take() : undefined) ?? courier;
  const broker = size >= 8 && random.chance(0.5) ? (take() ?? null) : null;
  const financier = size >= 9 && random.chance(0.5) ? (take() ?? null) : null;
  const lookouts = size >= 8 ? rest.splice(0, random.whole(0, 2)) : [];
  const more = size >= 14 ? rest.splice(0, random.whole(0, 2)) : [];
  dealers.push(...rest);
  return { organiser, handler, dealers, couriers: [courier, ...more], keeper, lookouts, broker, financier };
}

function workLines(world: World, random: Random, people: readonly Person[]): Map<Person, Line> {
  const lines = new Map<Person, Line>();
  for (const person of people)
    if (person.lines.length > 0 && random.chance(WORK_PHONE)) {
      const life = random.chance(0.58) ? world.parameters.ranges.burnerDays : null;
      lines.set(person, addBusinessLine(world, random, person, life));
    }
  return lines;
}

function outsideSupplier(world: World, random: Random): Person {
  const supplier = addOutsider(world, random, random.pick(BORDER_TOWNS));
  equip(world, random, supplier);
  return supplier;
}

/** Seen with others, never heard. */
function withoutPhone(person: Person): void {
  for (const line of person.lines.splice(0)) if (line.user === person) line.sims.length = 0;
}
