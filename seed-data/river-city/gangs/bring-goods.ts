/** How goods come into town and are shared out among those who sell. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { pay, purse, send } from "../acts/happen.ts";
import { meet, visit } from "../acts/visits.ts";
import type { Account, Line } from "../city-types.ts";
import { addAccount, addOutsideLine } from "../people/phones-accounts.ts";
import { BORDER_TOWNS, nearest, placesOf } from "../places/build-places.ts";
import { travel } from "../trades/fetch-stock.ts";
import { dayStart, type World } from "../world.ts";
import { commander, speak } from "./command.ts";
import { beginning, type Gang, lineFor } from "./gang.ts";

interface Source {
  readonly town: number;
  readonly line: Line;
  readonly till: Account;
}

/** Word with the supplier, money to the supplier or somebody near, then a trip, a parcel or the supplier's own. */
export function bringGoods(world: World, gang: Gang): void {
  const { random, habits } = gang;
  const source = sourceOf(world, gang);
  const payer = gang.financier ?? gang.handler ?? gang.organiser;
  let at = beginning(world, gang) + random.between(0, 8) * DAY;
  for (; at < world.end; at += random.between(...habits.supplyDays) * DAY) {
    const asked = at + random.between(10, 22) * HOUR;
    speak(world, gang, asked, lineFor(gang, commander(gang)), source.line, random.whole(1, 4));
    const sum = random.whole(30, 220) * 100;
    const leaves = asked + random.between(8, 40) * HOUR;
    const how = random.weighted({ ahead: 0.45, halves: 0.2, cash: 0.35 });
    if (how !== "cash") {
      const first = how === "ahead" ? sum : sum / 2;
      pay(world, asked + random.between(0.3, 20) * HOUR, purse(random, payer), source.till, first);
      if (how === "halves")
        pay(world, leaves + random.between(20, 70) * HOUR, purse(random, payer), source.till, first);
    }
    bring(world, gang, source, leaves);
  }
}

function sourceOf(world: World, gang: Gang): Source {
  const { random, supplier } = gang;
  const town = supplier ? supplier.home.area : random.pick(BORDER_TOWNS);
  const line = supplier && lineFor(gang, supplier);
  const own = supplier?.accounts[0];
  return {
    town,
    line: line ?? addOutsideLine(world, random, random.pick(placesOf(world, town, "market"))),
    till: own && random.chance(0.5) ? own : addAccount(world, random, "bank", null, null),
  };
}

function bring(world: World, gang: Gang, source: Source, leaves: number): void {
  const { random, habits, supplier, keeper, stash } = gang;
  const to = lineFor(gang, keeper);
  if (habits.supply === "parcel" && to) {
    send(world, random, leaves, {
      from: source.line,
      to,
      origin: random.pick(placesOf(world, source.town, "station")),
      target: random.chance(0.5) ? stash : nearest(world, stash, "station"),
      grams: Math.round(random.logNormal(1400, 0.6)),
    });
  } else if (habits.supply === "brought" && supplier) {
    visit(world, supplier, random.pick(placesOf(world, keeper.home.area, "camera")), leaves - HOUR, 5);
    speak(world, gang, leaves - 20 * MINUTE, source.line, to, 1);
    const place = random.chance(0.4) ? stash : random.pick(gang.spots);
    meet(world, random, [supplier, keeper], place, leaves, random.between(5, 40));
  } else trip(world, gang, source, leaves);
}

/** Told, gone, rung from there, back at the stash, and paid a round sum. */
function trip(world: World, gang: Gang, { line, town }: Source, leaves: number): void {
  const { random, keeper } = gang;
  const courier = random.pick(gang.couriers);
  const own = lineFor(gang, courier);
  speak(world, gang, leaves - random.between(2, 14) * HOUR, lineFor(gang, commander(gang)), own, 1);
  const back = travel(world, random, courier, town, leaves);
  speak(world, gang, leaves + 3.3 * HOUR, own, line, random.whole(1, 2));
  speak(world, gang, back + 10 * MINUTE, own, lineFor(gang, keeper), 1);
  const people = courier === keeper ? [courier] : [courier, keeper];
  meet(world, random, people, gang.stash, back + random.between(0.5, 3) * HOUR, random.between(10, 50));
  if (random.chance(0.25)) return;
  const fee = random.whole(5, 30) * 100;
  const payer = purse(random, gang.handler ?? gang.organiser);
  pay(world, back + random.between(2, 40) * HOUR, payer, courier.accounts[0], fee);
}

/** Who sells fetches what is needed for some days; the keeper is there. */
export function restock(world: World, gang: Gang): void {
  const { random, habits, keeper, stash } = gang;
  for (const dealer of gang.dealers) {
    if (dealer === keeper) continue;
    let at = beginning(world, gang) + random.between(0, 4) * DAY;
    for (; at < world.end; at += random.between(...habits.restockDays) * DAY) {
      const when = dayStart(world, Math.floor((at - world.start) / DAY)) + random.between(11, 23) * HOUR;
      const asked = when - random.between(10, 150) * MINUTE;
      speak(world, gang, asked, lineFor(gang, dealer), lineFor(gang, keeper), random.whole(1, 2));
      const place = random.chance(0.65) ? stash : random.pick(gang.spots);
      meet(world, random, [keeper, dealer], place, when, random.between(5, 35));
    }
  }
}
