/** Households, workplaces and friends. Friends are made where people are: at work, in the house, through friends. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Person, Place, Shift, TieKind } from "../city-types.ts";
import { makeName, surnameOf } from "../names.ts";
import { placesOf, QUARTERS, TOWNS, type World } from "../world.ts";

/** Share of households in the towns beyond: kin, and people who send goods from there. */
const LIVES_FAR = 0.05;

const YEAR = 365.25 * DAY;

export function settle(world: World): void {
  const random = world.random.fork("settle");
  const { persons } = world.parameters;
  while (world.persons.length < persons) addHousehold(world, random, persons - world.persons.length);
  tieKin(world, random);
  tieColleagues(world, random);
  tieFriends(world, random);
}

function addHousehold(world: World, random: Random, most: number): void {
  const area = random.chance(LIVES_FAR) ? QUARTERS + random.int(TOWNS) : random.int(QUARTERS);
  const home = random.pick(placesOf(world, area, "home"));
  const kind = random.weighted({ single: 0.34, couple: 0.2, family: 0.34, shared: 0.12 });
  const people: Person[] = [];
  const add = (age: number, sex: "男" | "女", surname?: string) => {
    if (people.length < most) people.push(makePerson(world, random, home, Math.round(age), sex, surname));
  };
  const sex = random.chance(0.52) ? "男" : "女";
  const age = Math.min(74, 19 + random.exponential(15));
  add(age, sex);
  if (kind === "couple" || kind === "family")
    add(Math.max(19, age + random.normal() * 3), sex === "男" ? "女" : "男");
  if (kind === "family" && age > 22) {
    const surname = surnameOf(people[0]?.name ?? "");
    for (let n = random.whole(1, 2); n > 0; n--)
      add(Math.max(1, age - random.between(21, 32)), random.chance(0.5) ? "男" : "女", surname);
    if (random.chance(0.25))
      add(Math.min(84, age + random.between(22, 30)), random.chance(0.4) ? "男" : "女");
  }
  if (kind === "shared")
    for (let n = random.whole(1, 3); n > 0; n--)
      add(random.between(19, 38), random.chance(0.55) ? "男" : "女");
  people.forEach((one, i) => {
    for (const other of people.slice(i + 1)) tie(world, one, other, "household", random.logNormal(2.4, 0.6));
  });
}

function makePerson(
  world: World,
  random: Random,
  home: Place,
  age: number,
  sex: "男" | "女",
  surname?: string,
): Person {
  const shift: Shift =
    age < 18 || age > 62 ? "none" : random.weighted<Shift>({ day: 0.56, late: 0.17, night: 0.07, none: 0.2 });
  const area = home.area >= QUARTERS || random.chance(0.55) ? home.area : random.int(QUARTERS);
  const person: Person = {
    name: makeName(random, sex, surname),
    sex,
    age,
    birth: world.start - (age + random.next()) * YEAR,
    home,
    work:
      shift === "none"
        ? null
        : random.pick(
            placesOf(world, area, shift === "day" ? "work" : random.pick(["shop", "other", "work"])),
          ),
    shift,
    ties: [],
    lines: [],
    accounts: [],
    vehicle: null,
    flags: new Set(age < 18 ? ["minor"] : []),
    visits: new Map(),
    isUser: false,
  };
  if (age > 21 && random.chance(0.3)) {
    person.vehicle = { owner: person };
    world.vehicles.push(person.vehicle);
  }
  world.persons.push(person);
  return person;
}

export function tie(world: World, a: Person, b: Person, kind: TieKind, gap: number): void {
  if (a === b || a.ties.some((known) => known.a === b || known.b === b)) return;
  const made = { a, b, kind, gap };
  a.ties.push(made);
  b.ties.push(made);
  world.ties.push(made);
}

export const otherEnd = (tie: { readonly a: Person; readonly b: Person }, person: Person): Person =>
  tie.a === person ? tie.b : tie.a;

function tieKin(world: World, random: Random): void {
  const bySurname = new Map<string, Person[]>();
  for (const person of world.persons) {
    const key = surnameOf(person.name);
    bySurname.set(key, [...(bySurname.get(key) ?? []), person]);
  }
  for (const kin of bySurname.values())
    for (const person of kin)
      if (person.age > 15 && random.chance(0.5))
        tie(world, person, random.pick(kin), "kin", random.logNormal(16, 0.6));
}

function tieColleagues(world: World, random: Random): void {
  const byWork = new Map<Place, Person[]>();
  for (const person of world.persons)
    if (person.work) byWork.set(person.work, [...(byWork.get(person.work) ?? []), person]);
  for (const team of byWork.values())
    for (const person of team)
      for (const other of random.sample(team, 3))
        if (random.chance(0.55)) tie(world, person, other, "colleague", random.logNormal(20, 0.7));
}

/** Half of the friends are friends of a friend; some people have very many. */
function tieFriends(world: World, random: Random): void {
  const grown = world.persons.filter(({ age }) => age > 14);
  for (const person of grown)
    for (let n = Math.min(26, Math.round(random.logNormal(2.2, 0.85))); n > 0; n--) {
      const through = person.ties.length > 0 && random.chance(0.5) ? random.pick(person.ties) : null;
      const friend = through ? otherEnd(through, person) : null;
      const other =
        friend && friend.ties.length > 0 ? otherEnd(random.pick(friend.ties), friend) : random.pick(grown);
      if (other.age > 14 && Math.abs(other.age - person.age) < 25)
        tie(world, person, other, "friend", random.logNormal(42, 0.9));
    }
}
