/** Everyday money besides shopping in person: wages, rent, utilities, transfers and red packets. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import type { Random } from "../random.ts";
import { usualAccount } from "../world/accounts.ts";
import { conversation, everydayAmount, pay, rounded, timeOnDay } from "../world/acts.ts";
import { addCompanyAccount } from "../world/population.ts";
import { at, type Person, type World } from "../world/world.ts";

const MONTH = 30;
const LUCKY = [6.66, 8.88, 18.8, 52, 66, 66.6, 88, 88.8, 100, 168, 188, 200, 520, 600, 666, 888];

export function spendDaily(world: World): void {
  const random = world.random.fork("daily money");
  const utilities = [0, 1, 2, 3].map(() => addCompanyAccount(world, random));
  const platforms = [0, 1, 2, 3, 4, 5].map(() => addCompanyAccount(world, random));
  const { paymentsPerDay, paymentMedianCny, paymentSigma, outingsPerDay, talkedTransferShare } =
    world.parameters.life;
  // Shop visits above bring part of the payments; the rest is online and between people.
  const rest = Math.max(0.1, paymentsPerDay - outingsPerDay * 0.33);
  for (const person of world.persons) {
    if (person.age < 12) continue;
    const known = person.ties.filter((tie) => tie.other >= 0);
    const count = random.poisson(rest * person.activity * world.parameters.days);
    for (let i = 0; i < count; i++) {
      const time = timeOnDay(
        random,
        world.start + random.int(world.parameters.days) * DAY,
        16 + person.lateness,
        4.5,
      );
      const account = usualAccount(random, person);
      if (random.chance(0.42) && known.length > 0) {
        if (talkedTransferShare > 0) talkedTransfer(world, random, time, person, known);
        else transfer(world, random, time, person, at(world.persons, random.pick(known).other));
      } else
        pay(
          world,
          time,
          account,
          random.pick(platforms),
          everydayAmount(random, paymentMedianCny, paymentSigma),
        );
    }
    payMonthly(world, random, person, utilities);
  }
  for (const employer of world.employers) payWages(world, random, employer.account, employer.staff);
}

/** To somebody who is talked with often; a part of them right after a talk about it. */
function talkedTransfer(
  world: World,
  random: Random,
  time: number,
  person: Person,
  known: Person["ties"],
): void {
  let sum = 0;
  const tie = at(known, random.byCumulative(known.map(({ weight }) => (sum += weight))));
  if (random.chance(world.parameters.life.talkedTransferShare))
    conversation(world, random, time - random.between(3, 90) * MINUTE, tie.line, tie.otherLine);
  transfer(world, random, time, person, at(world.persons, tie.other));
}

/** Splitting a bill, a loan, pocket money, or a red packet. */
function transfer(world: World, random: Random, time: number, from: Person, to: Person): void {
  const packet = random.chance(0.3);
  const amount = packet ? random.pick(LUCKY) : rounded(random, random.logNormal(110, 1.1));
  pay(
    world,
    time,
    usualAccount(random, from),
    usualAccount(random, to),
    amount,
    packet ? "红包" : random.chance(0.15) ? "转账" : "",
  );
}

function payMonthly(world: World, random: Random, person: Person, utilities: readonly number[]): void {
  if (person.age < 20) return;
  const rent = random.chance(0.25) ? Math.round(random.logNormal(1100, 0.4) / 50) * 50 : 0;
  const landlord = at(world.persons, random.int(world.persons.length));
  const dueDay = random.int(MONTH);
  for (let day = dueDay; day < world.parameters.days; day += MONTH) {
    const time = timeOnDay(random, world.start + day * DAY, 15, 4);
    if (rent > 0 && landlord !== person)
      pay(
        world,
        time,
        usualAccount(random, person),
        usualAccount(random, landlord),
        rent,
        random.chance(0.4) ? "房租" : "",
      );
    if (random.chance(0.6))
      pay(
        world,
        time + 5 * HOUR,
        usualAccount(random, person),
        random.pick(utilities),
        random.logNormal(95, 0.6),
      );
  }
}

function payWages(world: World, random: Random, account: number, staff: readonly number[]): void {
  const payday = random.int(MONTH);
  for (const index of staff) {
    const person = at(world.persons, index);
    const wage = random.logNormal(4200, 0.4);
    for (let day = payday; day < world.parameters.days; day += MONTH) {
      const time = world.start + day * DAY + random.between(9, 17) * HOUR;
      pay(
        world,
        time,
        account,
        at(person.accounts, 0),
        random.chance(0.4) ? Math.round(wage / 100) * 100 : wage * random.between(0.93, 1.07),
        random.chance(0.5) ? "工资" : "",
      );
    }
  }
}
