/** A gang's takings: rolled up to the leader, and spent on the supplier and the courier. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { pay } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { anyAccount } from "../people/accounts.ts";
import type { Random } from "../random.ts";
import type { Account, Deal, Person, World } from "../world.ts";
import { tell } from "./command.ts";
import type { Crew } from "./crew.ts";
import { payFinancier, payHelpers } from "./pay-helpers.ts";

export function moveMoney(
  world: World,
  random: Random,
  crew: Crew,
  runs: { time: number; courier: Person | undefined }[],
): void {
  const deals = world.deals.filter((d) => d.group === crew.id);
  const paid = (d: Deal): number => d.payments.reduce((sum, payment) => sum + payment.yuan, 0);
  const takings = (from: number, to: number): number =>
    deals.reduce((sum, d) => sum + (d.at >= from && d.at < to ? paid(d) : 0), 0);
  rollUp(world, random, crew, deals);
  let last = runs[0] ? runs[0].time - crew.plan.tripEvery * DAY : 0;
  for (const run of runs) {
    const worth = Math.max(
      2000,
      (takings(last, run.time) || takings(0, 12 * DAY)) * random.between(0.4, 0.6),
    );
    last = run.time;
    const when = run.time + (random.chance(0.6) ? -random.between(1, 20) : random.between(4, 48)) * HOUR;
    if (crew.plan.supplierPaid !== "cash")
      pay(
        world,
        random.chance(0.5) ? crew.pot : crew.boss,
        crew.supplierAccount,
        when,
        random.chance(0.6) ? Math.round(worth / 500) * 500 : worth,
        random.pick(["", "货款", ""]),
      );
    if (run.courier && crew.plan.helperPay !== "in_goods")
      pay(
        world,
        crew.pot,
        anyAccount(run.courier, random),
        run.time + random.between(10, 50) * HOUR,
        random.pick([800, 1000, 1200, 1500, 2000]),
      );
  }
  payHelpers(world, random, crew, deals);
  payFinancier(world, random, crew, takings(0, world.end));
}

/** Payee accounts are emptied within days into the pot; the pot's surplus ends with the leader each week or so. */
export function rollUp(world: World, random: Random, crew: Crew, deals: Deal[]): void {
  const balance = new Map<Account, number>();
  const flows = deals
    .flatMap((d) => d.payments.map((payment) => ({ payment, own: d.payee.holder === d.seller })))
    .sort((a, b) => a.payment.time - b.payment.time);
  const rhythm = random.between(1.2, 4);
  const weekly = random.between(4, 9);
  const keep = new Map<Account, boolean>();
  let i = 0;
  for (let day = 0; day < world.days; day++) {
    for (; i < flows.length && (flows[i] as (typeof flows)[0]).payment.time < day * DAY + 9 * HOUR; i++) {
      const { payment, own } = flows[i] as (typeof flows)[0];
      balance.set(payment.to, (balance.get(payment.to) ?? 0) + payment.yuan);
      keep.set(payment.to, own);
    }
    for (const [from, sum] of [...balance]) {
      const top = from === crew.pot;
      if (
        from === crew.boss ||
        sum < 400 ||
        !random.chance(1 / (top ? weekly : keep.get(from) ? rhythm * 2 : rhythm))
      )
        continue;
      const share = keep.get(from) || top ? crew.plan.rollUp : random.between(0.95, 0.995);
      balance.set(from, 0);
      const to = top ? crew.boss : crew.pot;
      const yuan = random.chance(0.5) ? Math.floor((sum * share) / 100) * 100 : sum * share;
      if (!random.chance(0.13))
        for (const part of random.chance(0.25) ? [0.4, 0.6] : [1])
          pay(
            world,
            from,
            to,
            onDay(random, day * DAY, 9.5, 23.5),
            yuan * part,
            random.pick(["", "", "转账", "还款"]),
          );
      if (top && crew.handler && random.chance(0.4))
        tell(
          world,
          random,
          crew,
          crew.handler,
          crew.plan.leaderHasPhone ? crew.organiser : crew.deputy,
          onDay(random, day * DAY, 9.5, 22),
        );
      balance.set(to, (balance.get(to) ?? 0) + yuan);
    }
  }
}
