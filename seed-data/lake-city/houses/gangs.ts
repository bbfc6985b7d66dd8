/** Gangs: sizes and manners stratified over the city, customers shared out among the sellers. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { logUniform, strata } from "../processes.ts";
import { friendsOf } from "../ties.ts";
import type { Person, World } from "../types.ts";
import { customer, foundHouse } from "./found-house.ts";
import type { House, Seller } from "./house.ts";
import { drawManner } from "./manner.ts";

/** Users who buy elsewhere only: as a share of all users, and of all people where there is no gang. */
const FAR = 0.1;
const USERS_WITHOUT_GANG = 0.03;
/** Customers who have a second dealer. */
const SECOND_DEALER = 0.12;

/** As many as the gangs can serve and some more. Use spreads: half of the users are friends of others. */
export function drawUsers(world: World, houses: readonly House[]): void {
  const random = world.random.fork("users");
  const able = world.persons.filter(
    ({ age, accounts, lines, taken }) =>
      age >= 17 && age <= 55 && accounts.length > 0 && lines.length > 0 && !taken,
  );
  const room = houses.flatMap(({ sellers }) => sellers).reduce((sum, seller) => sum + seller.room, 0);
  const count = houses.length > 0 ? room / (1 - FAR) : world.persons.length * USERS_WITHOUT_GANG;
  const users: Person[] = [];
  while (users.length < Math.min(count, able.length / 3)) {
    const friends =
      users.length > 0 && random.chance(0.5)
        ? friendsOf(random.pick(users)).filter((one) => able.includes(one))
        : [];
    const one = friends.length > 0 ? random.pick(friends) : random.pick(able);
    if (one.isUser) continue;
    one.isUser = true;
    users.push(one);
  }
}

export function foundGangs(world: World): House[] {
  const random = world.random.fork("gangs");
  const { gangs, ranges } = world.parameters;
  const sizes = strata(random, gangs);
  const draws = hypercube(random, gangs);
  const houses = Array.from({ length: gangs }, (_, i) => {
    const u = draws[i] as number[];
    let next = 0;
    const manner = drawManner(random, ranges, () => u[next++ % u.length] as number);
    const group = {
      id: `true-0${i + 1}`,
      started: world.start - logUniform([4, 700], random.next()) * DAY,
      roles: new Map(),
    };
    return foundHouse(world, random, {
      name: group.id,
      group,
      manner,
      size: Math.round(logUniform(ranges.size, sizes[i] ?? 0.5)),
      among: () => true,
    });
  });
  for (const { group } of houses) if (group) world.groups.push(group);
  return houses;
}

/** A Latin hypercube: per gang a list of numbers, each of them stratified over the gangs. */
function hypercube(random: Random, gangs: number): number[][] {
  const columns = Array.from({ length: 16 }, () => strata(random, gangs));
  return Array.from({ length: gangs }, (_, i) => columns.map((column) => column[i] as number));
}

/** Every user who does not buy far away goes to one seller: a friend's, or one of the quarter, or any. */
export function shareCustomers(world: World, houses: readonly House[]): Set<Person> {
  const random = world.random.fork("customers");
  const sellers = houses.flatMap((house) => house.sellers.map((seller) => ({ house, seller })));
  const add = (house: House, seller: Seller, person: Person) =>
    seller.customers.push(customer(world, random, person, house.manner, house.posts.broker ?? []));
  const far = new Set<Person>();
  for (const person of random.shuffle(world.persons.filter(({ isUser }) => isUser))) {
    const open = sellers.filter(({ seller }) => seller.customers.length < seller.room);
    if (sellers.length === 0 || open.length === 0 || random.chance(FAR)) {
      far.add(person);
      continue;
    }
    const friends = friendsOf(person);
    const close = open.filter(({ seller }) =>
      seller.customers.some((known) => friends.includes(known.person)),
    );
    const near = open.filter(({ seller }) => seller.person.home.area === person.home.area);
    const { house, seller } = random.pick(
      close.length > 0 && random.chance(0.6) ? close : near.length > 0 && random.chance(0.5) ? near : open,
    );
    add(house, seller, person);
    if (!random.chance(SECOND_DEALER)) continue;
    const second = random.pick(sellers);
    if (second.seller !== seller) add(second.house, second.seller, person);
  }
  return far;
}
