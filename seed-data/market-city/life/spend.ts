/** Money of every day: the code at the counter, what friends give and lend each other, rents and wages. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { remark } from "../acts/words.ts";
import type { Account, Person } from "../city-types.ts";
import { comeBack, dayStart, moment } from "../hours.ts";
import { lentAccount, openAccount } from "../people/lines.ts";
import { otherEnd } from "../people/settle.ts";
import { adults, go, pay, scaled, type World, wallet } from "../world.ts";

const OWNED_SHOPS = 44;

/** Shops whose code belongs to somebody of the folder, and others of a firm's. */
export function openShops(world: World): void {
  const random = world.random.fork("shops");
  const fit = random.shuffle(adults(world, 24, 64).filter(({ shift }) => shift === "none"));
  const places = world.places.filter(({ kind }) => kind === "shop");
  const owned = scaled(world, OWNED_SHOPS) / places.length;
  for (const place of places) {
    const near = random.chance(owned) ? fit.findIndex(({ home }) => home.area === place.area) : -1;
    const owner = near < 0 ? null : (fit.splice(near, 1)[0] ?? null);
    const till = owner
      ? lentAccount(world, random, owner, null)
      : openAccount(world, random, null, "other", null);
    world.shops.push({ place, till, owner });
  }
}

export function purseOf(random: Random, person: Person): Account | null {
  return person.accounts.length > 1 && random.chance(0.3) ? random.pick(person.accounts) : wallet(person);
}

export function spendDaily(world: World): void {
  const random = world.random.fork("spend");
  for (const person of world.persons) {
    if (person.age < 14) continue;
    const near = random.sample(
      world.shops.filter(({ place }) => place.area === person.home.area || place.area === person.work?.area),
      random.whole(3, 7),
    );
    const rate = random.logNormal(0.33, 0.5);
    for (let day = 0; day < world.parameters.days; day++)
      for (let n = random.poisson(rate); n > 0; n--) {
        const shop = near.length > 0 && random.chance(0.75) ? random.pick(near) : random.pick(world.shops);
        const at = dayStart(world, day) + moment(random, person.shift === "night" ? "evening" : "day");
        pay(world, purseOf(random, person), shop.till, at, spendOf(random), remark(random));
        if (random.chance(0.4))
          go(world, person, shop.place, at - 6 * MINUTE, at + random.between(1, 30) * MINUTE);
      }
  }
  for (const { owner, till } of world.shops)
    if (owner)
      for (const at of comeBack(world, random, random.between(1, 6), "evening"))
        pay(world, till, wallet(owner), at, Math.round(random.logNormal(420, 0.5)), "提现");
}

const spendOf = (random: Random): number =>
  random.chance(0.55)
    ? Math.ceil(random.logNormal(22, 0.9))
    : Math.round(random.logNormal(26, 1.2) * 10) / 10;

/** Gifts and loans of friends (often after they talked of it), shares of a meal, pocket money, rents. */
export function giveAndLend(world: World): void {
  const random = world.random.fork("give");
  for (const { a, b, kind } of world.ties) {
    if (a.age < 16 || b.age < 16 || !random.chance(kind === "household" ? 0.7 : 0.3)) continue;
    for (const at of comeBack(
      world,
      random,
      kind === "household" ? 9 : random.logNormal(22, 0.5),
      "round",
      0.9,
    )) {
      const [from, to] = random.chance(0.5) ? [a, b] : [b, a];
      const yuan = random.chance(0.7)
        ? random.pick([20, 50, 66, 88, 100, 200, 200, 300, 500, 1000, 2000])
        : Math.round(random.logNormal(120, 1) * 10) / 10;
      pay(world, purseOf(random, from), purseOf(random, to), at, yuan, remark(random));
      if (yuan >= 200 && random.chance(0.35))
        pay(world, wallet(to), wallet(from), at + random.between(2, 30) * DAY, yuan, "还款");
    }
  }
  for (const person of adults(world, 20, 60)) {
    if (random.chance(0.2)) continue;
    const rest = person.ties.map((one) => otherEnd(one, person)).filter(({ age }) => age > 17);
    if (rest.length > 4)
      for (const at of comeBack(world, random, random.between(9, 30), "evening"))
        shareMeal(world, random, person, random.sample(rest, random.whole(2, 4)), at);
  }
}

function shareMeal(world: World, random: Random, payer: Person, guests: readonly Person[], at: number): void {
  const shop = random.pick(world.shops.filter(({ place }) => place.area === payer.home.area));
  const each = Math.round(random.logNormal(62, 0.4));
  const came = guests.filter((guest) =>
    go(world, guest, shop.place, at, at + random.between(0.7, 2.4) * HOUR),
  );
  if (came.length === 0 || !go(world, payer, shop.place, at, at + random.between(0.7, 2.4) * HOUR)) return;
  pay(world, wallet(payer), shop.till, at + HOUR, each * (came.length + 1));
  for (const guest of came)
    if (random.chance(0.5))
      pay(
        world,
        wallet(guest),
        wallet(payer),
        at + HOUR + random.logNormal(40, 1.2) * MINUTE,
        each,
        remark(random),
      );
}
