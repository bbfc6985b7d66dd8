/** Payee accounts, roll-up of takings, pay of helpers. Cash leaves no record. */
import { DAY, HOUR } from "../clock.ts";
import type { Random } from "../random.ts";
import { addAccount } from "../world/accounts.ts";
import { pay, rounded } from "../world/acts.ts";
import { at, type Member, relativesOf, type World } from "../world/world.ts";
import { type Gang, withRole } from "./organisation.ts";

/** Accounts into which buyers of one seller pay, one after another. */
export interface Payees {
  /** The account asked for at a time. */
  readonly at: (time: number) => number;
  readonly all: readonly number[];
}

const CASH_SHARE = 0.3;
const ROLL_UP_DAYS = [4, 9] as const;

export function choosePayees(world: World, random: Random, gang: Gang, seller: Member): Payees {
  const { muleShare } = gang;
  const first = random.chance(muleShare)
    ? muleAccount(world, random, gang, seller)
    : random.pick(at(world.persons, seller.person).accounts);
  if (!random.chance(0.3)) return { at: () => first, all: [first] };
  const second = random.chance(muleShare) ? muleAccount(world, random, gang, seller) : first;
  const change = world.start + random.between(0.2, 0.8) * (world.end - world.start);
  return { at: (time) => (time < change ? first : second), all: [...new Set([first, second])] };
}

/** An account in another's name: a straw's new one, a relative's ordinary one, or the money handler's. */
function muleAccount(world: World, random: Random, gang: Gang, seller: Member): number {
  const handlers = withRole(gang, "money_handler").filter((member) => member !== seller);
  const drawn = random.next();
  if (drawn < 0.3 && handlers.length > 0)
    return random.pick(at(world.persons, random.pick(handlers).person).accounts);
  const relatives = relativesOf(world, at(world.persons, seller.person)).filter((other) => other.gang < 0);
  if (drawn < 0.5 && relatives.length > 0) {
    const relative = random.pick(relatives);
    relative.isStraw = true;
    return at(relative.accounts, 0);
  }
  const strangers = world.persons.filter(
    (other) => other.gang < 0 && !other.isUser && other.age >= 18 && !at(world.areas, other.area).town,
  );
  const straw = random.pick(strangers);
  straw.isStraw = true;
  const holderOfLine = random.chance(0.5) ? random.pick(handlers.length > 0 ? handlers : [seller]) : seller;
  return addAccount(
    world,
    random,
    straw,
    random.pick(["wechat", "alipay", "bank"] as const),
    random.chance(0.6) ? holderOfLine.line : -1,
  );
}

/** Takings flow from payees over the money handlers to the organiser and financier. */
export function rollUp(world: World, random: Random, gang: Gang, payees: ReadonlyMap<number, Payees>): void {
  const handlers = withRole(gang, "money_handler");
  const top = at(world.persons, (withRole(gang, "organiser")[0] ?? at(gang.members, 0)).person);
  const financier = withRole(gang, "financier")[0];
  const topAccount = random.pick(top.accounts);
  const intermediate = handlers.map((handler) => random.pick(at(world.persons, handler.person).accounts));
  const takings = takingsByAccount(world, gang);
  for (const [, { all }] of payees) {
    for (const account of all) {
      const upward =
        intermediate.length > 0 && !intermediate.includes(account) ? random.pick(intermediate) : topAccount;
      for (let from = world.start; from < world.end; from = next(random, from)) {
        const sum = sumBetween(takings.get(account) ?? [], from, from + 7 * DAY);
        if (sum === 0 || upward === account || random.chance(CASH_SHARE)) continue;
        const time = from + 7 * DAY + random.between(-3, 12) * HOUR;
        const amount = rounded(random, sum * random.between(0.6, 0.9));
        pay(world, time, account, upward, amount);
        if (upward === topAccount || random.chance(CASH_SHARE)) continue;
        pay(
          world,
          time + random.exponential(7) * HOUR + 300,
          upward,
          topAccount,
          rounded(random, amount * random.between(0.7, 0.95)),
        );
      }
    }
  }
  if (financier && financier.person !== top.index) {
    const account = at(at(world.persons, financier.person).accounts, 0);
    pay(
      world,
      Math.max(world.start, gang.startedAt) + random.between(0, 5) * DAY,
      account,
      topAccount,
      Math.round(random.logNormal(24_000, 0.5) / 1000) * 1000,
    );
    for (let day = random.between(12, 25); day < world.parameters.days; day += random.between(14, 26)) {
      if (!random.chance(CASH_SHARE))
        pay(
          world,
          world.start + day * DAY,
          topAccount,
          account,
          rounded(random, random.logNormal(7000, 0.5)),
        );
    }
  }
}

/** Lookouts, stash keepers and couriers are paid by the week or the fortnight. */
export function payHelpers(world: World, random: Random, gang: Gang): void {
  const payer = withRole(gang, "money_handler")[0] ?? at(gang.members, 0);
  const from = at(at(world.persons, payer.person).accounts, 0);
  for (const helper of gang.members) {
    if (
      !["lookout", "stash_keeper", "courier"].some((role) => helper.roles.has(role as "lookout")) ||
      helper === payer
    )
      continue;
    const to = random.pick(at(world.persons, helper.person).accounts);
    const period = random.pick([7, 7, 14]);
    const wage = random.logNormal(110, 0.4) * period;
    for (let day = random.between(0, period); day < world.parameters.days; day += period) {
      const time = world.start + day * DAY + random.between(-6, 6) * HOUR;
      if (time > gang.startedAt && !random.chance(CASH_SHARE))
        pay(world, time, from, to, rounded(random, wage * random.between(0.8, 1.2)));
    }
  }
}

type Taking = { readonly at: number; readonly amount: number };

function takingsByAccount(world: World, gang: Gang): Map<number, Taking[]> {
  const takings = new Map<number, Taking[]>();
  for (const deal of world.deals) {
    if (deal.gang !== gang.index) continue;
    for (const index of deal.payments) {
      const payment = at(world.payments, index);
      takings.set(payment.to, [...(takings.get(payment.to) ?? []), payment]);
    }
  }
  return takings;
}

function sumBetween(takings: readonly Taking[], from: number, to: number): number {
  return takings.reduce(
    (sum, taking) => (taking.at >= from && taking.at < to ? sum + taking.amount : sum),
    0,
  );
}

function next(random: Random, from: number): number {
  return from + random.whole(...ROLL_UP_DAYS) * DAY;
}
