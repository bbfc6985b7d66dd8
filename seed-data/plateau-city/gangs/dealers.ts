/** The retail dealers of a gang, whose accounts are paid, and who buys from them. */
import type { Random } from "../../generator/random.ts";
import { relativesAccount } from "../people/accounts.ts";
import { tradeLine } from "../people/phones.ts";
import { type Account, ageOf, type Member, membersOf, type Person, type World } from "../world.ts";
import { strawAccount } from "./accounts.ts";
import { type Customer, type Dealer, having } from "./gang.ts";

/** At most so many of a thousand buy drugs of gangs; then dealers share customers. */
const MOST_USERS = 150;
const SECOND_DEALER = 0.15;
const SECOND_LINE = 0.2;

export function takeOnDealers(
  world: World,
  random: Random,
  members: readonly Member[],
  tills: readonly Account[],
): Dealer[] {
  const brokers = having({ members }, "broker");
  return having({ members }, "retail_dealer").flatMap((member) => {
    if (!member.line) return [];
    const second = random.chance(SECOND_LINE);
    const lines = second
      ? [member.line, tradeLine(world, random, member.person, world.parameters.ranges.burnerDays)]
      : [member.line];
    const payees = payeesOf(world, random, member, tills);
    const [low, high] = world.parameters.ranges.customersOfDealer;
    const count = Math.round(low * (high / low) ** random.next());
    const customers: Customer[] = [];
    while (customers.length < count) {
      const buyer = drawUser(world, random);
      const line = buyer.lines.length > 1 && random.chance(0.5) ? buyer.lines[1] : buyer.lines[0];
      if (!line || customers.some((customer) => customer.buyer === buyer)) continue;
      const broker = brokers.length > 0 && random.chance(0.25) ? random.pick(brokers) : null;
      customers.push({
        buyer,
        line,
        dealerLine: random.pick(lines),
        broker,
        daysBetween: random.between(3, 14),
      });
    }
    return [{ member, lines, payees, customers }];
  });
}

/** The dealer's own account; or a straw's, two of them by turns, a relative's, or the money handler's. */
function payeesOf(world: World, random: Random, member: Member, tills: readonly Account[]): Account[] {
  const own = member.person.accounts.slice(0, 1);
  if (!random.chance(world.parameters.ranges.mules)) return own;
  const whose = random.weighted({ straw: 0.35, straws: 0.2, relative: 0.2, till: 0.25 });
  if (whose === "till") return [random.pick(tills)];
  if (whose === "relative") return [relativesAccount(world, random, member.person)];
  const first = strawAccount(world, random, member);
  return whose === "straw" ? [first] : [first, strawAccount(world, random, member)];
}

/** Half of the users are friends of others. */
function drawUser(world: World, random: Random): Person {
  const users = [...world.users];
  if (users.length >= (MOST_USERS * world.parameters.persons) / 1000) return random.pick(users);
  if (users.length > 0 && random.chance(SECOND_DEALER)) return random.pick(users);
  const taken = membersOf(world);
  const fit = (person: Person): boolean =>
    !world.users.has(person) &&
    !taken.has(person) &&
    person.lines.length > 0 &&
    person.accounts.length > 0 &&
    ageOf(world, person) > 17 &&
    ageOf(world, person) < 58;
  const friends = users.length > 0 && random.chance(0.5) ? random.pick(users).friends.filter(fit) : [];
  const user = random.pick(friends.length > 0 ? friends : world.persons.filter(fit));
  world.users.add(user);
  return user;
}
