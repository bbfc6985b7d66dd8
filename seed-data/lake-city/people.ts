/** Households, work, lines and accounts. */
import { DAY } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";
import { AREAS, FIRST_TOWN, homeName, placesOf, spot } from "./places.ts";
import { gamma } from "./processes.ts";
import type { Account, Line, Person, Place, World } from "./types.ts";

const SURNAMES = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎",
];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅玲红飞鹏浩宇欣怡婷雪晨阳文斌建国志远家豪子涵雨泽思佳",
];

/** Chances of what households are made of: ages of the elders, number of children, a grandparent. */
const HOUSEHOLDS = { one: 0.24, two: 0.28, three: 0.3, four: 0.12, five: 0.06 };
const SIZES = { one: 1, two: 2, three: 3, four: 4, five: 5 };

const SECOND_LINE = 0.22;
const ACCOUNT_SHARE = { wechat: 0.95, alipay: 0.55, bank: 0.5 } as const;

export function settle(world: World): void {
  const random = world.random.fork("people");
  for (let household = 0; world.persons.length < world.parameters.persons; household++) {
    const area = random.chance(0.07) ? random.whole(FIRST_TOWN, AREAS - 1) : random.int(FIRST_TOWN);
    const home = spot(random, area, "home", homeName(area, random));
    world.places.push(home);
    const size = SIZES[random.weighted(HOUSEHOLDS)];
    const elder = Math.min(80, Math.max(19, 43 + 14 * random.normal()));
    for (let i = 0; i < size && world.persons.length < world.parameters.persons; i++)
      addPerson(
        world,
        random,
        household,
        home,
        Math.max(2, elder + [0, -2, -27, -29, 25][i]! + 3 * random.normal()),
      );
  }
  for (const person of world.persons) {
    equip(world, random, person);
    openAccounts(world, random, person);
  }
}

function addPerson(world: World, random: Random, household: number, home: Place, age: number): void {
  const sex = random.chance(0.51) ? ("男" as const) : ("女" as const);
  const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.chance(0.6) ? random.pick(GIVEN) : ""}`;
  const works = age >= 19 && age < 62 && random.chance(0.72);
  const workArea = random.chance(0.5)
    ? home.area
    : home.area < FIRST_TOWN
      ? random.int(FIRST_TOWN)
      : home.area;
  const begin = random.weighted({ early: 0.15, day: 0.65, late: 0.13, night: 0.07 });
  const from = { early: 6.5, day: 8.5, late: 13.5, night: 21 }[begin] + random.between(-0.5, 0.5);
  world.persons.push({
    index: world.persons.length,
    name,
    sex,
    age: Math.floor(age),
    birth: world.start - age * 365.25 * DAY,
    household,
    home,
    work: works ? random.pick(placesOf(world, workArea, "work")) : null,
    shift: [from, from + random.between(7.5, 9.5)],
    lines: [],
    accounts: [],
    vehicle: null,
    ties: [],
    diary: new Map(),
    flags: new Set(age < 18 ? ["minor"] : []),
    isUser: false,
    taken: false,
  });
}

export function imei(random: Random): string {
  return `00${String(random.int(10_000_000)).padStart(7, "0")}${String(random.int(1_000_000)).padStart(6, "0")}`;
}

function equip(world: World, random: Random, person: Person): void {
  const family = world.persons.filter(({ household, age }) => household === person.household && age > 20);
  const relative = family.filter((one) => one !== person);
  if (person.age >= 20 && random.chance(0.3)) {
    person.vehicle = { owner: person };
    world.vehicles.push(person.vehicle);
  }
  if (person.age < 9 || person.age > 78) return;
  const holder = () => {
    if (person.age < 17) return family[0] ?? null;
    const who = random.weighted({ self: 0.9, family: 0.06, nobody: 0.04 });
    return who === "self" ? person : who === "family" ? (relative[0] ?? person) : null;
  };
  openLine(world, random, person, { holder, lifeDays: 1100, imei: imei(random) });
  if (person.age < 19 || !random.chance(SECOND_LINE)) return;
  const handset = random.chance(0.45) ? (person.lines[0]?.sims[0]?.imei ?? "") : imei(random);
  const other = () => {
    const who = random.weighted({ self: 0.72, family: 0.12, nobody: 0.16 });
    return who === "self" ? person : who === "family" ? (relative[0] ?? person) : null;
  };
  openLine(world, random, person, { holder: other, lifeDays: random.pick([60, 200, 600]), imei: handset });
}

export interface LineWish {
  readonly holder: () => Person | null;
  /** Mean life of one SIM; lives follow a gamma law. */
  readonly lifeDays: number;
  readonly imei: string;
  readonly from?: number;
}

/** A line whose SIMs follow one another until the end of the records. */
export function openLine(world: World, random: Random, user: Person, wish: LineWish): Line {
  const line: Line = { user, shared: [], sims: [], base: user.home };
  let from = wish.from ?? world.start - random.next() * wish.lifeDays * DAY;
  let handset = wish.imei;
  while (from < world.end) {
    const to = from + Math.max(4, gamma(random, 2.5, wish.lifeDays)) * DAY;
    line.sims.push({ line, holder: wish.holder(), imei: handset, from, to });
    from = to;
    if (random.chance(0.3)) handset = imei(random);
  }
  world.lines.push(line);
  user.lines.push(line);
  return line;
}

function openAccounts(world: World, random: Random, person: Person): void {
  if (person.age < 14) return;
  for (const [provider, share] of Object.entries(ACCOUNT_SHARE) as ["wechat" | "alipay" | "bank", number][])
    if (random.chance(share)) openAccount(world, random, person, provider);
}

export function openAccount(
  world: World,
  random: Random,
  holder: Person | null,
  provider: Account["provider"],
): Account {
  const line = holder?.lines[0] ?? null;
  const account = { holder, provider, line, opened: world.start - random.exponential(1300) * DAY };
  world.accounts.push(account);
  holder?.accounts.push(account);
  return account;
}

export function adults(world: World, from = 18, to = 65): Person[] {
  return world.persons.filter(({ age }) => age >= from && age <= to);
}
