/** Lawful sellers whose order, money and delivery look like a deal: online, in the evening by locker, firms with drivers. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { accountOf, type City, call, item, lineOf, pay, placesOf, send, stay } from "../city.ts";
import { GOODS, priced, wakingHour } from "../daily-life.ts";
import { addAccount, addLine } from "../people.ts";
import { recruit, relativeOf, visits } from "./recruit.ts";

export function runSellers(city: City): void {
  const random = city.random.fork("sellers");
  for (const seller of recruit(city, random, "online_seller", 9)) sellOnline(city, random, seller);
  for (const seller of recruit(city, random, "evening_seller", 8)) sellByEvening(city, random, seller);
  for (let firm = 0; firm < 4; firm++) runFirm(city, random);
}

function secondLine(city: City, random: Random, person: number, holder: number): number {
  const life = random.pick([20, 45, 300, 900]);
  return addLine(
    city,
    random,
    person,
    life,
    () => (random.chance(0.3) ? -1 : holder),
    [],
    city.start - 25 * DAY,
  );
}

function sellOnline(city: City, random: Random, seller: number): void {
  const line = random.chance(0.5) ? secondLine(city, random, seller, seller) : lineOf(city, seller);
  const { town, home } = item(city.persons, seller);
  const price = random.logNormal(120, 0.8);
  visits(city, random, random.whole(15, 45), random.between(5, 25), (customer, t) => {
    const at = wakingHour(random, t, 2);
    const to = item(city.persons, customer);
    call(city, at, lineOf(city, customer), line, "app");
    if (random.chance(0.5))
      call(city, at + random.exponential(9 * MINUTE), line, lineOf(city, customer), "app");
    pay(
      city,
      at + random.exponential(20 * MINUTE),
      accountOf(city, customer),
      accountOf(city, seller),
      priced(random, price * random.logNormal(1, 0.5)),
    );
    const sent = at + random.between(2, 26) * HOUR;
    send(city, {
      sent,
      delivered: sent + random.between(0.7, 3) * DAY,
      fromLine: line,
      toLine: lineOf(city, customer),
      fromPlace: random.chance(0.5) ? home : random.pick(placesOf(city, "shop", town)),
      toPlace: random.chance(0.5) ? to.home : random.pick(placesOf(city, "locker", to.town)),
      grams: Math.round(random.logNormal(500, 0.8)),
      declared: random.pick(GOODS),
    });
  });
}

/** Home cooking, imported goods, second-hand things: left in a locker, paid to a relative. */
function sellByEvening(city: City, random: Random, seller: number): void {
  const line = random.chance(0.5)
    ? secondLine(city, random, seller, relativeOf(city, random, seller))
    : lineOf(city, seller);
  const { town } = item(city.persons, seller);
  const payee = random.pick(item(city.persons, relativeOf(city, random, seller)).accounts);
  const price = random.logNormal(180, 0.7);
  visits(city, random, random.whole(10, 24), random.between(4, 13), (customer, t) => {
    const at = wakingHour(random, t, 0, 20, 1.8);
    call(city, at, lineOf(city, customer), line);
    if (random.chance(0.4)) call(city, at + random.exponential(8 * MINUTE), line, lineOf(city, customer));
    const amount = random.chance(0.3)
      ? Math.round(price) * random.whole(1, 3)
      : priced(random, price * random.logNormal(1, 0.4));
    pay(city, at + random.exponential(25 * MINUTE), accountOf(city, customer), payee, amount);
    const locker = random.pick(placesOf(city, "locker", town));
    const dropped = at + random.between(20, 120) * MINUTE;
    stay(city, seller, dropped, random.between(2, 7), locker, line);
    stay(city, customer, dropped + (10 + random.exponential(90)) * MINUTE, random.between(2, 8), locker);
  });
  // Stock: paid in a lump, fetched or sent.
  const wholesaler = random.int(city.persons.length);
  for (let t = city.start + random.next() * 9 * DAY; t < city.end; t += random.between(6, 14) * DAY) {
    const at = wakingHour(random, t);
    call(city, at, line, lineOf(city, wholesaler));
    pay(
      city,
      at + random.exponential(5 * HOUR),
      payee,
      accountOf(city, wholesaler),
      random.logNormal(1800, 0.5),
    );
  }
}

/** Boss, cashier, drivers: customers ring the company's phone, the cashier is paid, a driver brings it. */
function runFirm(city: City, random: Random): void {
  const [boss = 0, cashier = 0, ...drivers] = recruit(city, random, "firm", random.whole(4, 8));
  const town = item(city.persons, boss).town;
  const yard = random.pick(placesOf(city, "work", town));
  const desk = addLine(city, random, cashier, 1500, () => boss);
  const phones = drivers.map((driver) => addLine(city, random, driver, 900, () => boss));
  const takings = addAccount(city, random, random.chance(0.5) ? boss : cashier, -1, desk);
  const price = random.logNormal(260, 0.6);
  visits(city, random, random.whole(40, 80), random.between(5, 15), (customer, t) => {
    const at = wakingHour(random, t, 0, 14, 3);
    const driver = random.int(drivers.length);
    const { home } = item(city.persons, customer);
    call(city, at, lineOf(city, customer), desk);
    pay(
      city,
      at + random.exponential(60 * MINUTE),
      accountOf(city, customer),
      takings,
      priced(random, price * random.logNormal(1, 0.4)),
    );
    call(city, at + random.exponential(20 * MINUTE), desk, item(phones, driver));
    const there = at + random.between(40, 240) * MINUTE;
    call(city, there - 6 * MINUTE, item(phones, driver), lineOf(city, customer), "voice");
    stay(city, item(drivers, driver), there, random.between(5, 15), home, item(phones, driver));
  });
  for (let t = city.start + 2 * DAY; t < city.end; t += random.between(5, 9) * DAY) {
    const at = wakingHour(random, t);
    call(city, at, lineOf(city, boss), desk);
    pay(city, at + HOUR, takings, accountOf(city, boss), random.logNormal(6000, 0.4));
    for (const person of [cashier, ...drivers])
      pay(
        city,
        at + random.exponential(6 * HOUR),
        takings,
        accountOf(city, person),
        random.logNormal(1200, 0.2),
        random.chance(0.5) ? "工资" : "",
      );
    for (const driver of drivers) stay(city, driver, at, 45, yard);
    const trip = random.int(drivers.length);
    stay(
      city,
      item(drivers, trip),
      at + 8 * HOUR,
      80,
      random.pick(placesOf(city, "shop", 6)),
      item(phones, trip),
    );
    const supplier = random.int(city.persons.length);
    pay(
      city,
      at + 5 * HOUR,
      takings,
      accountOf(city, supplier),
      random.logNormal(7000, 0.4),
      random.chance(0.4) ? "货款" : "",
    );
  }
}
