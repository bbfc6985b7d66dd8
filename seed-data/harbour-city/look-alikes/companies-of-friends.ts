/** Innocents whose money goes round among a few: card tables, private lenders, users who buy elsewhere. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { accountOf, awake, be, converse, lineOf, pay, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { openWorkLine } from "../people/phones.ts";
import { anyPlace, DISTRICTS } from "../places/build-places.ts";
import { findClients } from "./clients.ts";

/** The same few at one table; the host calls round, round sums go across it at night. */
export function playCards(city: City, players: readonly number[]): void {
  const { random } = city;
  const [host = 0] = players;
  const table = random.chance(0.5)
    ? item(city.persons, host).home
    : anyPlace(city, "other", item(city.persons, host).town);
  for (let at = city.start + random.next() * 4 * DAY; at < city.end; at += random.between(1, 5) * DAY) {
    const begins = Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR + random.between(13, 21) * HOUR;
    const present = [host, ...random.sample(players.slice(1), random.whole(3, 6))];
    const hours = random.between(2, 5);
    for (const player of present) {
      if (player !== host)
        ring(city, begins - random.between(0.2, 4) * HOUR, lineOf(city, host), lineOf(city, player), {
          seconds: 20,
        });
      be(city, player, begins + random.normal() * 600, hours * 60, table);
    }
    for (let i = random.whole(2, 9); i > 0; i--) {
      const [a, b] = random.sample(present, 2);
      if (a !== undefined && b !== undefined)
        pay(
          city,
          begins + random.next() * hours * HOUR,
          accountOf(city, a),
          accountOf(city, b),
          random.whole(1, 14) * random.pick([10, 20, 50, 100]),
        );
    }
    if (random.chance(0.6))
      for (const player of present.slice(1))
        pay(
          city,
          begins + hours * HOUR,
          accountOf(city, player),
          accountOf(city, host),
          random.pick([20, 30, 50]),
        );
  }
}

/** Lends without a licence: large sums out, small round ones in, short reminders, a collector. */
export function lend(city: City, lender: number, collector: number): void {
  const { random } = city;
  const line = random.chance(0.6) ? openWorkLine(city, lender) : lineOf(city, lender);
  for (const debtor of findClients(city, lender, random.whole(8, 25))) {
    const [begun, gap] = [city.start + random.between(-40, 40) * DAY, random.pick([5, 7, 10, 15])];
    const sum = random.whole(4, 40) * 500;
    if (begun > city.start) {
      converse(city, begun - HOUR, lineOf(city, debtor), line, 2, { seconds: 60 });
      pay(city, begun, accountOf(city, lender), accountOf(city, debtor), sum * 0.9);
    }
    for (
      let at = Math.max(city.start, begun + gap * DAY);
      at < city.end;
      at += gap * DAY * random.between(0.9, 1.2)
    ) {
      const when = awake(city, at);
      if (random.chance(0.6))
        ring(city, when - random.exponential(2 * HOUR), line, lineOf(city, debtor), { seconds: 20 });
      pay(
        city,
        when + random.exponential(HOUR),
        accountOf(city, debtor),
        accountOf(city, random.chance(0.7) ? lender : collector),
        Math.round(sum * random.pick([0.05, 0.1, 0.1])),
      );
      if (random.chance(0.15)) {
        ring(city, when, line, lineOf(city, collector), { seconds: 15 });
        const { home } = item(city.persons, debtor);
        be(city, collector, when + 40 * MINUTE, 10, home);
        be(city, debtor, when + 40 * MINUTE, 10, home);
      }
    }
  }
}

/** Take drugs from somebody unknown to this folder: they share the cost, meet, go out at night, draw cash. */
export function shareCosts(city: City, friends: readonly number[]): void {
  const { random } = city;
  for (const friend of friends) item(city.persons, friend).usesDrugs = true;
  const [first = 0] = friends;
  for (let at = city.start + random.next() * 7 * DAY; at < city.end; at += random.between(3, 11) * DAY) {
    const night = awake(city, at, 19, 25);
    const place = anyPlace(
      city,
      random.pick(["hotel", "other", "home"]),
      item(city.persons, first).town % DISTRICTS,
    );
    const payer = random.pick(friends);
    for (const friend of friends) {
      if (friend === payer || random.chance(0.25)) continue;
      ring(city, night - random.exponential(2 * HOUR), lineOf(city, payer), lineOf(city, friend), {
        seconds: 18,
      });
      pay(
        city,
        night + random.normal() * HOUR,
        accountOf(city, friend),
        accountOf(city, payer),
        random.whole(6, 40) * 10,
      );
      be(city, friend, night + HOUR, 150, place);
    }
    be(city, payer, night + HOUR, 160, place);
  }
}
