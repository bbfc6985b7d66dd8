/** Firms that deliver: orders passed on within minutes, a till, wages, drivers with round fees after trips. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, awake, be, converse, lineOf, pay, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { lendAccount } from "../people/accounts.ts";
import { openLine } from "../people/phones.ts";
import { anyPlace, DISTRICTS, OUTSIDE } from "../places/build-places.ts";
import { findClients } from "./clients.ts";
import type { Crew } from "./crews.ts";

/** A firm that delivers: orders by phone, a dispatcher's call, a driver at the door, the till, wages. */
export function runFirm(city: City, { head, cashier, hands }: Crew): void {
  const { random } = city;
  // Numbers of the firm, registered to the head, kept for long.
  const companyLine = (user: number) =>
    random.chance(0.6)
      ? openLine(city, user, { changes: [], holder: () => head, keepsHandset: 1 })
      : lineOf(city, user);
  const [office, boss] = [companyLine(cashier), lineOf(city, head)];
  const drivers = hands.map((hand) => ({ hand, line: companyLine(hand) }));
  const till = random.chance(0.5)
    ? item(item(city.persons, cashier).accounts, 0)
    : lendAccount(city, head, office);
  const yard = anyPlace(city, random.pick(["work", "shop"]), item(city.persons, head).town % DISTRICTS);
  let takings = 0;
  for (const client of findClients(city, head, random.whole(15, 45))) {
    const gap = random.between(4, 16);
    for (
      let at = city.start + random.next() * gap * DAY;
      at < city.end;
      at += gap * random.between(0.6, 1.5) * DAY
    ) {
      const when = awake(city, at, 8, 21);
      converse(city, when, lineOf(city, client), office, 1 + random.poisson(0.4), { seconds: 30 });
      if (random.chance(0.15)) continue;
      const { hand, line } = random.pick(drivers);
      ring(city, when + random.exponential(5 * MINUTE), office, line, { seconds: 18 });
      const there = when + (30 + random.exponential(70)) * MINUTE;
      const { home } = item(city.persons, client);
      be(city, hand, there, random.between(4, 20), home);
      if (random.chance(0.6)) be(city, client, there, 15, home);
      if (random.chance(0.4)) ring(city, there - 4 * MINUTE, line, lineOf(city, client), { seconds: 10 });
      const fee = Math.round(random.logNormal(260, 0.6) / 10) * 10 + 10;
      pay(city, there + random.normal() * 10 * MINUTE, accountOf(city, client), till, fee);
      takings += fee;
    }
  }
  for (let day = random.int(4); day < city.parameters.days; day += random.whole(2, 7)) {
    const at = city.start + day * DAY + random.between(18, 23) * HOUR;
    pay(
      city,
      at,
      till,
      accountOf(city, head),
      (takings / city.parameters.days) * 4 * random.between(0.6, 0.9),
    );
    ring(city, at - HOUR, boss, office, { seconds: 45 });
    if (random.chance(0.4))
      for (const person of [head, cashier, ...hands.slice(0, 2)]) be(city, person, at, 60, yard);
  }
  for (const { hand } of drivers) {
    for (let at = city.start + random.next() * 12 * DAY; at < city.end; at += random.between(6, 18) * DAY)
      haul(city, hand, at, { till, yard });
    for (let day = random.whole(3, 12); day < city.parameters.days; day += 30)
      pay(
        city,
        city.start + (day + 0.7) * DAY,
        till,
        accountOf(city, hand),
        random.whole(60, 130) * 50,
        random.pick(["工资", ""]),
      );
  }
}

/** A trip for goods to another town, and the fee for it. */
function haul(
  city: City,
  driver: number,
  leave: number,
  firm: { readonly till: number; readonly yard: number },
): void {
  const { random } = city;
  be(city, driver, leave, 5, anyPlace(city, "camera", item(city.persons, driver).town));
  be(
    city,
    driver,
    leave + 7 * HOUR,
    random.between(30, 400),
    anyPlace(city, random.pick(["work", "shop", "hotel"]), random.pick(OUTSIDE)),
  );
  be(city, driver, leave + 22 * HOUR, 40, firm.yard);
  pay(
    city,
    awake(city, leave + random.between(22, 40) * HOUR),
    firm.till,
    accountOf(city, driver),
    random.pick([300, 500, 600, 800, 1000, 1200]),
  );
}
