/** Takings go up: from tills to the handler, from there to helpers, financier and head, less what stock costs. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { meet, pay } from "../acts.ts";
import { hourly } from "../life/talk.ts";
import { renewals, within } from "../processes.ts";
import type { Account, Person, World } from "../types.ts";
import { type House, postsOf } from "./house.ts";

/** Share of payments inside a house that go by hand. */
const BY_HAND = [0.05, 0.3] as const;
const PASSED_ON = [0.65, 0.95] as const;
const HELPERS_EVERY_DAYS = 8;

export function rollUp(world: World, random: Random, house: House): void {
  const byHand = within(random, BY_HAND);
  const handlers = postsOf(house, "money_handler").map(({ person }) => person);
  const collector = handlers[0] ?? house.head.person;
  const box = collector.accounts[0] as Account;
  const moved: House["takings"][number][] = [];
  for (const seller of house.sellers) {
    const target = handlers.length > 0 ? box : (seller.person.accounts[0] as Account);
    for (const till of seller.tills)
      if (till !== target)
        passOn(world, random, house, till, target, house.manner.takingsDays, (at, yuan) => {
          const share = within(random, PASSED_ON);
          if (random.chance(byHand)) meetFor(world, random, seller.person, collector, house, at);
          else if (pay(world, till, target, at, neat(random, yuan * share)))
            moved.push({ at, till: target, yuan: yuan * share });
        });
  }
  house.takings.push(...moved);
  house.takings.sort((a, b) => a.at - b.at);
  payHelpers(world, random, house, box, byHand);
  payHead(world, random, house, box);
}

/** Sums of what came into a till between the times of a renewal process. */
function passOn(
  world: World,
  random: Random,
  { takings }: House,
  till: Account,
  target: Account,
  gapDays: number,
  give: (at: number, yuan: number) => void,
): void {
  const own = takings.filter((one) => one.till === till && one.till !== target);
  let next = 0;
  for (const time of renewals(random, world.start, world.end, 4, gapDays)) {
    const at = hourly(random, Math.floor((time - world.start) / DAY) * DAY + world.start);
    let yuan = 0;
    for (; next < own.length && (own[next]?.at ?? 0) < at; next++) yuan += own[next]?.yuan ?? 0;
    if (yuan > 30) give(at, yuan);
  }
}

function neat(random: Random, yuan: number): number {
  const step = random.pick([1, 10, 100]);
  return Math.max(step, Math.round(yuan / step) * step);
}

function meetFor(
  world: World,
  random: Random,
  one: Person,
  other: Person,
  { stash }: House,
  at: number,
): void {
  if (one !== other) meet(world, random, [one, other], stash, at, 10 + random.exponential(15));
}

/** Runners, keepers, lookouts, brokers: a wage that varies a little, each in own rhythm. */
function payHelpers(world: World, random: Random, house: House, box: Account, byHand: number): void {
  for (const { person } of postsOf(house, "courier", "stash_keeper", "lookout", "broker")) {
    const wage = random.logNormal(900, 0.4);
    for (const at of renewals(random, world.start, world.end, 9, HELPERS_EVERY_DAYS))
      if (!random.chance(byHand))
        pay(
          world,
          box,
          person.accounts[0],
          hourly(random, midnightOf(world, at)),
          neat(random, wage * random.logNormal(1, 0.2)),
        );
  }
}

/** The head, or whoever lends an account to the head, gets a share of what is in the box. */
function payHead(world: World, random: Random, house: House, box: Account): void {
  const { person } = house.head;
  const target = random.pick(person.accounts);
  if (target === box) return;
  passOn(world, random, house, box, target, 8, (at, yuan) => {
    if (random.chance(0.75)) pay(world, box, target, at, neat(random, yuan * random.between(0.2, 0.4)));
  });
  for (const { person: financier } of postsOf(house, "financier")) {
    const paidIn = random.logNormal(16000, 0.4);
    pay(
      world,
      random.pick(financier.accounts),
      box,
      world.start + random.between(0.1, 8) * DAY,
      neat(random, paidIn),
    );
    for (const at of renewals(random, world.start, world.end, 6, 10))
      pay(
        world,
        box,
        financier.accounts[0],
        hourly(random, midnightOf(world, at)),
        neat(random, paidIn * random.between(0.08, 0.2)),
      );
  }
}

export function midnightOf(world: World, at: number): number {
  return world.start + Math.floor((at - world.start) / DAY) * DAY;
}
