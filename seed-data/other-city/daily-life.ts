/**
 * Ordinary life: calls as a renewal process of Weibull gaps for each pair, with answers that a
 * call sets off; payments at shops of log-normal amounts, money between friends, wages; parcels
 * from shops elsewhere; errands.
 */
import { DAY, HOUR, MINUTE, midnight } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";
import { accountOf, type City, call, item, lineOf, pay, placesOf, send, stay } from "./city.ts";
import { addLine } from "./people.ts";
import { FAR_TOWN } from "./places.ts";

export function live(city: City): void {
  talk(city, city.random.fork("talk"));
  spend(city, city.random.fork("spend"));
  getParcels(city, city.random.fork("parcels"));
  goOut(city, city.random.fork("errands"));
}

/** A moment of that day when people are awake. */
export function wakingHour(random: Random, day: number, late = 0, peak = 15.5, spread = 4): number {
  const hour = Math.min(23.9, Math.max(6.2, peak + late * 0.7 + spread * random.normal()));
  return midnight(day) + hour * HOUR + random.int(60);
}

function talk(city: City, random: Random): void {
  const pairs = city.persons.flatMap((person, a) =>
    [...person.friends].filter((b) => b > a).map((b) => [a, b] as const),
  );
  const wanted = city.parameters.contactsPerDay * city.persons.length * city.parameters.days;
  const gap = (city.parameters.days * DAY * pairs.length) / (wanted / 1.3 / 1.9);
  for (const [a, b] of pairs) {
    const mean = gap * random.logNormal(1, 1);
    const pick = (person: number) => {
      const { lines } = item(city.persons, person);
      return lines.length > 1 && random.chance(0.25) ? item(lines, 1) : item(lines, 0);
    };
    const [lineA, lineB] = [pick(a), pick(b)];
    const first = city.start - random.next() * 3 * mean;
    for (let t = first; t < city.end; t += Math.max(60, random.weibull(0.7, mean))) {
      if (t < city.start) continue;
      const at = wakingHour(random, t, item(city.persons, a).late);
      const [from, to] = random.chance(0.5) ? [lineA, lineB] : [lineB, lineA];
      call(city, at, from, to);
      if (random.chance(0.3)) call(city, at + random.exponential(12 * MINUTE), to, from);
    }
  }
  const service = Array.from({ length: 9 }, () => addLine(city, random, -1, 9000, () => -1));
  for (let i = 0; i < wanted * 0.06; i++) {
    const at = wakingHour(random, city.start + random.next() * (city.end - city.start));
    call(city, at, random.pick(service), lineOf(city, random.int(city.persons.length)), "sms");
  }
  // A wrong number, somebody met once, a tradesman.
  for (let i = 0; i < wanted * 0.05; i++) {
    const at = wakingHour(random, city.start + random.next() * (city.end - city.start));
    const [a, b] = [random.int(city.persons.length), random.int(city.persons.length)];
    if (a !== b) call(city, at, lineOf(city, a), lineOf(city, b));
  }
}

/** Prices end as prices do: whole, half, or in nines. */
export function priced(random: Random, amount: number): number {
  const whole = Math.max(1, Math.round(amount));
  if (random.chance(0.5)) return whole;
  return Math.max(0.5, whole + random.pick([0.5, -0.1, -0.01, random.int(100) / 100]));
}

