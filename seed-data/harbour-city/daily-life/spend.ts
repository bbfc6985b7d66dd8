/** Everyday money: shops that each person is used to, gifts among friends, wages, rents, fees. */
import { DAY, HOUR, weekday } from "../../generator/clock.ts";
import { accountOf, be, pay } from "../acts.ts";
import { ageOf, type City } from "../city.ts";
import { openAccount } from "../people/accounts.ts";
import { familyOf, freePeople } from "../people/settle.ts";
import { DISTRICTS, placesOf } from "../places/build-places.ts";
import { wakingMoment } from "./talk.ts";

const GIFTS = [6.6, 8.8, 18, 52, 66, 88, 100, 168, 200, 300, 500, 666, 1000];
const CHORES = ["", "", "", "饭钱", "谢谢", "车费", "AA", "买菜", "红包", "借的"];

export function spendDaily(city: City): void {
  const tills = openTills(city);
  earnAndRent(city);
  const { random, parameters } = city;
  city.persons.forEach((person, index) => {
    if (ageOf(city, index) < 10) return;
    const usual = Array.from({ length: random.whole(3, 8) }, () => ({
      till: random.pick(random.chance(0.75) ? (tills[person.town] ?? tills.flat()) : tills.flat()),
      median: random.logNormal(21, 1),
    }));
    const friends = [...person.circle.keys()];
    for (let day = 0; day < parameters.days; day++) {
      const midnight = city.start + day * DAY;
      const rate =
        parameters.purchasesPerDay * Math.sqrt(person.liveliness) * (weekday(midnight) > 4 ? 1.2 : 1);
      for (let i = random.poisson(rate); i > 0; i--) {
        const at = wakingMoment(city, midnight);
        const from = accountOf(city, index);
        if (random.chance(0.1) && friends.length > 0) {
          const amount = random.chance(0.5) ? random.pick(GIFTS) : Math.round(random.logNormal(60, 1));
          pay(city, at, from, accountOf(city, random.pick(friends)), amount, random.pick(CHORES));
          continue;
        }
        const { till, median } = random.pick(usual);
        const amount = random.logNormal(median, 0.6);
        const rounded = random.chance(0.55) ? Math.ceil(amount) : Math.round(amount * 10) / 10;
        if (random.chance(0.3) && be(city, index, at - 300, random.between(8, 40), till.place) < 0) continue;
        pay(city, at, from, till.account, rounded);
      }
    }
  });
}

interface Till {
  readonly place: number;
  readonly account: number;
}

/** Shops by district; half of the keepers take the money on an account of their own. */
function openTills(city: City): Till[][] {
  const keepers = city.random.shuffle(freePeople(city, ({ town }) => town < DISTRICTS));
  const towns = [...new Set(city.places.map(({ town }) => town))];
  return towns.map((town) =>
    placesOf(city, "shop", town).map((place) => {
      const keeper = city.random.chance(0.5) ? (keepers.pop() ?? -1) : -1;
      return { place, account: keeper < 0 ? openAccount(city, -1, "other") : accountOf(city, keeper) };
    }),
  );
}

function earnAndRent(city: City): void {
  const { random } = city;
  const employer = new Map<number, number>();
  const landlords = freePeople(city).slice(0, Math.ceil(city.persons.length / 40));
  city.persons.forEach(({ work, shift }, index) => {
    if (shift === "none" || work < 0) return;
    if (!employer.has(work)) employer.set(work, openAccount(city, -1, "bank"));
    const wage =
      Math.round(random.logNormal(5600, 0.4) / 50) * 50 + (random.chance(0.5) ? random.whole(0, 49) : 0);
    const [payday, rent] = [
      random.whole(4, 27),
      random.chance(0.22) ? Math.round(random.logNormal(1500, 0.4) / 50) * 50 : 0,
    ];
    const landlord = landlords.length > 0 ? random.pick(landlords) : index;
    for (let day = 0; day < city.parameters.days; day++) {
      const at = city.start + day * DAY + 10 * HOUR + random.exponential(2 * HOUR);
      if (day % 30 === payday % 30)
        pay(city, at, employer.get(work) ?? 0, accountOf(city, index), wage, "工资");
      if (rent > 0 && landlord !== index && day % 30 === (payday + 3) % 30)
        pay(
          city,
          at + 5 * HOUR,
          accountOf(city, index),
          accountOf(city, landlord),
          rent,
          random.pick(["房租", ""]),
        );
    }
    const family = familyOf(city, index);
    if (family.length > 0 && random.chance(0.3))
      for (let day = random.int(7); day < city.parameters.days; day += random.whole(5, 16))
        pay(
          city,
          wakingMoment(city, city.start + day * DAY),
          accountOf(city, index),
          accountOf(city, random.pick(family)),
          random.pick([100, 200, 300, 500, 800, 1000, 2000]),
        );
  });
}
