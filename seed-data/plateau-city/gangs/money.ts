/** What becomes of the takings: up to the handler's tills, and from these to source, helpers and organiser. */
import { DAY, HOUR, midnight } from "../../generator/clock.ts";
import { pay, round } from "../acts/acts.ts";
import { groupBy } from "../group-by.ts";
import type { Account, World } from "../world.ts";
import { type Dealer, type Gang, having, type Sale } from "./gang.ts";

const DEALERS_SHARE = 0.15;
const COST_OF_GOODS = 0.42;
const HELPERS = ["courier", "stash_keeper", "lookout", "broker"] as const;

interface Step {
  readonly at: number;
  readonly run: () => void;
}

export function moveMoney(world: World, gang: Gang, sales: readonly Sale[]): void {
  const { random, tills, habits } = gang;
  const from = Math.max(world.start, gang.started);
  const isTill = new Set<Account>(tills);
  let balance = random.between(2000, 9000);
  let turnover = random.between(6000, 20_000);
  const steps: Step[] = [];
  const every = (days: number, run: (at: number) => void): void => {
    for (
      let at = from + random.next() * days * DAY;
      at < world.end;
      at += days * random.between(0.7, 1.3) * DAY
    ) {
      const time = midnight(at) + random.between(9, 23) * HOUR;
      steps.push({ at: time, run: () => run(time) });
    }
  };
  for (const sale of sales)
    if (isTill.has(sale.into)) steps.push({ at: sale.at, run: () => take(sale.yuan) });
  for (const dealer of gang.dealers) collect(dealer);
  for (const at of gang.supplies)
    steps.push({ at: at - 3 * HOUR, run: () => payForGoods(at - random.between(1, 10) * HOUR) });
  every(7, payHelpers);
  every(random.between(2, 5), takeProfit);
  invest();
  for (const step of steps.sort((a, b) => a.at - b.at)) step.run();

  function take(yuan: number): void {
    balance += yuan;
    turnover += yuan;
  }

  function spend(at: number, to: Account | undefined, yuan: number): void {
    if (to && pay(world, at, random.pick(tills), to, yuan)) balance -= yuan;
  }

  /** Dealers hand up what they took since the last time, less their share. */
  function collect(dealer: Dealer): void {
    const takings = sales.filter((sale) => sale.dealer === dealer && !isTill.has(sale.into));
    let since = 0;
    every(habits.rollUpDays, (at) => {
      const held = groupBy(
        takings.filter((sale) => since <= sale.at && sale.at < at),
        ({ into }) => into,
      );
      since = at;
      for (const [account, some] of held) {
        const yuan = some.reduce((sum, sale) => sum + sale.yuan, 0);
        const up = round(yuan * (1 - DEALERS_SHARE), random.pick([1, 10, 100]));
        if (pay(world, at, account, random.pick(tills), up)) take(up);
        const own = dealer.member.person.accounts[0];
        if (own && account !== own && random.chance(0.5))
          pay(world, at + random.between(0.1, 30) * HOUR, account, own, yuan - up);
      }
    });
  }

  function payForGoods(at: number): void {
    spend(at, gang.source.account, Math.max(2000, round(turnover * COST_OF_GOODS, 500)));
    turnover = 0;
  }

  function payHelpers(at: number): void {
    for (const role of HELPERS)
      for (const helper of having(gang, role))
        if (random.chance(0.8))
          spend(
            at + random.between(0, 6) * HOUR,
            helper.person.accounts[0],
            round(random.between(300, 1500), 100),
          );
  }

  /** What is not needed for the next goods goes to the organiser within days. */
  function takeProfit(at: number): void {
    const free = balance - turnover * COST_OF_GOODS;
    if (free > 800) spend(at, gang.profit, round(free * random.between(0.8, 1), random.pick([1, 100, 500])));
  }

  /** A financier pays in early and much, and is paid out every ten days. */
  function invest(): void {
    for (const { person } of having(gang, "financier")) {
      const [account] = person.accounts;
      const yuan = round(random.between(15_000, 60_000), 1000);
      const [first] = tills;
      if (!account || !first || account === gang.profit) continue;
      const at = from + random.between(0.2, 6) * DAY;
      steps.push({
        at,
        run: () => {
          if (pay(world, at, account, first, yuan)) turnover += yuan / 2;
        },
      });
      every(10, (when) => spend(when, account, round(yuan * random.between(0.08, 0.2), 100)));
    }
  }
}
