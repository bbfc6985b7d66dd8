/** Wages of those who work for firms that nobody here belongs to, rents, instalments and fees of each month. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { lentAccount, openAccount } from "../people/lines.ts";
import { adults, pay, scaled, type World, wallet } from "../world.ts";

export function payRegularly(world: World): void {
  const random = world.random.fork("regular");
  const firms = Array.from({ length: scaled(world, 40) }, () =>
    openAccount(world, random, null, "bank", null),
  );
  const lords = random
    .sample(adults(world, 35, 75), scaled(world, 60))
    .map((one) => lentAccount(world, random, one, null));
  for (const person of adults(world, 18, 62)) {
    const daily = random.chance(0.12);
    if (person.work && !world.trades.has(person)) {
      const firm = random.pick(firms);
      const day = random.pick([1, 5, 10, 15, 20, 25]);
      const wage = random.logNormal(5200, 0.4);
      for (let at = world.start + (daily ? 7 : day) * DAY; at < world.end; at += (daily ? 7 : 30) * DAY)
        pay(
          world,
          firm,
          person.accounts.at(-1) ?? null,
          at + random.between(9, 17) * HOUR,
          daily ? Math.round(wage / 4 / 10) * 10 : wage,
          random.chance(0.5) ? "工资" : "",
        );
    }
    if (random.chance(0.3)) {
      const lord = random.pick(lords);
      const rent = random.whole(6, 28) * 100;
      for (let at = world.start + random.int(30) * DAY; at < world.end; at += 30 * DAY)
        pay(
          world,
          wallet(person),
          lord,
          at + random.between(8, 22) * HOUR,
          rent,
          random.chance(0.4) ? "房租" : "",
        );
    }
    if (random.chance(0.25)) {
      const firm = random.pick(firms);
      const part = Math.round(random.logNormal(700, 0.5) * 100) / 100;
      for (let at = world.start + random.int(30) * DAY; at < world.end; at += 30 * DAY)
        pay(world, wallet(person), firm, at + random.between(0, 8) * HOUR, part);
    }
  }
}
