/** Stock: ordered and paid for, fetched on a journey or sent by parcel, kept at one place and shared out. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, meet, pay, send, simAt, talk, visit } from "../acts.ts";
import { hourly } from "../life/talk.ts";
import { openAccount } from "../people.ts";
import { AREAS, FIRST_TOWN, placesOf } from "../places.ts";
import { renewals, within } from "../processes.ts";
import type { Account, Person, World } from "../types.ts";
import { type House, type Post, postsOf } from "./house.ts";
import { midnightOf } from "./money.ts";

/** Share of the takings that goes back into stock. */
const COST = [0.3, 0.5] as const;

export function restock(world: World, random: Random, house: House): void {
  const { manner } = house;
  const supplier = postsOf(house, "supplier").find(({ person }) => person !== house.head.person) ?? null;
  const wholesale = supplier?.person.accounts[0] ?? openAccount(world, random, null, "bank");
  const town =
    supplier && supplier.person.home.area >= FIRST_TOWN
      ? supplier.person.home.area
      : random.whole(FIRST_TOWN, AREAS - 1);
  let since = world.start - manner.restockDays * DAY;
  for (const time of renewals(random, world.start, world.end, 5, manner.restockDays)) {
    const at = hourly(random, midnightOf(world, time));
    const way = random.weighted(manner.restockBy);
    if (way === "none") return;
    const taken = house.takings
      .filter((one) => one.at >= since && one.at < at)
      .reduce((sum, { yuan }) => sum + yuan, 0);
    since = at;
    const courier = random.pick(postsOf(house, "courier"));
    orderStock(world, random, house, supplier, at);
    payForStock(world, random, house, wholesale, at, taken * within(random, COST));
    const home = (way === "trip" ? fetch : ship)(
      world,
      random,
      { house, supplier, courier, town },
      at + random.between(0.5, 1.6) * DAY,
    );
    if (home) stow(world, random, house, courier, home);
  }
  shareOut(world, random, house);
}

function orderStock(
  world: World,
  random: Random,
  { head, posts, manner }: House,
  supplier: Post | null,
  at: number,
): void {
  const buyer = random.chance(0.5) ? head : ((posts.money_handler ?? [])[0] ?? head);
  for (let n = 1 + random.poisson(1.2); n > 0; n--)
    talk(
      world,
      random,
      buyer.line,
      supplier?.line,
      at - random.exponential(2) * HOUR,
      mediumOf(random, manner.voice),
    );
}

function payForStock(
  world: World,
  random: Random,
  house: House,
  to: Account,
  at: number,
  yuan: number,
): void {
  const payer = postsOf(house, "money_handler")[0] ?? house.head;
  if (random.chance(0.85))
    pay(world, payer.person.accounts[0], to, at + random.exponential(5) * HOUR, Math.round(yuan / 50) * 50);
}

interface Trip {
  readonly house: House;
  readonly supplier: Post | null;
  readonly courier: Post;
  readonly town: number;
}

/** When the goods are back in the city, or null. */
function fetch(
  world: World,
  random: Random,
  { house, supplier, courier, town }: Trip,
  at: number,
): number | null {
  const place = random.pick(placesOf(world, town, random.weighted({ other: 0.5, shop: 0.25, hotel: 0.25 })));
  const hours = random.logNormal(5, 0.5);
  if (
    supplier &&
    supplier.person !== courier.person &&
    supplier.person.home.area >= FIRST_TOWN &&
    random.chance(0.7)
  )
    meet(world, random, [courier.person, supplier.person], place, at, 40);
  else visit(world, courier.person, place, at, at + hours * HOUR);
  if (random.chance(0.6))
    talk(
      world,
      random,
      courier.line,
      house.head.line,
      at + random.next() * hours * HOUR,
      mediumOf(random, house.manner.voice),
    );
  const payer = postsOf(house, "money_handler")[0];
  if (payer && random.chance(0.7))
    pay(
      world,
      payer.person.accounts[0],
      courier.person.accounts[0],
      at + random.between(0.4, 2) * DAY,
      random.pick([300, 500, 600, 800, 1000]),
    );
  return at + (hours + 2) * HOUR;
}

function ship(world: World, random: Random, { supplier, courier, town }: Trip, at: number): number | null {
  const { home } = courier.person;
  const parcel = send(world, random, {
    sent: at,
    from: random.chance(0.8) ? simAt(supplier?.line, at) : null,
    to: simAt(courier.line, at),
    origin: random.pick(placesOf(world, town, "shop")),
    target: random.chance(0.6) ? random.pick(placesOf(world, home.area, "locker")) : home,
    days: 1.6,
  });
  if (!parcel) return null;
  if (parcel.target?.kind === "locker")
    visit(world, courier.person, parcel.target, parcel.delivered + HOUR, parcel.delivered + 1.1 * HOUR);
  return parcel.delivered + 2 * HOUR;
}

function stow(world: World, random: Random, house: House, courier: Post, at: number): void {
  const keeper = postsOf(house, "stash_keeper")[0];
  const people: Person[] = keeper ? [courier.person, keeper.person] : [courier.person];
  if (meet(world, random, people, house.stash, at + random.exponential(3) * HOUR, 20) && keeper)
    talk(
      world,
      random,
      courier.line,
      keeper.line,
      at - random.exponential(1) * HOUR,
      mediumOf(random, house.manner.voice),
    );
}

/** Keepers sit with the stock; sellers and runners come for theirs every few days. */
function shareOut(world: World, random: Random, house: House): void {
  const keeper = postsOf(house, "stash_keeper")[0];
  const giver = keeper ?? house.head;
  if (keeper)
    for (const at of renewals(random, world.start, world.end, 2, 1.3))
      visit(world, keeper.person, house.stash, at, at + random.between(1, 4) * HOUR);
  for (const { person, line } of [...house.sellers, ...postsOf(house, "courier")]) {
    if (person === giver.person) continue;
    for (const time of renewals(random, world.start, world.end, 2, 6)) {
      const at = hourly(random, midnightOf(world, time));
      if (random.chance(0.7))
        talk(
          world,
          random,
          line,
          giver.line,
          at - random.exponential(0.7) * HOUR,
          mediumOf(random, house.manner.voice),
        );
      meet(
        world,
        random,
        random.chance(0.6) ? [person, giver.person] : [person],
        house.stash,
        at,
        6 + random.exponential(10),
      );
    }
  }
}
