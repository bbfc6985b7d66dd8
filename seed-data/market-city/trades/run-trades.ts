/** Lets the trades of one person each run: customers come back, stock comes in, a helper brings things. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { exchange } from "../acts/exchange.ts";
import type { Manner, Tabs } from "../acts/manner.ts";
import { priceOf, remark } from "../acts/words.ts";
import type { Account, Line, Person, Place } from "../city-types.ts";
import { comeBack } from "../hours.ts";
import { addWorkLine, lentAccount, relativeOf, sideOf } from "../people/lines.ts";
import { nearest, spotIn } from "../places.ts";
import { adults, pay, QUARTERS, scaled, type World, wallet } from "../world.ts";
import { customer, findCustomers } from "./customers.ts";
import { TRADE_KINDS, type TradeKind } from "./kinds.ts";
import { stockFrom } from "./stock.ts";

export function runTrades(world: World, users: readonly Person[], taken: ReadonlySet<Person>): void {
  const random = world.random.fork("trades");
  const wholesale = adults(world, 24, 65)
    .filter(({ home }) => home.area >= QUARTERS)
    .filter((person) => !taken.has(person));
  const wholesalers = random.sample(wholesale, scaled(world, 12));
  for (const person of wholesalers) world.trades.set(person, "wholesaler");
  const free = random.shuffle(
    adults(world, 19, 60).filter(
      (person) => !taken.has(person) && !world.trades.has(person) && person.home.area < QUARTERS,
    ),
  );
  const covers = random.sample([...taken], Math.round(taken.size * 0.12));
  for (const kind of TRADE_KINDS)
    for (let n = scaled(world, kind.count); n > 0; n--) {
      const person = covers.length > 0 && random.chance(0.05) ? covers.pop() : free.pop();
      if (!person) continue;
      if (!taken.has(person)) world.trades.set(person, kind.name);
      ply(world, random, kind, person, users, wholesalers);
    }
}

export function mannerOf(world: World, random: Random, kind: TradeKind, home: Place): Manner {
  const fixed =
    kind.goods.drop || kind.goods.meeting
      ? Array.from({ length: random.whole(2, 6) }, () =>
          spotIn(world, random, random.chance(0.6) ? home.area : random.int(QUARTERS)),
        )
      : [];
  return { ...kind, vain: random.between(0.08, 0.3), laidBefore: random.chance(0.3) ? 0.5 : 0, spots: fixed };
}

/** Another's account: a relative's, a friend's, a shop's on the corner. */
export function othersTill(world: World, random: Random, person: Person, line: Line): Account {
  const shop = random.chance(0.1) ? random.pick(world.shops) : null;
  return shop ? shop.till : lentAccount(world, random, relativeOf(random, person), line);
}

function ply(
  world: World,
  random: Random,
  kind: TradeKind,
  person: Person,
  users: readonly Person[],
  wholesalers: readonly Person[],
): void {
  const life = random.chance(kind.burner) ? ([10, 56] as const) : null;
  const line = random.chance(kind.separate) ? addWorkLine(world, random, person, life) : undefined;
  const seller = sideOf(person, line);
  if (!seller) return;
  const tills = random.chance(kind.other)
    ? Array.from({ length: random.whole(1, 2) }, () => othersTill(world, random, person, seller.line))
    : [wallet(person)];
  const helper = random.chance(0.22) ? sideOf(relativeOf(random, person)) : null;
  const manner = mannerOf(world, random, kind, person.home);
  const base = random.chance(0.5) ? person.home : (person.work ?? nearest(world, person.home, "shop"));
  const median = random.between(...kind.yuan);
  const sigma = random.between(0.15, 0.5);
  const round = random.between(0.4, 0.95);
  const grams = random.between(150, 700);
  const tabs: Tabs = new Map();
  const income: { at: number; till: Account | null; yuan: number }[] = [];
  for (const who of findCustomers(
    world,
    random,
    person,
    Math.round(random.whole(...kind.customers) * 1.2),
    random.between(...kind.users),
    users,
  )) {
    const buyer = customer(world, random, who, [kind.gap[0] * 0.85, kind.gap[1] * 0.85]);
    if (!buyer) continue;
    for (const at of comeBack(world, random, buyer.gap, kind.hours, buyer.shape, buyer.since)) {
      const till = random.pick(tills);
      const yuan = priceOf(random, median, sigma, round);
      const bringer = helper && random.chance(0.5) ? helper : seller;
      const done = exchange(world, random, {
        at,
        seller,
        bringer,
        buyer,
        till,
        yuan,
        grams: Math.ceil(random.logNormal(grams, 0.5)),
        base,
        manner,
        tabs,
      });
      if (done?.payee) income.push({ at, till, yuan });
    }
  }
  passOn(world, random, person, tills, income);
  if (helper) payHelper(world, random, person, helper.person, income.length);
  if (kind.supply && wholesalers.length > 0)
    stockFrom(
      world,
      random,
      seller,
      random.pick(wholesalers),
      random.between(...kind.supply),
      income.reduce((sum, { yuan }) => sum + yuan, 0),
      kind.hours,
    );
}

/** What came into another's account is passed on every few days. */
function passOn(
  world: World,
  random: Random,
  person: Person,
  tills: readonly (Account | null)[],
  income: readonly { at: number; till: Account | null; yuan: number }[],
): void {
  for (const till of tills) {
    if (!till || till.holder === person) continue;
    let last = world.start;
    for (const at of comeBack(world, random, random.between(2, 7), "round")) {
      const sum = income
        .filter((one) => one.till === till && one.at >= last && one.at < at)
        .reduce((total, { yuan }) => total + yuan, 0);
      last = at;
      if (sum > 0)
        pay(world, till, wallet(person), at, Math.floor(sum * random.between(0.8, 1)), remark(random));
    }
  }
}

function payHelper(world: World, random: Random, person: Person, helper: Person, sales: number): void {
  const gap = random.pick([1, 7, 7, 10, 15]);
  const each = Math.max(
    30,
    Math.round((sales * random.between(8, 20) * gap) / world.parameters.days / 10) * 10,
  );
  for (let at = world.start + gap * DAY; at < world.end; at += gap * DAY)
    pay(
      world,
      wallet(person),
      wallet(helper),
      at - random.between(1, 6) * HOUR,
      each * random.pick([0.8, 1, 1, 1.2]),
      random.chance(0.2) ? "工资" : "",
    );
}
