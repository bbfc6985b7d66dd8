/** Innocent bodies with a hierarchy: firms with boss, cashier, keeper and drivers. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { addContact, pay, takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { travelTo } from "../daily-life/travel.ts";
import { exchangeGoods, type Style } from "../exchange/exchange-goods.ts";
import { returnTimes } from "../exchange/return-times.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { claimPeople, relativeOf, sparePeople } from "../people/claim.ts";
import { ownLine } from "../people/phones.ts";
import { book } from "../people/whereabouts.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import type { Account, Person, World } from "../world.ts";
import { businessLine } from "./business-line.ts";

/** Boss → cashier → drivers within minutes; a store where drivers load; trips to another town; investors paid in and out. */
export function runFirm(world: World, n: number): void {
  const random = world.random.fork(`firm/${n}`);
  const staff = claimPeople(world, random, random.int(5, 8), "firm");
  for (const person of staff) world.lookalikes.set(person, "firm");
  const [boss, cashier, keeper, ...drivers] = staff as [Person, Person, Person, ...Person[]];
  const line = new Map(staff.map((person) => [person, businessLine(world, random, person, 0.25)]));
  const say = (a: Person, b: Person, time: number): void => {
    addContact(
      world,
      random,
      line.get(a) ?? ownLine(a),
      line.get(b) ?? ownLine(b),
      time,
      random.chance(0.7) ? "voice" : "app",
    );
  };
  const till = newAccount(
    world,
    random,
    random.chance(0.5) ? cashier : relativeOf(world, random, boss),
    null,
    -random.between(10, 700) * DAY,
  );
  const store = random.pick(placesOf(world, random.int(0, CITY_HOODS - 1), "work", "home"));
  const source = random.pick(world.shops.filter((m) => m.online));
  const customers = random.sample(
    world.persons.filter((person) => person.home.hood < CITY_HOODS && !staff.includes(person)),
    random.int(18, 40),
  );
  const style: Style = {
    channel: random.pick(["voice", "app", "voice_then_app"] as const),
    timing: random.pick(["before", "after", "at"] as const),
    mix: { meeting: 4, waybill: 1 },
    cash: 0.08,
    inbound: 0.75,
    arrival: 0.3,
  };
  const price = random.int(6, 40) * 10;
  let nextTrip = random.between(2, 9);
  for (let day = 0; day < world.days; day++) {
    const open = onDay(random, day * DAY, 8.5, 10);
    if (day % 7 === 6) continue;
    if (book(keeper, open, open + random.between(3, 7) * HOUR, store) && random.chance(0.7))
      takeNotice(world, random, keeper, store, open + HOUR, 0.5);
    if (random.chance(0.6)) {
      say(boss, random.chance(0.6) ? cashier : keeper, open);
      for (const driver of random.sample(drivers, 2))
        say(random.chance(0.5) ? cashier : keeper, driver, open + random.between(2, 12) * MINUTE);
    }
    for (const driver of drivers)
      if (random.chance(0.35) && book(driver, open + 20 * MINUTE, open + 40 * MINUTE, store))
        takeNotice(world, random, driver, store, open + 30 * MINUTE, 0.35);
    if (day >= nextTrip) {
      const driver = random.pick(drivers);
      const time = open + random.between(45, 90) * MINUTE;
      say(cashier, driver, time - 30 * MINUTE);
      pay(world, till, source.account, time - HOUR, random.lognormal(9000, 0.6), "货款");
      if (
        travelTo(world, random, driver, time, time + random.between(6, 11) * HOUR, source.line.base ?? store)
      )
        pay(
          world,
          till,
          anyAccount(driver, random),
          time + random.between(12, 40) * HOUR,
          random.pick([300, 500, 800, 1000]),
        );
      nextTrip = day + random.between(5, 20);
    }
    if (day % 7 === 4)
      for (const person of staff.slice(2))
        pay(
          world,
          till,
          anyAccount(person, random),
          onDay(random, day * DAY, 17, 22),
          random.pick([800, 1000, 1200, 1500]),
        );
    if (day % 7 === 5 && random.chance(0.7))
      pay(
        world,
        till,
        anyAccount(boss, random),
        onDay(random, day * DAY, 18, 23),
        Math.round(random.lognormal(6000, 0.5) / 100) * 100,
      );
  }
  for (const customer of customers) {
    for (const time of returnTimes(random, random.between(6, 18), 0, world.end, [9, 20])) {
      const driver = random.pick(drivers);
      const front = random.chance(0.7) ? cashier : keeper;
      exchangeGoods(
        world,
        random,
        style,
        {
          seller: front,
          line: line.get(front) ?? ownLine(front),
          payee: till,
          deliverer: driver,
          delivererLine: line.get(driver) ?? ownLine(driver),
          venue: customer.home,
        },
        customer,
        time,
        price * random.int(1, 4),
      );
    }
  }
  borrowFrom(world, random.pick(sparePeople(world)), anyAccount(boss, random), n);
}

/** A relative or friend lends a large sum early and is repaid with interest. */
function borrowFrom(world: World, lender: Person, to: Account, n: number): void {
  const random = world.random.fork(`invest/${n}`);
  const sum = random.int(3, 9) * 10000;
  pay(world, anyAccount(lender, random), to, random.between(0, 8) * DAY, sum, "借款");
  for (const d of [25, 55])
    pay(
      world,
      to,
      anyAccount(lender, random),
      onDay(random, (d + random.int(-6, 3)) * DAY, 9, 21),
      Math.round((sum * random.between(0.5, 0.62)) / 100) * 100,
      "还款",
    );
}
