/** Above retail: supply and its payment, the stash, takings on their way up, pay of helpers, talk and meetings. */

import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { type City, call, item, pay, placesOf, send, stay } from "../city.ts";
import { GOODS, wakingHour } from "../daily-life.ts";
import { FAR_TOWN } from "../places.ts";
import type { Business, Member } from "./found.ts";

export function runBusiness(city: City, gang: Business): void {
  const random = city.random.fork(`business ${gang.index}`);
  const who = (role: MemberRole) => gang.members.filter((member) => member.roles.includes(role));
  const begin = Math.max(city.start, gang.startedAt);
  every(random, begin, city.end, city.parameters.supplyGapDays, (at) => supply(city, random, gang, who, at));
  for (const dealer of gang.dealers)
    every(random, begin, city.end, 4.5, (at) => restock(city, random, gang, dealer, who, at));
  collect(city, random, gang, who, begin);
  every(random, begin, city.end, 7, (at) => payHelpers(city, random, gang, who, at));
  direct(city, random, gang, who, begin);
  watch(city, random, gang, who("lookout"));
  introduce(city, random, gang, who("broker"));
}

type Who = (role: MemberRole) => readonly Member[];

function every(random: Random, from: number, to: number, days: number, act: (at: number) => void): void {
  for (let t = from + random.next() * days * DAY; t < to - DAY; t += random.between(0.6, 1.4) * days * DAY)
    act(wakingHour(random, t));
}

/** Members ring each other where both have a line for it. */
function ring(city: City, at: number, from: Member | undefined, to: Member | undefined): void {
  if (from && to && from !== to && from.line >= 0 && to.line >= 0 && at < city.end)
    call(city, at, from.line, to.line);
}

function supply(city: City, random: Random, gang: Business, who: Who, at: number): void {
  const [supplier, organiser] = [who("supplier")[0], who("organiser")[0]];
  const handler = random.pick(who("money_handler"));
  const courier = random.pick(who("courier"));
  const keeper = who("stash_keeper")[0] ?? courier;
  if (!supplier || !organiser) return;
  const buyer = organiser.line >= 0 ? organiser : handler;
  ring(city, at, buyer, supplier);
  ring(city, at + random.exponential(HOUR), supplier, buyer);
  const cost =
    gang.dealers.length * city.parameters.supplyGapDays * gang.gramPrice * random.between(0.6, 1.1);
  const payer = random.chance(0.3) ? (who("financier")[0] ?? handler) : handler;
  const halves = random.chance(0.4) ? [0.5, 0.5] : [1];
  halves.forEach((share, i) => {
    pay(
      city,
      at + (2 + random.exponential(8) + i * 40) * HOUR,
      payer.account,
      supplier.account,
      cost * share,
    );
  });
  const leave = at + random.between(0.6, 1.6) * DAY;
  if (random.chance(0.3)) {
    send(city, {
      sent: leave,
      delivered: leave + random.between(0.8, 2) * DAY,
      fromLine: supplier.line,
      toLine: keeper.line,
      fromPlace: random.pick(placesOf(city, "shop", FAR_TOWN)),
      toPlace: random.chance(0.5) ? gang.stash : random.pick(placesOf(city, "locker", gang.town)),
      grams: Math.round(random.logNormal(1500, 0.5)),
      declared: random.pick(GOODS),
    });
    return;
  }
  ring(city, leave - random.between(2, 12) * HOUR, handler, courier);
  const meeting = random.pick(placesOf(city, random.chance(0.5) ? "hotel" : "shop", FAR_TOWN));
  stay(
    city,
    courier.person,
    leave + 2 * HOUR,
    10,
    random.pick(placesOf(city, "border", FAR_TOWN)),
    courier.line,
  );
  stay(city, courier.person, leave + 3 * HOUR, random.between(30, 300), meeting, courier.line);
  stay(city, supplier.person, leave + 3.1 * HOUR, 25, meeting, supplier.line);
  ring(city, leave + 3 * HOUR - 10 * MINUTE, courier, supplier);
  const back = leave + random.between(9, 20) * HOUR;
  ring(city, back - 30 * MINUTE, courier, keeper);
  stay(city, courier.person, back, 20, gang.stash, courier.line);
  stay(city, keeper.person, back - 30 * MINUTE, 90, gang.stash, keeper.line);
  pay(city, back + random.between(3, 30) * HOUR, handler.account, courier.account, random.between(600, 2400));
}

function restock(city: City, random: Random, gang: Business, dealer: Member, who: Who, at: number): void {
  const keeper = random.pick([...who("stash_keeper"), ...who("courier").slice(0, 1)]);
  ring(city, at - random.between(10, 90) * MINUTE, dealer, keeper);
  stay(city, keeper.person, at - 15 * MINUTE, 60, gang.stash, keeper.line);
  stay(city, dealer.person, at, random.between(5, 20), gang.stash, dealer.line);
}

