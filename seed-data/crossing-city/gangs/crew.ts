/** A gang's people, numbers and accounts. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import { boundTo } from "../look-alikes/business-line.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { claimPeople, sparePeople } from "../people/claim.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import type { Account, Line, Member, Person, Place, World } from "../world.ts";
import type { Plan } from "./plan.ts";
import { friendsOfGang, recruit } from "./recruit.ts";
import { drawRoles } from "./roles.ts";
import { workLines } from "./work-lines.ts";

export interface Crew {
  id: string;
  plan: Plan;
  begins: number;
  members: Member[];
  organiser: Person;
  deputy: Person;
  supplier: Person;
  dealers: Person[];
  couriers: Person[];
  keepers: Person[];
  lookouts: Person[];
  broker: Person | undefined;
  handler: Person | undefined;
  financier: Person | undefined;
  line: (person: Person) => Line | undefined;
  payee: (dealer: Person, time: number) => Account;
  /** Where the takings are gathered, and where they end. */
  pot: Account;
  boss: Account;
  supplierAccount: Account;
  stash: Place;
  holder: Person;
}

export function buildCrew(world: World, random: Random, plan: Plan, id: string): Crew {
  const roles = drawRoles(random, plan);
  const members = recruit(world, random, roles, id);
  const having = (role: MemberRole): Person[] =>
    members.filter((m) => m.roles.has(role)).map((m) => m.person);
  const organiser = having("organiser")[0] as Person;
  const [dealers, couriers, keepers] = [having("retail_dealer"), having("courier"), having("stash_keeper")];
  const handler =
    having("money_handler").find((person) => person !== organiser) ?? having("money_handler")[0];
  const first = dealers[0] as Person;
  const deputy =
    plan.tiers === "three"
      ? ([having("broker")[0], handler, keepers[0], first].find((person) => person && person !== organiser) ??
        first)
      : first;
  const holder = keepers[0] ?? (plan.stock === "courier" ? couriers[0] : undefined) ?? first;
  const straws = claimPeople(
    world,
    random,
    plan.mules + 2,
    "straw",
    random.chance(0.5)
      ? sparePeople(world)
      : friendsOfGang(
          world,
          members.map((m) => m.person),
          plan.mules + 2,
        ),
  );
  const begins = plan.started * DAY;
  const lines = workLines(world, random, plan, members, straws, organiser);
  const strawAccount = (s: Person): Account =>
    newAccount(
      world,
      random,
      s,
      boundTo(random, s, lines.get(random.pick(members).person)),
      random.chance(0.5) ? -random.between(5, 120) * DAY : -random.between(60, 1200) * DAY,
    );
  const mules = plan.payee === "own" ? [] : straws.slice(0, plan.mules).map(strawAccount);
  const tillOfHandler = handler
    ? [
        newAccount(
          world,
          random,
          random.chance(0.6) ? (straws[0] ?? handler) : handler,
          null,
          -random.between(20, 500) * DAY,
        ),
        ...(random.chance(0.5) ? mules.slice(0, 1) : []),
      ]
    : mules;
  const own = new Map(dealers.map((d) => [d, anyAccount(d, random)]));
  const span = random.between(...plan.muleDays) * DAY;
  const supplier = having("supplier")[0] as Person;
  const supplierStraw =
    claimPeople(
      world,
      random,
      1,
      "straw",
      world.persons.filter((person) => person.home.hood >= CITY_HOODS),
    )[0] ?? random.pick(straws);
  const stashHood = random.int(0, CITY_HOODS - 1);
  return {
    id,
    plan,
    begins,
    members,
    organiser,
    deputy,
    supplier,
    dealers,
    couriers,
    keepers,
    handler,
    holder,
    lookouts: having("lookout"),
    broker: having("broker")[0],
    financier: having("financier")[0],
    line: (person) => lines.get(person),
    payee: (dealer, time) => {
      const list = plan.payee === "mule" ? mules : plan.payee === "handler" ? tillOfHandler : [];
      const shift =
        Math.floor((time + 400 * DAY + dealer.key * 3 * DAY) / span) +
        (list.length > 2 && random.chance(0.2) ? 1 : 0);
      return list.length > 0 && random.chance(plan.payeeShare)
        ? (list[shift % list.length] as Account)
        : (own.get(dealer) as Account);
    },
    pot: handler
      ? random.chance(0.4)
        ? newAccount(world, random, handler, null, -random.between(60, 900) * DAY)
        : anyAccount(handler, random)
      : anyAccount(organiser, random),
    boss: random.chance(0.35)
      ? strawAccount(straws[straws.length - 1] as Person)
      : anyAccount(organiser, random),
    supplierAccount:
      plan.supplierPaid === "mule" ? strawAccount(supplierStraw) : anyAccount(supplier, random),
    stash:
      plan.stock === "dealer" && holder === first
        ? holder.home
        : random.pick(
            placesOf(world, stashHood, random.chance(0.75) ? "home" : "work").filter(
              (x) => x !== holder.home,
            ),
          ),
  };
}
