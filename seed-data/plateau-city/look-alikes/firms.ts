/** Innocents with a hierarchy: firms with boss, cashier and drivers; labour crews with a foreman. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, meet, pay, round, send, visit } from "../acts/acts.ts";
import { moment, renewals } from "../calendar.ts";
import { openAccount } from "../people/accounts.ts";
import { companyLine, strangerLine } from "../people/phones.ts";
import { DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import type { Line, Person, World } from "../world.ts";

/** Customers ring the cashier and pay to her account; drivers are dispatched; takings go up weekly. */
export function runFirm(
  world: World,
  random: Random,
  staff: readonly Person[],
  customers: readonly Person[],
): void {
  const [boss, cashier, ...drivers] = staff;
  const till = cashier?.accounts[0];
  const purse = boss?.accounts[0];
  const chief = boss?.lines.at(-1);
  if (!boss || !cashier || !till || !purse || !chief) return;
  const desk = companyLine(world, random, cashier, boss);
  const fleet = drivers.map((person) => ({ person, line: companyLine(world, random, person, boss) }));
  const median = random.between(60, 400);
  /** Share of orders that go by parcel. */
  const posted = random.pick([0, 0.3, 0.9]);
  for (const customer of customers)
    for (const at of renewals(random, world, "office", 1.2, random.between(4, 18))) {
      const [theirs, from] = [customer.lines[0], customer.accounts[0]];
      if (!theirs || !from) continue;
      const driver = random.pick(fleet);
      const media = {
        medium: random.pick(["voice", "app"] as const),
        seconds: random.logNormal(35, 0.6),
      } as const;
      contact(world, random, at, theirs, desk, media);
      contact(world, random, at + random.between(1, 15) * MINUTE, desk, driver.line, {
        medium: "voice",
        seconds: 20,
      });
      pay(
        world,
        at + random.logNormal(50 * MINUTE, 1.1),
        from,
        till,
        round(random.logNormal(median, 0.5), 5),
        random.pick(["", "货款"]),
      );
      const there = at + random.logNormal(90 * MINUTE, 0.5);
      if (random.chance(0.5))
        contact(world, random, there - 8 * MINUTE, driver.line, theirs, { medium: "voice", seconds: 15 });
      if (random.chance(posted)) mail(world, random, desk, customer, boss, there);
      else meet(random, [driver.person, customer], there, random.between(5, 15), customer.home);
    }
  for (const at of renewals(random, world, "office", 1.2, random.between(0.7, 2))) {
    contact(world, random, at, chief, desk, { seconds: 60 });
    for (const { line } of random.sample(fleet, random.whole(1, 2)))
      contact(world, random, at + random.between(2, 14) * MINUTE, desk, line, { seconds: 25 });
  }
  const supplier = { line: strangerLine(world, random), account: openAccount(world, random, null, null) };
  for (let day = random.int(5); day < world.parameters.days; day += random.whole(4, 8)) {
    const at = moment(random, world.start + day * DAY, "office");
    const turnover = round(random.logNormal(median * customers.length * 0.4, 0.3), 100);
    pay(world, at, till, purse, turnover);
    contact(world, random, at + HOUR, chief, supplier.line, { medium: "voice", seconds: 90 });
    pay(
      world,
      at + random.between(2, 20) * HOUR,
      purse,
      supplier.account,
      round(turnover * 0.5, 100),
      "货款",
    );
    const { person } = random.pick(fleet);
    visit(
      person,
      at + 22 * HOUR,
      random.between(200, 700),
      random.pick(placesOf(world, random.pick(OUTSIDE), "work")),
    );
    if (day % 2 === 0)
      meet(random, [boss, cashier], at + 8 * HOUR, 60, random.pick(placesOf(world, boss.home.area, "other")));
    for (const worker of [cashier, ...drivers])
      if (worker.accounts[0] && random.chance(0.6))
        pay(
          world,
          at + random.between(3, 9) * HOUR,
          till,
          worker.accounts[0],
          round(random.between(400, 1500), 100),
          "工资",
        );
  }
}

function mail(world: World, random: Random, desk: Line, customer: Person, boss: Person, sent: number): void {
  const origin = boss.work ?? boss.home;
  const to = customer.lines[0] ?? null;
  send(world, random, {
    sent,
    from: desk,
    to,
    origin,
    target: customer.home,
    grams: random.logNormal(700, 0.8),
  });
}

/** The foreman rings the crew in the evening, all are at one site, and he pays by the week. */
export function runCrew(world: World, random: Random, crew: readonly Person[]): void {
  const [foreman, ...workers] = crew;
  const [line, purse] = [foreman?.lines.at(-1), foreman?.accounts[0]];
  if (!foreman || !line || !purse) return;
  const client = openAccount(world, random, null, null);
  for (let day = random.int(4); day < world.parameters.days; day += random.whole(3, 6)) {
    const eve = world.start + day * DAY + random.between(18, 21) * HOUR;
    const site = random.pick(
      placesOf(world, random.chance(0.25) ? random.pick(OUTSIDE) : random.int(DISTRICTS), "work"),
    );
    const team = random.sample(workers, random.whole(2, workers.length));
    team.forEach((worker, i) => {
      const theirs = worker.lines.at(-1);
      if (theirs)
        contact(world, random, eve + i * random.between(2, 6) * MINUTE, line, theirs, { seconds: 30 });
    });
    for (const person of [foreman, ...team])
      visit(person, eve + random.between(11, 12) * HOUR, random.between(400, 560), site);
    pay(
      world,
      eve + random.between(20, 40) * HOUR,
      client,
      purse,
      round(random.logNormal(6000, 0.4), 500),
      "工程款",
    );
    for (const {
      accounts: [theirs],
    } of team)
      if (theirs)
        pay(world, eve + random.between(30, 60) * HOUR, purse, theirs, round(random.between(300, 1200), 100));
  }
}
