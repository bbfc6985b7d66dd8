/** Invented people: households, work, haunts and cars; then their lines and friends. */
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import { hoodOf, type Person, type World } from "../world.ts";
import { makeFriends } from "./friends.ts";
import { openLines } from "./phones.ts";

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦",
];

const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鹏波辉鑫宇浩欣玲雪梅建国文博思远佳琪子涵志红春晓东海龙云峰旭阳婷慧颖丹",
];

export function buildPeople(world: World): void {
  const random = world.random.fork("people");
  for (let household = 0; world.persons.length < world.parameters.persons; household++) {
    const away = random.chance(0.07);
    const hood = away ? random.int(CITY_HOODS, CITY_HOODS + 11) : random.int(0, CITY_HOODS - 1);
    const home = random.pick(placesOf(world, hood, "home"));
    const surname = random.pick(SURNAMES);
    const size = random.pick([1, 1, 2, 2, 3, 3, 3, 4, 5]);
    for (let i = 0; i < size && world.persons.length < world.parameters.persons; i++)
      addPerson(
        world,
        random,
        household,
        home,
        i === 1 ? random.pick(SURNAMES) : surname,
        random.int(i > 2 ? 15 : 19, i > 2 ? 28 : 66),
      );
  }
  assignWork(world, world.random.fork("work"));
  for (const person of world.persons) openLines(world, world.random.fork(`phones/${person.key}`), person);
  makeFriends(world, world.random.fork("friends"));
}

function addPerson(
  world: World,
  random: Random,
  household: number,
  home: Person["home"],
  surname: string,
  age: number,
): void {
  const name = surname + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : "");
  const person: Person = {
    key: world.persons.length,
    name,
    sex: random.chance(0.5) ? "男" : "女",
    household,
    home,
    work: null,
    shift: "none",
    birth: `${2026 - age}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`,
    haunts: [],
    stays: [],
    lines: [],
    accounts: [],
    car: null,
    flags: new Set(),
    part: "",
  };
  const near = hoodOf(world, home).town === 0 ? [home.hood, random.int(0, CITY_HOODS - 1)] : [home.hood];
  for (const h of near)
    person.haunts.push(...random.sample(placesOf(world, h, "shop", "other", "locker"), 3));
  if (random.chance(0.27)) {
    person.car = {
      key: world.vehicles.length,
      plate: `溟${String(random.int(0, 999)).padStart(3, "0")}${String(world.vehicles.length).padStart(3, "0")}`,
      owner: person,
    };
    world.vehicles.push(person.car);
  }
  world.persons.push(person);
}

function assignWork(world: World, random: Random): void {
  for (const person of world.persons) {
    if (random.chance(0.24)) continue;
    const town = hoodOf(world, person.home).town;
    const hood =
      town === 0 ? (random.chance(0.4) ? person.home.hood : random.int(0, CITY_HOODS - 1)) : person.home.hood;
    const firms = placesOf(world, hood, "work");
    person.work = firms[Math.floor(random.next() ** 2 * firms.length)] ?? null;
    person.shift = random.chance(0.78) ? "day" : "late";
  }
}