/** What came in on an account goes to the handler every few days, and most of it up from there. */
function collect(city: City, random: Random, gang: Business, who: Who, begin: number): void {
  const handlers = who("money_handler");
  const [organiser, financier] = [who("organiser")[0], who("financier")[0]];
  const takings = [...city.payments].filter((payment) => payment.at >= begin);
  const into = (account: number, from: number, to: number) =>
    takings
      .filter((p) => p.to === account && p.at >= from && p.at < to)
      .reduce((sum, p) => sum + p.amount, 0);
  const sources = [...new Set(gang.dealers.map((dealer) => dealer.payee))];
  const held = new Map(handlers.map((handler) => [handler, 0]));
  sources.forEach((account, i) => {
    const handler = item(handlers, i % handlers.length);
    const keep = gang.mules.includes(account) ? random.between(0.01, 0.06) : random.between(0.2, 0.4);
    let last = begin;
    every(random, begin, city.end, gang.mules.includes(account) ? 2.5 : 6, (at) => {
      const sum = into(account, last, at) * (1 - keep);
      last = at;
      if (sum < 100 || handler.account === account) return;
      pay(city, at, account, handler.account, sum);
      held.set(handler, (held.get(handler) ?? 0) + sum);
    });
  });
  for (const handler of handlers) {
    const share = ((held.get(handler) ?? 0) * random.between(0.35, 0.6)) / city.parameters.days;
    let last = begin;
    every(random, begin, city.end, 6, (at) => {
      const sum = (share * (at - last)) / DAY;
      last = at;
      if (organiser) pay(city, at, handler.account, organiser.account, sum * (financier ? 0.7 : 1));
      if (financier && financier !== organiser)
        pay(city, at + random.exponential(20 * HOUR), handler.account, financier.account, sum * 0.3);
    });
  }
}

function payHelpers(city: City, random: Random, gang: Business, who: Who, at: number): void {
  const handler = random.pick(who("money_handler"));
  for (const role of ["lookout", "stash_keeper", "broker"] as const)
    for (const helper of who(role))
      pay(city, at + random.exponential(DAY), handler.account, helper.account, random.between(300, 1300));
  for (const dealer of gang.dealers)
    if (gang.mules.includes(dealer.payee))
      pay(city, at + random.exponential(DAY), handler.account, dealer.account, random.between(900, 3000));
}

/** The organiser rings the handler, who rings on; and they sit together every week or two. */
function direct(city: City, random: Random, gang: Business, who: Who, begin: number): void {
  const [organiser, handler] = [who("organiser")[0], who("money_handler")[0]];
  every(random, begin, city.end, 2.5, (at) => {
    ring(city, at, organiser, handler);
    const down = random.sample(gang.members, random.whole(1, 3));
    down.forEach((member, i) => {
      ring(city, at + (i + random.next()) * 9 * MINUTE, handler, member);
    });
  });
  every(random, begin, city.end, 9, (at) => {
    const others = random.sample(
      gang.members.filter((member) => member !== organiser),
      random.whole(2, 4),
    );
    for (const member of organiser ? [organiser, ...others] : others)
      stay(
        city,
        member.person,
        at + random.between(-10, 10) * MINUTE,
        random.between(50, 140),
        gang.den,
        member.line,
      );
  });
}

/** A lookout rings the dealer round a meeting, from near it. */
function watch(city: City, random: Random, gang: Business, lookouts: readonly Member[]): void {
  for (const deal of city.deals) {
    if (
      deal.gang !== gang.index ||
      deal.delivery === "waybill" ||
      lookouts.length === 0 ||
      !random.chance(0.4)
    )
      continue;
    const lookout = random.pick(lookouts);
    const dealer = gang.members.find((member) => member.person === deal.seller);
    const handed = city.stays[deal.stays[0] ?? -1];
    if (!handed) continue;
    ring(city, handed.from - random.between(2, 15) * MINUTE, lookout, dealer);
    stay(city, lookout.person, handed.from - 15 * MINUTE, 35, handed.place, lookout.line);
  }
}

/** A broker hears the buyer before the first purchases and passes the word on. */
function introduce(city: City, random: Random, gang: Business, brokers: readonly Member[]): void {
  const seen = new Map<number, number>();
  for (const broker of brokers)
    for (const deal of city.deals.filter((d) => d.gang === gang.index)) {
      const times = seen.get(deal.buyer) ?? 0;
      seen.set(deal.buyer, times + 1);
      if (!random.chance(times === 0 ? 0.6 : 0.15) || broker.line < 0) continue;
      const at = deal.at - random.between(0.3, 8) * HOUR;
      call(city, at, item(item(city.persons, deal.buyer).lines, 0), broker.line);
      const dealer = gang.members.find((member) => member.person === deal.seller);
      ring(city, at + random.exponential(25 * MINUTE), broker, dealer);
    }
}