function spend(city: City, random: Random): void {
  const shops = city.places.flatMap((place, i) => (place.kind === "shop" ? [i] : []));
  const till = new Map(
    shops.map((shop) => {
      const owner = random.chance(0.4) ? random.int(city.persons.length) : -1;
      const account = {
        holder: owner,
        provider: random.chance(0.5) ? "wechat" : "alipay",
        line: -1,
      } as const;
      return [
        shop,
        city.accounts.push({ ...account, opened: city.start - random.exponential(900 * DAY) }) - 1,
      ];
    }),
  );
  const { paymentsPerDay, days } = city.parameters;
  city.persons.forEach((person, index) => {
    const rate = paymentsPerDay * random.logNormal(0.85, 0.45);
    const friends = [...person.friends];
    for (let day = 0; day < days; day++) {
      for (let k = random.poisson(rate); k > 0; k--) {
        const at = wakingHour(random, city.start + (day + 0.5) * DAY, person.late, 16, 4.5);
        const from = accountOf(city, index);
        if (random.chance(0.8)) {
          const own = random.pick(person.haunts);
          const shop = random.chance(0.75) && till.has(own) ? own : random.pick(shops);
          pay(city, at, from, till.get(shop) ?? 0, priced(random, random.logNormal(26, 1)));
          if (random.chance(0.3)) stay(city, index, at - 5 * MINUTE, random.between(10, 40), shop);
        } else if (friends.length > 0) {
          const amount = random.logNormal(90, 1.1);
          const kept = random.chance(0.35)
            ? Math.max(10, Math.round(amount / 50) * 50)
            : priced(random, amount);
          pay(city, at, from, accountOf(city, random.pick(friends)), kept);
        }
      }
    }
    if (person.work < 0) return;
    const [payer, wage] = [
      till.get(item(shops, person.work % shops.length)) ?? 0,
      random.logNormal(5200, 0.4),
    ];
    for (let at = city.start + 9 * DAY + 10 * HOUR; at < city.end; at += 30.4 * DAY)
      pay(city, at + random.int(HOUR), payer, item(person.accounts, 0), wage, "工资");
  });
}

function getParcels(city: City, random: Random): void {
  const shops = Array.from({ length: 60 }, () => addLine(city, random, -1, 9000, () => -1));
  const yards = Array.from({ length: 12 }, () => random.pick(placesOf(city, "other", random.int(7))));
  city.persons.forEach((person, index) => {
    for (let t = city.start + random.exponential(8 * DAY); t < city.end; t += random.exponential(8.5 * DAY)) {
      const sent = wakingHour(random, t);
      send(city, {
        sent,
        delivered: sent + random.between(0.8, 3.6) * DAY,
        fromLine: random.chance(0.8) ? random.pick(shops) : -1,
        toLine: lineOf(city, index),
        fromPlace: random.pick(yards),
        toPlace: random.chance(0.6) ? person.home : random.pick(placesOf(city, "locker", person.town)),
        grams: Math.round(random.logNormal(600, 0.9)),
        declared: random.pick(GOODS),
      });
      if (random.chance(0.25)) {
        const friend = random.pick([...person.friends, index]);
        const { home, town } = item(city.persons, friend);
        if (friend !== index && town !== person.town)
          send(city, {
            sent: sent + HOUR,
            delivered: sent + random.between(0.8, 3) * DAY,
            fromLine: lineOf(city, index),
            toLine: lineOf(city, friend),
            fromPlace: person.home,
            toPlace: home,
            grams: Math.round(random.logNormal(700, 0.9)),
            declared: random.pick(GOODS),
          });
      }
    }
  });
}

export const GOODS = [
  "衣物",
  "食品",
  "日用品",
  "文件",
  "茶叶",
  "化妆品",
  "数码配件",
  "鞋帽",
  "玩具",
  "保健品",
];

/** Errands, evenings out, lockers, and now and then the town outside. */
function goOut(city: City, random: Random): void {
  city.persons.forEach((person, index) => {
    const friends = [...person.friends];
    for (let t = city.start; t < city.end; t += random.exponential(1.6 * DAY)) {
      const at = wakingHour(random, t, person.late, 18, 3);
      const what = random.weighted({ haunt: 0.55, friend: 0.2, locker: 0.17, hotel: 0.01, away: 0.07 });
      const place = {
        haunt: () => random.pick(person.haunts),
        friend: () => (friends.length > 0 ? item(city.persons, random.pick(friends)).home : person.home),
        locker: () => random.pick(placesOf(city, "locker", person.town)),
        hotel: () => random.pick(placesOf(city, "hotel", random.int(7))),
        away: () => random.pick(placesOf(city, random.chance(0.2) ? "border" : "shop", FAR_TOWN)),
      }[what]();
      const minutes = what === "locker" ? random.between(2, 9) : random.between(20, 150);
      stay(city, index, at, minutes, place);
      const company =
        random.chance(0.35) && friends.length > 0 && what !== "locker" ? random.pick(friends) : -1;
      if (company >= 0) stay(city, company, at + random.between(-8, 8) * MINUTE, minutes, place);
    }
  });
}
