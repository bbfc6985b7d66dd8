/** Trades of many short contacts or small payments: riders, taxis, agents, tutors, card tables, families with one phone. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { accountOf, type City, call, item, lineOf, pay, placesOf, send, stay } from "../city.ts";
import { GOODS, priced, wakingHour } from "../daily-life.ts";
import { addLine } from "../people.ts";
import { FAR_TOWN } from "../places.ts";
import { recruit, relativeOf, visits } from "./recruit.ts";

export function runTrades(city: City): void {
  const random = city.random.fork("trades");
  for (const rider of recruit(city, random, "food_rider", 14)) ride(city, random, rider);
  for (const driver of recruit(city, random, "taxi_driver", 12)) drive(city, random, driver);
  for (const agent of recruit(city, random, "parcel_agent", 5)) keepCounter(city, random, agent);
  for (const agent of recruit(city, random, "estate_agent", 7)) showHomes(city, random, agent);
  for (const tutor of recruit(city, random, "tutor", 6)) teach(city, random, tutor);
  for (let k = 0; k < 5; k++)
    playCards(city, random, recruit(city, random, "card_circle", random.whole(4, 7)));
  for (const head of recruit(city, random, "shared_phone_family", 12)) share(city, random, head);
}

function ride(city: City, random: Random, rider: number): void {
  const boss = random.int(city.persons.length);
  const line = random.chance(0.6) ? addLine(city, random, rider, 500, () => boss) : lineOf(city, rider);
  const { town } = item(city.persons, rider);
  visits(city, random, random.whole(50, 90), random.between(6, 16), (customer, t) => {
    const at = wakingHour(random, t, 0, 18, 3);
    call(city, at, line, lineOf(city, customer), "voice");
    if (random.chance(0.25)) call(city, at - random.between(2, 15) * MINUTE, lineOf(city, customer), line);
    stay(city, rider, at, random.between(3, 9), item(city.persons, customer).home, line);
    if (random.chance(0.3))
      stay(city, rider, at - 25 * MINUTE, 8, random.pick(placesOf(city, "shop", town)), line);
    if (random.chance(0.06))
      pay(city, at + 3 * MINUTE, accountOf(city, customer), accountOf(city, rider), priced(random, 12));
  });
}

function drive(city: City, random: Random, driver: number): void {
  item(city.persons, driver).vehicle = true;
  visits(city, random, random.whole(25, 45), random.between(6, 14), (customer, t) => {
    const at = wakingHour(random, t, 1, 18, 4);
    call(city, at, lineOf(city, customer), lineOf(city, driver));
    const town = random.chance(0.06) ? FAR_TOWN : random.int(6);
    const place = random.pick(placesOf(city, "shop", town));
    stay(city, driver, at + 15 * MINUTE, 6, item(city.persons, customer).home);
    stay(city, driver, at + 45 * MINUTE, 8, place);
    stay(city, customer, at + 45 * MINUTE, 40, place);
    pay(
      city,
      at + 46 * MINUTE,
      accountOf(city, customer),
      accountOf(city, driver),
      priced(random, random.logNormal(24, 0.6)),
    );
  });
}

function keepCounter(city: City, random: Random, agent: number): void {
  const { town, home } = item(city.persons, agent);
  const counter = random.pick(placesOf(city, "shop", town));
  const [line, account] = [lineOf(city, agent), accountOf(city, agent)];
  visits(city, random, random.whole(35, 70), random.between(6, 15), (customer, t) => {
    const at = wakingHour(random, t, 0, 14, 3);
    if (random.chance(0.7)) call(city, at, line, lineOf(city, customer), "voice");
    stay(city, customer, at + HOUR, random.between(3, 9), counter);
    if (!random.chance(0.4)) return;
    pay(city, at + HOUR, accountOf(city, customer), account, priced(random, random.logNormal(13, 0.5)));
    const to = random.int(city.persons.length);
    send(city, {
      sent: at + 2 * HOUR,
      delivered: at + random.between(1, 3) * DAY,
      fromLine: random.chance(0.5) ? line : lineOf(city, customer),
      toLine: lineOf(city, to),
      fromPlace: random.chance(0.8) ? counter : home,
      toPlace: item(city.persons, to).home,
      grams: Math.round(random.logNormal(800, 0.8)),
      declared: random.pick(GOODS),
    });
  });
}

function showHomes(city: City, random: Random, agent: number): void {
  const line = addLine(city, random, agent, 700, () => agent);
  const { town } = item(city.persons, agent);
  visits(city, random, random.whole(25, 50), random.between(9, 25), (client, t) => {
    const at = wakingHour(random, t, 0, 15, 3);
    call(
      city,
      at,
      ...((random.chance(0.5) ? [line, lineOf(city, client)] : [lineOf(city, client), line]) as [
        number,
        number,
      ]),
    );
    if (random.chance(0.35)) {
      const home = random.pick(placesOf(city, "home", town));
      stay(city, agent, at + 3 * HOUR, 40, home, line);
      stay(city, client, at + 3 * HOUR, 30, home);
    }
    if (random.chance(0.06))
      pay(city, at + 5 * HOUR, accountOf(city, client), accountOf(city, agent), random.logNormal(2300, 0.4));
  });
}

function teach(city: City, random: Random, tutor: number): void {
  const { home } = item(city.persons, tutor);
  const fee = Math.round(random.between(12, 40)) * 10;
  visits(city, random, random.whole(8, 18), random.between(5, 8), (pupil, t) => {
    const at = wakingHour(random, t, 0, 19, 1);
    if (random.chance(0.6))
      call(city, at - random.between(1, 9) * HOUR, lineOf(city, pupil), lineOf(city, tutor));
    stay(city, pupil, at, 90, home);
    stay(city, tutor, at, 90, home);
    if (random.chance(0.8))
      pay(city, at + random.between(-3, 3) * HOUR, accountOf(city, pupil), accountOf(city, tutor), fee);
  });
}

function playCards(city: City, random: Random, players: readonly number[]): void {
  const [host = 0] = players;
  const table = random.chance(0.5)
    ? item(city.persons, host).home
    : random.pick(placesOf(city, "other", item(city.persons, host).town));
  for (let t = city.start + random.next() * 4 * DAY; t < city.end - DAY; t += random.between(1.5, 5) * DAY) {
    const at = wakingHour(random, t, 0, 20, 1);
    const tonight = random.sample(players, random.whole(3, 5));
    for (const player of tonight) {
      if (random.chance(0.7))
        call(city, at - random.between(0.3, 5) * HOUR, lineOf(city, host), lineOf(city, player));
      stay(city, player, at + random.between(-10, 15) * MINUTE, random.between(100, 240), table);
      const winner = random.pick(tonight);
      if (winner !== player)
        pay(
          city,
          at + random.between(1, 4) * HOUR,
          accountOf(city, player),
          accountOf(city, winner),
          Math.round(random.logNormal(150, 0.8)),
        );
      if (player !== host && random.chance(0.5))
        pay(city, at + 4 * HOUR, accountOf(city, player), accountOf(city, host), 20);
    }
  }
}

/** One phone that the household uses together, beside what each has. */
function share(city: City, random: Random, head: number): void {
  const partner = relativeOf(city, random, head);
  const line = addLine(city, random, head, 1500, () => random.pick([head, partner]), [partner]);
  const friends = [...item(city.persons, head).friends, ...item(city.persons, partner).friends];
  for (let t = city.start; t < city.end; t += random.exponential(1.3 * DAY)) {
    const other = lineOf(city, random.pick(friends));
    const at = wakingHour(random, t);
    if (random.chance(0.5)) call(city, at, line, other);
    else call(city, at, other, line);
  }
}
