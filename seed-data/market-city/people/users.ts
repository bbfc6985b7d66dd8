/** Who uses drugs: mostly by way of friends who do. Some buy from sources that this folder knows only by number. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse } from "../acts/exchange.ts";
import { declared, express, priceOf, remark } from "../acts/words.ts";
import type { Account, Line, Person } from "../city-types.ts";
import { comeBack } from "../hours.ts";
import { nearest } from "../places.ts";
import {
  adults,
  go,
  mainLine,
  pay,
  placesOf,
  QUARTERS,
  scaled,
  send,
  simAt,
  TOWNS,
  type World,
  wallet,
} from "../world.ts";
import { openAccount } from "./lines.ts";
import { otherEnd } from "./settle.ts";

const USERS = 195;

export function findUsers(world: World): Person[] {
  const random = world.random.fork("users");
  const fit = new Set(adults(world, 18, 52).filter(({ home }) => home.area < QUARTERS));
  const users: Person[] = [];
  while (users.length < scaled(world, USERS)) {
    const through = users.length > 3 && random.chance(0.55) ? random.pick(users) : null;
    const person = through?.ties.length
      ? otherEnd(random.pick(through.ties), through)
      : random.pick([...fit]);
    if (!fit.has(person) || person.isUser) continue;
    person.isUser = true;
    users.push(person);
  }
  return users;
}

interface Source {
  readonly line: Line;
  readonly till: Account;
  readonly area: number;
}

/** Sellers in other towns of whom nothing is known but numbers, accounts and where the parcel came from. */
export function buyFarOff(world: World, buyers: readonly Person[]): void {
  const random = world.random.fork("far");
  const sources = Array.from({ length: scaled(world, 16) }, () => source(world, random));
  for (const buyer of buyers) {
    const line = mainLine(buyer);
    if (!line) continue;
    const from = random.pick(sources);
    for (const at of comeBack(world, random, random.between(6, 22), "round"))
      buy(world, random, buyer, line, from, at);
  }
}

function source(world: World, random: Random): Source {
  const area = QUARTERS + random.int(TOWNS);
  const line: Line = {
    user: null,
    sharedWith: [],
    sims: [],
    base: random.pick(placesOf(world, area, "home")),
  };
  line.sims.push({
    line,
    imei: "",
    holder: null,
    from: world.start - random.between(5, 300) * DAY,
    to: Number.POSITIVE_INFINITY,
  });
  world.lines.push(line);
  return {
    line,
    area,
    till: openAccount(world, random, null, random.pick(["wechat", "bank", "alipay"]), null),
  };
}

function buy(
  world: World,
  random: Random,
  buyer: Person,
  line: Line,
  { line: other, till, area }: Source,
  from: number,
): void {
  const at = converse(world, random, line, other, from, () => (random.chance(0.85) ? "app" : "voice"), []);
  pay(
    world,
    wallet(buyer),
    till,
    at + random.logNormal(0.2, 1) * HOUR,
    priceOf(random, 480, 0.5, 0.7),
    remark(random),
  );
  if (!random.chance(0.8)) return;
  const sent = at + random.between(3, 20) * HOUR;
  const target = nearest(world, buyer.home, random.chance(0.5) ? "locker" : "other");
  const delivered = sent + random.between(0.9, 3) * DAY;
  send(world, {
    carrier: express(random),
    sent,
    delivered,
    from: random.chance(0.6) ? simAt(other, sent) : null,
    to: simAt(line, sent),
    origin: random.pick(placesOf(world, area, "shop")),
    target,
    grams: Math.ceil(random.logNormal(240, 0.7)),
    declared: declared(random),
  });
  if (random.chance(0.7)) go(world, buyer, target, delivered + HOUR, delivered + 1.1 * HOUR);
}
