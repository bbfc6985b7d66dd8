/** Takings go from account to account up to the organiser, or by hand; helpers are paid. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { pay, purse } from "../acts/happen.ts";
import { meet } from "../acts/visits.ts";
import type { Account, Person } from "../city-types.ts";
import { dayStart, type World } from "../world.ts";
import { speak } from "./command.ts";
import { beginning, type Gang, lineFor } from "./gang.ts";

/** Below this it is left where it is until the next time. */
const WORTH_SENDING = 200;

const WORTH_PASSING_ON = 3000;

/** To the money handler every few days, from there to the organiser and who put money in. */
export function sendTakingsUp(world: World, gang: Gang): void {
  const { random, habits, organiser } = gang;
  const collector = gang.handlerTill ?? organiser.accounts[0];
  const incoming = world.payments.filter(({ to }) => gang.takings.has(to));
  const left = new Map<Account, number>();
  let next = 0;
  let pooled = 0;
  incoming.sort((a, b) => a.at - b.at);
  let at = beginning(world, gang) + random.between(1, 4) * DAY;
  for (; at < world.end; at += random.between(...habits.takingsDays) * DAY) {
    const when = dayStart(world, Math.floor((at - world.start) / DAY)) + random.between(13, 24.5) * HOUR;
    for (let one = incoming[next]; one && one.at <= when; one = incoming[++next])
      left.set(one.to, (left.get(one.to) ?? 0) + one.yuan);
    for (const [till, sum] of left) {
      if (sum < WORTH_SENDING || random.chance(0.1)) continue;
      left.delete(till);
      pooled += till === collector ? sum : collect(world, gang, till, sum, when);
    }
    if (pooled < WORTH_PASSING_ON) continue;
    passOn(world, gang, collector, pooled, when);
    pooled = 0;
  }
}

/** A dealer keeps a share, a straw nothing; some bring it in cash. */
function collect(world: World, gang: Gang, till: Account, sum: number, when: number): number {
  const { random, handler, organiser } = gang;
  const dealer = gang.dealers.find(({ accounts }) => accounts.includes(till));
  const share = dealer ? random.between(0.6, 0.8) : random.between(0.9, 1);
  const up = Math.round((sum * share) / 100) * 100;
  const collector = handler ?? organiser;
  if (dealer && random.chance(gang.habits.cashUp)) {
    meet(world, random, [dealer, collector], random.pick(gang.spots), when, random.between(5, 40));
    return up;
  }
  pay(world, when + random.exponential(2 * HOUR), till, gang.handlerTill ?? organiser.accounts[0], up);
  if (dealer && random.chance(0.4))
    speak(world, gang, when - random.exponential(HOUR), lineFor(gang, collector), lineFor(gang, dealer), 1);
  return up;
}

function passOn(world: World, gang: Gang, from: Account | undefined, pooled: number, when: number): void {
  const { random, organiser, handler, financier } = gang;
  const to = organiser.accounts[0];
  if (random.chance(gang.habits.cashUp)) {
    const people = handler ? [handler, organiser] : [organiser];
    meet(world, random, people, organiser.home, when + random.between(3, 30) * HOUR, random.between(10, 60));
  } else {
    const sum = Math.round((pooled * random.between(0.4, 0.65)) / 100) * 100;
    pay(world, when + random.between(3, 30) * HOUR, from, to, sum);
  }
  if (financier && random.chance(0.4))
    pay(world, when + random.between(20, 60) * HOUR, to, financier.accounts[0], Math.round(pooled * 0.15));
}

/** Lookouts, broker, keeper, and runners who have no customers, every week or two. */
export function payHelpers(world: World, gang: Gang): void {
  const { random, broker, lookouts, keeper, organiser, dealers, sellers } = gang;
  const payer = purse(random, gang.handler ?? organiser);
  const every = random.pick([7, 10, 15]);
  const runners = dealers.filter((dealer) => !sellers.includes(dealer));
  const paid = new Set<Person>([...lookouts, keeper, ...runners, ...(broker ? [broker] : [])]);
  for (const person of paid) {
    if (person === organiser) continue;
    let at = beginning(world, gang) + every * DAY * random.between(0.5, 1);
    for (; at < world.end; at += every * DAY) {
      if (random.chance(gang.habits.cashUp)) continue;
      const memo = random.chance(0.1) ? "工资" : "";
      pay(
        world,
        at + random.between(12, 23) * HOUR,
        payer,
        person.accounts[0],
        random.whole(3, 18) * 100,
        memo,
      );
    }
  }
}
