/** People: households with homes, work places with hierarchy, vehicles; no phones yet. */
import { DAY, startOfDate } from "../clock.ts";
import type { Random } from "../random.ts";
import { givenName, surname, townName } from "./names.ts";
import { addPlace } from "./places.ts";
import { at, type Person, type World } from "./world.ts";

/** Census-like household sizes and the members they hold. choice */
const HOUSEHOLD_SIZE = { "1": 0.24, "2": 0.3, "3": 0.26, "4": 0.14, "5": 0.06 } as const;
const TOWN_SHARE = 0.04;
const EMPLOYED_SHARE = 0.86;
const LEGAL_AGE = 18;

export function buildPopulation(world: World): void {
  const random = world.random.fork("population");
  const districts = world.areas.flatMap((area, i) => (area.town ? [] : [i]));
  const towns = world.areas.flatMap((area, i) => (area.town ? [i] : []));
  let household = 0;
  while (world.persons.length < world.parameters.persons) {
    const area = random.chance(TOWN_SHARE) ? random.pick(towns) : random.pick(districts);
    addHousehold(world, random, area, household++);
  }
  buildEmployers(world, random);
}

function addHousehold(world: World, random: Random, area: number, household: number): void {
  const size = Math.min(
    Number(random.weighted(HOUSEHOLD_SIZE)),
    world.parameters.persons - world.persons.length,
  );
  const home = addPlace(world, random, area, "home");
  const family = surname(random);
  const parentAge = random.whole(size > 2 ? 36 : 21, 62);
  for (let i = 0; i < size; i++) {
    const isPartner = i === 1;
    const isElder = i >= 2 && (i === 4 || random.chance(0.25));
    const age =
      i < 2
        ? parentAge + random.whole(-3, 3)
        : isElder
          ? random.whole(60, 82)
          : random.whole(14, Math.max(15, parentAge - 21));
    const sex = i < 2 ? ((i === 0) === random.chance(0.85) ? "男" : "女") : random.chance(0.5) ? "男" : "女";
    addPerson(world, random, {
      area,
      household,
      home,
      age: Math.min(age, 82),
      sex,
      family: isPartner ? surname(random) : family,
    });
  }
}

interface PersonSketch {
  readonly area: number;
  readonly household: number;
  readonly home: number;
  readonly age: number;
  readonly sex: "男" | "女";
  readonly family: string;
}

function addPerson(world: World, random: Random, sketch: PersonSketch): void {
  const { life } = world.parameters;
  const index = world.persons.length;
  const birth = world.start - (sketch.age + random.next()) * 365.25 * DAY;
  const minor = sketch.age < LEGAL_AGE;
  const vehicle = !minor && random.chance(life.vehicleShare) ? addVehicle(world, index) : -1;
  const person: Person = {
    index,
    name: sketch.family + givenName(random, sketch.sex),
    sex: sketch.sex,
    birth: Math.max(birth, startOfDate("1940-01-01")),
    age: sketch.age,
    household: sketch.household,
    home: sketch.home,
    area: sketch.area,
    work: -1,
    employer: -1,
    shift: [9, 18],
    daysOff: random.chance(0.7) ? [5, 6] : [random.int(7)],
    activity: random.logNormal(0.85, 0.55),
    lateness: random.normal() * 1.1,
    vehicle,
    lines: [],
    accounts: [],
    ties: [],
    lookalike: null,
    gang: -1,
    isUser: false,
    isStraw: false,
    flags: new Set(minor ? ["minor"] : []),
  };
  world.persons.push(person);
  const household = world.households[sketch.household] ?? [];
  world.households[sketch.household] = [...household, index];
  at(world.areas, sketch.area).residents.push(index);
}

/** Gives a person a vehicle and returns its index. */
export function addVehicle(world: World, owner: number): number {
  return world.vehicles.push({ owner }) - 1;
}

const TRADES = [
  "商贸",
  "建材",
  "餐饮",
  "物流",
  "科技",
  "服装",
  "家政",
  "装饰",
  "汽修",
  "食品",
  "印刷",
  "医药",
];

function buildEmployers(world: World, random: Random): void {
  const seekers = new Map<number, number[]>();
  for (const person of world.persons) {
    if (person.age < LEGAL_AGE || person.age > 60 || !random.chance(EMPLOYED_SHARE)) continue;
    const area = at(world.areas, person.area);
    const workArea = area.town || random.chance(0.65) ? person.area : randomDistrict(world, random);
    seekers.set(workArea, [...(seekers.get(workArea) ?? []), person.index]);
  }
  for (const [area, people] of [...seekers].sort(([a], [b]) => a - b)) {
    random.shuffle(people);
    while (people.length > 0) {
      const size = Math.min(people.length, Math.max(1, Math.round(random.logNormal(7, 0.9))));
      addEmployer(world, random, area, people.splice(0, size));
    }
  }
}

function addEmployer(world: World, random: Random, area: number, staff: number[]): void {
  const place = addPlace(world, random, area, "work");
  const boss = staff.reduce((a, b) =>
    at(world.persons, b).age > at(world.persons, a).age && random.chance(0.5) ? b : a,
  );
  const start = random.pick([7.5, 8, 8.5, 9, 9, 9.5, 14, 22]);
  const employer =
    world.employers.push({
      name: `${townName(random)}${random.pick(TRADES)}有限公司`,
      place,
      boss,
      staff,
      account: addCompanyAccount(world, random),
    }) - 1;
  for (const index of staff) {
    const person = at(world.persons, index);
    person.work = place;
    person.employer = employer;
    person.shift = [start, start + random.pick([8, 8.5, 9])];
  }
}

/** An account of a company or platform: no person holds it. Returns its index. */
export function addCompanyAccount(world: World, random: Random): number {
  return (
    world.accounts.push({
      provider: random.pick(["bank", "wechat", "alipay"] as const),
      holder: -1,
      line: -1,
      openedAt: world.start - random.between(200, 3000) * DAY,
    }) - 1
  );
}

export function randomDistrict(world: World, random: Random): number {
  return random.int(world.areas.filter((area) => !area.town).length);
}
