/** Evenings out: a few friends are asked along, eat or drink, one pays, and the others send their share. */
import { HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { meet, visit } from "../acts/visits.ts";
import type { Account, Person, Place } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { DISTRICTS, placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";

/** Days between evenings out of one who is middling sociable. */
const GAP_DAYS = 11;

export function goOut(world: World, tills: ReadonlyMap<Place, Account>): void {
  const random = world.random.fork("go out");
  for (const person of world.persons) {
    if (person.age < 17) continue;
    let day = random.exponential(GAP_DAYS / person.sociable);
    while (day < world.parameters.days) {
      const whole = Math.floor(day);
      const weekend = weekday(dayStart(world, whole)) >= 4;
      if (weekend || random.chance(0.5)) evening(world, random, tills, person, whole);
      day += random.exponential(GAP_DAYS / person.sociable);
    }
    strollAndErrands(world, random, person);
  }
}

function evening(
  world: World,
  random: Random,
  tills: ReadonlyMap<Place, Account>,
  host: Person,
  day: number,
): void {
  const friends = acquaintances(host, ["friend", "colleague", "kin", "household"]).filter(
    ({ age }) => age > 15,
  );
  const party = [host, ...random.sample(friends, random.whole(1, 5))];
  const area = random.chance(0.6) ? Math.min(host.home.area, DISTRICTS + 1) : random.int(DISTRICTS);
  const place = random.pick(placesOf(world, area, random.weighted({ eatery: 0.6, night: 0.3, tables: 0.1 })));
  const at = dayStart(world, day) + random.between(17.8, 21.5) * HOUR;
  for (const guest of party.slice(1)) {
    const [one, other] = [host.lines[0], guest.lines[0]];
    if (one && other && random.chance(0.6))
      converse(
        world,
        random,
        at - random.between(0.5, 7) * HOUR,
        one,
        other,
        random.chance(0.35) ? "voice" : "app",
        random.whole(1, 3),
        30,
      );
  }
  const came = meet(world, random, party, place, at, random.between(50, 150));
  if (!came) return;
  const ends = Math.min(...came.map(({ to }) => to));
  const payer = random.pick(party);
  const bill = Math.round(party.length * random.logNormal(52, 0.4));
  pay(world, ends - random.between(1, 8) * MINUTE, purse(random, payer), tills.get(place), bill);
  if (!random.chance(0.4)) return;
  const share = Math.round((bill / party.length) * 10) / 10;
  for (const guest of party) {
    if (guest === payer || random.chance(0.2)) continue;
    const later = ends + random.weibull(0.6, 3 * HOUR);
    const [one, other] = [payer.lines[0], guest.lines[0]];
    if (one && other && random.chance(0.3))
      ring(world, random, later - random.exponential(6 * MINUTE), one, other, "app");
    pay(world, later, purse(random, guest), payer.accounts[0], share, random.chance(0.15) ? "AA" : "");
  }
}

/** Walks, the market, the doctor: where cameras see people who do nothing of note. */
function strollAndErrands(world: World, random: Random, person: Person): void {
  const usual = ["market", "store", "park", "lot", "eatery"].map((use) =>
    random.pick(placesOf(world, Math.min(person.home.area, DISTRICTS + 1), use)),
  );
  const hospital = world.places.find(({ use }) => use === "hospital");
  for (let day = 0; day < world.parameters.days; day++) {
    if (!random.chance(0.42)) continue;
    const place =
      random.chance(0.02) && hospital
        ? hospital
        : random.chance(0.8)
          ? random.pick(usual)
          : anywhere(world, random);
    visit(world, person, place, dayStart(world, day) + random.between(7, 22) * HOUR, random.between(8, 60));
  }
}

function anywhere(world: World, random: Random): Place {
  const use = random.weighted({ park: 0.3, lot: 0.2, locker: 0.2, salon: 0.1, hotel: 0.05, night: 0.15 });
  return random.pick(placesOf(world, random.int(DISTRICTS), use));
}
