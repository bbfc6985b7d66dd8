/** Somebody lies in hospital: kin ring daily and come, brothers and sisters send money to the one at the bedside. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { converse, pay, purse } from "../acts/happen.ts";
import { visit } from "../acts/visits.ts";
import { acquaintances } from "../people/build-ties.ts";
import { adults, dayStart, scaled, type World } from "../world.ts";

const CASES = 14;

export function fallIll(world: World): void {
  const random = world.random.fork("illness");
  const ward = world.places.find(({ use }) => use === "hospital");
  const nurses = adults(world, 40, 60).filter(
    ({ accounts, lines }) => accounts.length > 0 && lines.length > 0,
  );
  if (!ward) return;
  for (let n = scaled(world, CASES); n > 0; n--) {
    const ill = random.pick(adults(world, 30, 82));
    const kin = acquaintances(ill, ["household", "kin"]).filter(({ age }) => age > 19);
    const [bedside, ...others] = random.shuffle(kin);
    if (!bedside) continue;
    const nurse = random.chance(0.6) ? random.pick(nurses) : null;
    const from = random.int(Math.max(1, world.parameters.days - 6));
    const days = random.whole(4, 16);
    visit(world, ill, ward, dayStart(world, from) + 9 * HOUR, days * 24 * 60);
    for (let day = from; day < from + days; day++) {
      const begins = dayStart(world, day);
      visit(world, bedside, ward, begins + random.between(8, 19) * HOUR, random.between(40, 240));
      for (const other of others) {
        const [one, two] = [other.lines[0], bedside.lines[0]];
        const at = begins + random.between(9, 22) * HOUR;
        if (one && two && one !== two && random.chance(0.6))
          converse(
            world,
            random,
            at,
            one,
            two,
            random.chance(0.6) ? "voice" : "app",
            random.whole(1, 3),
            140,
          );
        if (random.chance(0.3))
          visit(world, other, ward, begins + random.between(10, 20) * HOUR, random.between(20, 90));
        if (random.chance(day < from + 3 ? 0.3 : 0.06))
          pay(
            world,
            at + random.exponential(50 * 60),
            purse(random, other),
            bedside.accounts[0],
            random.whole(2, 50) * 100,
          );
      }
      if (nurse && (day - from) % 5 === 4)
        pay(world, begins + 19 * HOUR, purse(random, bedside), nurse.accounts[0], 5 * 180, "护工");
    }
    if (bedside.lines[0] && nurse?.lines[0])
      converse(
        world,
        random,
        dayStart(world, from) + DAY * 0.6,
        bedside.lines[0],
        nurse.lines[0],
        "voice",
        2,
      );
  }
}
