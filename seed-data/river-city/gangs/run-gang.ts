/** What a gang does beside selling: goods come and are shared out, takings go up, word goes down. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { converse, meet, pay, purse, ring, send, visit } from "../acts/happen.ts";
import { addAccount, addOutsideLine } from "../people/phones-accounts.ts";
import { BORDER_TOWNS, nearest, placesOf } from "../places/build-places.ts";
import { travel } from "../trades/fetch-stock.ts";
import type { Account, Line, Person, World } from "../world.ts";
import { type Gang, lineFor } from "./gang.ts";
import { payStraws } from "./straws.ts";

export function runGang(world: World, gang: Gang): void {
  bringGoods(world, gang);
  restock(world, gang);
  sendTakingsUp(world, gang);
  payHelpers(world, gang);
  payStraws(world, gang);
  command(world, gang);
}

function beginning(world: World, gang: Gang): number {
  return Math.max(world.start, gang.started - 2 * DAY);
}

/** Word with the supplier, money to the supplier or somebody near, then a trip, a parcel or the supplier's own. */
function bringGoods(world: World, gang: Gang): void {
  const { random, habits, supplier, keeper, stash } = gang;
  const town = supplier ? supplier.home.area : random.pick(BORDER_TOWNS);
  const line =
    (supplier && lineFor(gang, supplier)) ??
    addOutsideLine(world, random, random.pick(placesOf(world, town, "market")));
  const till =
    supplier?.accounts[0] && random.chance(0.5)
      ? supplier.accounts[0]
      : addAccount(world, random, "bank", null, null);
  const speaker = commander(gang);
  const payer = gang.financier ?? gang.handler ?? gang.organiser;
  for (
    let at = beginning(world, gang) + random.between(0, 8) * DAY;
    at < world.end;
    at += random.between(...habits.supplyDays) * DAY
  ) {
    const asked = at + random.between(10, 22) * HOUR;
    talk(world, gang, asked, lineFor(gang, speaker), line, random.whole(1, 4));
    const sum = random.whole(30, 220) * 100;
    const first = random.chance(0.7);
    pay(world, asked + random.between(0.3, 20) * HOUR, purse(random, payer), till, first ? sum : sum * 0.5);
    if (!first) pay(world, asked + random.between(50, 110) * HOUR, purse(random, payer), till, sum * 0.5);
    const leaves = asked + random.between(8, 40) * HOUR;
    if (habits.supply === "courier") trip(world, gang, line, town, leaves);
    else if (habits.supply === "parcel") {
      const to = lineFor(gang, keeper);
      if (to)
        send(world, random, leaves, {
          from: line,
          to,
          origin: random.pick(placesOf(world, town, "station")),
          target: random.chance(0.5) ? stash : nearest(world, stash, "station"),
          grams: Math.round(random.logNormal(1400, 0.6)),
        });
    } else if (supplier) {
      const place = random.pick(gang.spots);
      visit(world, supplier, random.pick(placesOf(world, keeper.home.area, "camera")), leaves - HOUR, 5);
      talk(world, gang, leaves - 20 * MINUTE, line, lineFor(gang, keeper), 1);
      meet(
        world,
        random,
        [supplier, keeper],
        random.chance(0.4) ? stash : place,
        leaves,
        random.between(5, 40),
      );
    } else trip(world, gang, line, town, leaves);
  }
}

function trip(world: World, gang: Gang, source: Line, town: number, leaves: number): void {
  const { random } = gang;
  const courier = random.pick(gang.couriers);
  const own = lineFor(gang, courier);
  talk(world, gang, leaves - random.between(2, 14) * HOUR, lineFor(gang, commander(gang)), own, 1);
  const back = travel(world, random, courier, town, leaves);
  talk(world, gang, leaves + 3.3 * HOUR, own, source, random.whole(1, 2));
  talk(world, gang, back + 10 * MINUTE, own, lineFor(gang, gang.keeper), 1);
  const people = courier === gang.keeper ? [courier] : [courier, gang.keeper];
  meet(world, random, people, gang.stash, back + random.between(0.5, 3) * HOUR, random.between(10, 50));
  pay(
    world,
    back + random.between(2, 40) * HOUR,
    purse(random, gang.handler ?? gang.organiser),
    courier.accounts[0],
    random.whole(5, 30) * 100,
  );
}

/** Who sells fetches what is needed for some days; the keeper is there first. */
function restock(world: World, gang: Gang): void {
  const { random, habits, keeper, stash } = gang;
  for (const dealer of gang.dealers) {
    if (dealer === keeper) continue;
    for (
      let at = beginning(world, gang) + random.between(0, 4) * DAY;
      at < world.end;
      at += random.between(...habits.restockDays) * DAY
    ) {
      const day = world.start + Math.floor((at - world.start) / DAY) * DAY;
      const when = day + random.between(11, 23) * HOUR;
      talk(
        world,
        gang,
        when - random.between(10, 150) * MINUTE,
        lineFor(gang, dealer),
        lineFor(gang, keeper),
        random.whole(1, 2),
      );
      const place = random.chance(0.65) ? stash : random.pick(gang.spots);
      meet(world, random, [keeper, dealer], place, when, random.between(5, 35));
    }
  }
}

