/** Honest groups with somebody at the head: labour contractors and boat crews, with calls round, round pay and a meeting place. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, be, converse, lineOf, pay, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { openWorkLine } from "../people/phones.ts";
import { anyPlace, DISTRICTS } from "../places/build-places.ts";
import { findClients } from "./clients.ts";

export interface Crew {
  readonly head: number;
  readonly cashier: number;
  readonly hands: readonly number[];
}

/** A contractor rings day labourers in the evening, pays by the day in round sums, meets them at the site. */
export function runContractor(city: City, { head, cashier, hands }: Crew): void {
  const { random } = city;
  const line = random.chance(0.5) ? openWorkLine(city, head) : lineOf(city, head);
  let site = anyPlace(city, "other", item(city.persons, head).town % DISTRICTS);
  for (let day = 0; day < city.parameters.days; day++) {
    const evening = city.start + day * DAY + random.between(19, 22.5) * HOUR;
    if (random.chance(0.07)) site = anyPlace(city, "other", random.int(DISTRICTS));
    if (random.chance(0.3)) continue;
    if (random.chance(0.3)) ring(city, evening - 20 * MINUTE, lineOf(city, cashier), line, { seconds: 30 });
    for (const hand of random.sample(hands, random.whole(1, Math.min(6, hands.length)))) {
      ring(city, evening + random.exponential(20 * MINUTE), line, lineOf(city, hand), {
        media: { voice: 0.8, sms: 0, app: 0.2 },
        seconds: 20,
      });
      be(
        city,
        hand,
        city.start + (day + 1) * DAY + random.between(6.5, 8) * HOUR,
        random.between(180, 540),
        site,
      );
      if (random.chance(0.7))
        pay(
          city,
          city.start + (day + 1) * DAY + random.between(17, 22) * HOUR,
          accountOf(city, random.chance(0.8) ? head : cashier),
          accountOf(city, hand),
          random.pick([180, 200, 220, 260, 300, 400]),
        );
    }
    be(city, head, city.start + (day + 1) * DAY + 8 * HOUR, 90, site);
  }
}

/** Days at sea without a cell, then calls to regular buyers of the catch, shares for the hands. */
export function runBoat(city: City, { head, cashier, hands }: Crew): void {
  const { random } = city;
  const line = random.chance(0.5) ? openWorkLine(city, head) : lineOf(city, head);
  const quay = anyPlace(city, "other", 0);
  const buyers = findClients(city, head, random.whole(6, 16));
  for (let at = city.start + random.next() * 6 * DAY; at < city.end; at += random.between(4, 9) * DAY) {
    for (const hand of hands)
      ring(city, at - random.between(2, 20) * HOUR, line, lineOf(city, hand), { seconds: 18 });
    const back = at + random.between(1.2, 3.5) * DAY;
    for (const person of [head, ...hands]) {
      be(city, person, at, random.between(10, 40), quay);
      be(city, person, back, random.between(30, 150), quay);
    }
    for (const buyer of random.sample(buyers, random.whole(2, 9))) {
      converse(city, back - random.exponential(HOUR), line, lineOf(city, buyer), 1 + random.poisson(0.5), {
        seconds: 25,
      });
      be(city, buyer, back + random.between(5, 90) * MINUTE, 8, quay);
      pay(
        city,
        back + random.between(5, 300) * MINUTE,
        accountOf(city, buyer),
        accountOf(city, random.chance(0.6) ? head : cashier),
        random.whole(8, 90) * 10,
      );
    }
    for (const hand of hands)
      pay(
        city,
        back + random.between(3, 30) * HOUR,
        accountOf(city, random.chance(0.6) ? cashier : head),
        accountOf(city, hand),
        random.pick([400, 500, 600, 800, 900, 1200]),
      );
  }
}
