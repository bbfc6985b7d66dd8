/** Households, their homes, the work of their adults, and who is friends with whom. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { groupBy } from "../group-by.ts";
import { addPlace, DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import { ageOf, type Person, type World } from "../world.ts";

const SURNAMES = [
  ..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗凤方",
];
const GIVEN = [
  ..."安宁晓文志明丽芳秀英建国军平海燕春华冬梅小龙玉兰秋月云飞雪松林森浩宇欣怡佳琪子涵思远俊杰永强红霞",
];

const OUTSIDERS = 0.05;
const WORKING = 0.72;

export function settle(world: World): void {
  const random = world.random.fork("people");
  while (world.persons.length < world.parameters.persons) addHousehold(world, random);
  befriend(world, random);
}

function addHousehold(world: World, random: Random): void {
  const size = Math.min(
    Number(random.weighted({ 1: 0.28, 2: 0.3, 3: 0.24, 4: 0.12, 5: 0.06 })),
    world.parameters.persons - world.persons.length,
  );
  const area = random.chance(OUTSIDERS) ? random.pick(OUTSIDE) : random.int(DISTRICTS);
  const home = addPlace(world, random, "home", area);
  const surname = random.pick(SURNAMES);
  const household: Person[] = [];
  const parents = random.between(24, 66);
  for (let n = 0; n < size; n++) {
    const age = n < 2 ? parents + random.between(-4, 4) : n < 4 ? parents - 26 : parents + 25;
    const person: Person = {
      name:
        (n === 1 ? random.pick(SURNAMES) : surname) +
        random.pick(GIVEN) +
        (random.chance(0.7) ? random.pick(GIVEN) : ""),
      sex: random.chance(0.51) ? "男" : "女",
      birth: world.start - Math.min(88, Math.max(12, age + random.between(-2, 2))) * 365.25 * DAY,
      home,
      work: null,
      household,
      friends: [],
      lines: [],
      accounts: [],
      car: null,
      lateness: random.between(-1.5, 1) + (random.chance(0.15) ? random.between(1, 4) : 0),
      visits: [],
      flags: new Set(),
    };
    const years = ageOf(world, person);
    if (years > 18 && years < 64 && random.chance(WORKING)) {
      const there = area < DISTRICTS && random.chance(0.5) ? random.int(DISTRICTS) : area;
      person.work = random.pick(placesOf(world, there, "work"));
    }
    if (years < 18) person.flags.add("minor");
    household.push(person);
    world.persons.push(person);
  }
}

/** Skewed numbers of friends: half from the same work or district, the rest from anywhere. */
function befriend(world: World, random: Random): void {
  const near = groupBy(world.persons, ({ home }) => home.area);
  const colleagues = groupBy(world.persons, ({ work }) => work);
  for (const person of world.persons) {
    for (const other of person.household) if (other !== person) link(person, other);
    const count = Math.min(60, Math.round(random.logNormal(4, 0.85)));
    for (let n = 0; n < count; n++) {
      const work = person.work ? (colleagues.get(person.work) ?? []) : [];
      const circle = random.next();
      if (circle < 0.3 && work.length > 1) link(person, random.pick(work));
      else if (circle < 0.65) link(person, random.pick(near.get(person.home.area) ?? world.persons));
      else link(person, random.pick(world.persons));
    }
  }
}

export function link(a: Person, b: Person): void {
  if (a === b || a.friends.includes(b)) return;
  a.friends.push(b);
  b.friends.push(a);
}