/** Account by account: to the handler, from there to the organiser and who put money in; some stays for wages. */
function sendTakingsUp(world: World, gang: Gang): void {
  const { random, habits, handler, organiser } = gang;
  const collector = gang.handlerTill ?? organiser.accounts[0];
  const incoming = world.payments.filter(({ to }) => gang.takings.has(to));
  const own = new Set(gang.dealers.flatMap(({ accounts }) => accounts));
  let pooled = 0;
  let since = world.start;
  for (
    let at = beginning(world, gang) + random.between(1, 4) * DAY;
    at < world.end;
    at += random.between(...habits.takingsDays) * DAY
  ) {
    const when = world.start + Math.floor((at - world.start) / DAY) * DAY + random.between(13, 24.5) * HOUR;
    for (const till of gang.takings.keys()) {
      if (till === collector) continue;
      const sum = incoming
        .filter((p) => p.to === till && p.at > since && p.at <= when && p.yuan > 40)
        .reduce((all, p) => all + p.yuan, 0);
      if (sum < 200 || random.chance(0.1)) continue;
      const share = own.has(till) ? random.between(0.6, 0.8) : random.between(0.9, 1);
      const up = Math.round((sum * share) / 100) * 100;
      pay(world, when + random.exponential(2 * HOUR), till, collector, up);
      pooled += up;
      if (till.holder && handler && random.chance(0.4))
        talk(
          world,
          gang,
          when - random.exponential(HOUR),
          lineFor(gang, handler),
          lineFor(gang, till.holder),
          1,
        );
    }
    since = when;
    if (pooled > 3000 && collector !== organiser.accounts[0]) {
      pay(
        world,
        when + random.between(3, 30) * HOUR,
        collector,
        organiser.accounts[0],
        Math.round((pooled * random.between(0.4, 0.65)) / 100) * 100,
      );
      if (gang.financier && random.chance(0.4))
        pay(
          world,
          when + random.between(20, 60) * HOUR,
          organiser.accounts[0],
          gang.financier.accounts[0],
          Math.round(pooled * 0.15),
        );
      pooled = 0;
    }
  }
}

function payHelpers(world: World, gang: Gang): void {
  const { random, broker, lookouts, keeper, organiser } = gang;
  const payer: Account | undefined = purse(random, gang.handler ?? organiser);
  const every = random.pick([7, 10, 15]);
  const paid = [...lookouts, broker, keeper, ...(gang.habits.orders === "each" ? [] : gang.dealers)].filter(
    (p) => p !== null,
  );
  for (const person of new Set(paid))
    for (
      let at = beginning(world, gang) + every * DAY * random.between(0.5, 1);
      at < world.end;
      at += every * DAY
    )
      if (person !== organiser)
        pay(
          world,
          at + random.between(12, 23) * HOUR,
          payer,
          person.accounts[0],
          random.whole(3, 18) * 100,
          random.chance(0.1) ? "工资" : "",
        );
}

/** The organiser speaks to one, who rings the others within minutes; or to each; or sees them at table. */
function command(world: World, gang: Gang): void {
  const { random, habits, organiser } = gang;
  const second = commander(gang);
  const own = lineFor(gang, organiser);
  for (
    let at = beginning(world, gang) + random.exponential(2 * DAY);
    at < world.end;
    at += random.exponential(2.6 * DAY)
  ) {
    const when = world.start + Math.floor((at - world.start) / DAY) * DAY + random.between(10, 23.5) * HOUR;
    const others = random
      .sample([...gang.dealers, ...gang.couriers], random.whole(1, 4))
      .filter((p) => p !== organiser && p !== second);
    if (!own || habits.command === "meetings") {
      const place = random.pick(["eatery", "tables", "park"]);
      const table = [organiser, ...(second === organiser ? others.slice(0, 2) : [second])];
      if (random.chance(0.6))
        meet(
          world,
          random,
          table,
          random.pick(placesOf(world, organiser.home.area, place)),
          when,
          random.between(20, 120),
        );
      if (second === organiser) continue;
    } else if (habits.command === "lieutenant" && second !== organiser)
      talk(world, gang, when, own, lineFor(gang, second), random.whole(1, 2));
    const speaker =
      lineFor(gang, second === organiser || habits.command === "directly" ? organiser : second) ??
      lineFor(gang, second);
    others.forEach((other, i) => {
      talk(world, gang, when + (2 + i * 5 + random.next() * 6) * MINUTE, speaker, lineFor(gang, other), 1);
    });
  }
}

/** Whoever speaks for the organiser. */
function commander(gang: Gang): Person {
  return gang.habits.command === "directly" && lineFor(gang, gang.organiser)
    ? gang.organiser
    : (gang.handler ?? gang.dealers[0] ?? gang.organiser);
}

function talk(
  world: World,
  gang: Gang,
  at: number,
  from: Line | undefined,
  to: Line | undefined,
  turns: number,
): void {
  const { random } = gang;
  if (!from || !to || from === to) return;
  if (turns === 1) ring(world, random, at, from, to, random.chance(0.55) ? "voice" : "app", 40);
  else converse(world, random, at, from, to, random.chance(0.5) ? "voice" : "app", turns, 40);
}
