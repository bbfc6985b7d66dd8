/** Households with their homes, then work and shifts, vehicles, phones and accounts. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Person, Place, Shift } from "../city-types.ts";
import { addHome, DISTRICTS, placesOf } from "../places/build-places.ts";
import type { World } from "../world.ts";
import { givePhonesAndAccounts } from "./phones-accounts.ts";

const SURNAMES = "易甘晏柯冼翟毕骆阚嵇殷鄢瞿芮鲜栾蒙敖解丛卞应祁覃都耿荆莘柴池".split("");

const GIVEN = "桂莲阿秋水生根发美娟志刚小梅永福春燕建明丽华冬生国强秀兰文斌雪琴大勇晓玲宗贵彩霞".split("");

/** Shares of households: people of which ages live together. */
const HOUSEHOLDS: readonly (readonly [weight: number, ages: readonly (readonly [number, number])[]])[] = [
  [0.2, [[19, 45]]],
  [
    0.16,
    [
      [24, 40],
      [22, 38],
    ],
  ],
  [
    0.22,
    [
      [28, 45],
      [27, 43],
      [6, 16],
    ],
  ],
  [
    0.12,
    [
      [30, 46],
      [29, 45],
      [8, 17],
      [3, 12],
    ],
  ],
  [
    0.12,
    [
      [58, 78],
      [56, 76],
    ],
  ],
  [
    0.1,
    [
      [36, 50],
      [35, 48],
      [12, 22],
      [62, 80],
    ],
  ],
  [0.08, [[63, 82]]],
];

export function buildPeople(world: World): void {
  const random = world.random.fork("people");
  const cumulative: number[] = [];
  for (const [weight] of HOUSEHOLDS) cumulative.push((cumulative.at(-1) ?? 0) + weight);
  while (world.persons.length < world.parameters.persons) {
    const area = random.chance(0.84) ? random.int(DISTRICTS) : random.whole(6, 7);
    const home = addHome(world, random, area);
    const ages = HOUSEHOLDS[random.byCumulative(cumulative)]?.[1] ?? [];
    const household: Person[] = [];
    const surname = random.pick(SURNAMES);
    ages.forEach(([low, high], i) => {
      if (world.persons.length >= world.parameters.persons) return;
      const person = makePerson(world, random, {
        home,
        household,
        age: random.whole(low, high),
        surname: i === 1 ? random.pick(SURNAMES) : surname,
        sex: i === 0 ? (random.chance(0.6) ? "男" : "女") : i === 1 ? "女" : random.chance(0.5) ? "男" : "女",
      });
      household.push(person);
      world.persons.push(person);
    });
  }
  giveWork(world, random);
  giveVehicles(world, random);
  givePhonesAndAccounts(world);
}

/** Somebody who lives in another town and has to do with people of this one. */
export function addOutsider(world: World, random: Random, area: number): Person {
  const household: Person[] = [];
  const person = makePerson(world, random, {
    home: addHome(world, random, area),
    household,
    age: random.whole(24, 55),
    surname: random.pick(SURNAMES),
    sex: random.chance(0.65) ? "男" : "女",
  });
  household.push(person);
  world.persons.push(person);
  return person;
}

interface Born {
  readonly home: Place;
  readonly household: Person[];
  readonly age: number;
  readonly surname: string;
  readonly sex: "男" | "女";
}

function makePerson(world: World, random: Random, { home, household, age, surname, sex }: Born): Person {
  return {
    name: surname + random.pick(GIVEN) + (random.chance(0.8) ? random.pick(GIVEN) : ""),
    sex,
    birth: world.start - Math.floor((age + random.next()) * 365.25) * DAY,
    age,
    home,
    household,
    work: null,
    shift: "none",
    sociable: random.logNormal(1, 0.6),
    lines: [],
    accounts: [],
    ties: [],
    visits: new Map(),
    flags: new Set(age < 18 ? ["minor"] : []),
    vehicle: null,
    trade: null,
    isUser: false,
  };
}

function giveWork(world: World, random: Random): void {
  const shift = (): Shift => random.weighted({ day: 0.62, early: 0.12, late: 0.16, night: 0.1 });
  for (const person of world.persons) {
    if (person.age < 18) {
      person.work = random.pick(placesOf(world, schoolArea(person.home.area), "school"));
      person.shift = "school";
    } else if (person.age < 60 && random.chance(0.8)) {
      const area = random.chance(0.45) ? person.home.area : random.int(DISTRICTS);
      const use = random.weighted({ firm: 0.6, plant: 0.16, store: 0.1, eatery: 0.14 });
      person.work = random.chance(0.03)
        ? (world.places.find((p) => p.use === "hospital") ?? null)
        : random.pick(placesOf(world, area, use));
      person.shift = use === "firm" ? "day" : shift();
    }
  }
}

function schoolArea(area: number): number {
  return area < DISTRICTS + 2 ? area : 0;
}

function giveVehicles(world: World, random: Random): void {
  for (const person of world.persons)
    if (person.age >= 20 && person.age < 66 && random.chance(0.3)) {
      person.vehicle = { owner: random.chance(0.88) ? person : random.pick(person.household) };
      world.vehicles.push(person.vehicle);
    }
}
