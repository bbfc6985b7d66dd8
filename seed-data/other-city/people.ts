/**
 * People in households, who they know (household, a ring of colleagues, friends of friends by
 * preferential attachment), their lines with SIMs that live for exponential times, and accounts.
 */
import { DAY } from "../generator/clock.ts";
import type { Random } from "../generator/random.ts";
import { type City, item, placesOf } from "./city.ts";
import { FAR_TOWN, TOWNS } from "./places.ts";

const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华玉兰辉鑫波宇浩凯健俊帆雪梅琳晨东"];

export function settle(city: City): void {
  const random = city.random.fork("people");
  let household = 0;
  while (city.persons.length < city.parameters.persons) {
    const town = random.chance(0.08) ? FAR_TOWN : random.int(TOWNS - 1);
    const home = random.pick(placesOf(city, "home", town));
    const surname = random.pick(SURNAMES);
    const size = item([1, 2, 2, 3, 3, 3, 4, 5], random.int(8));
    for (let i = 0; i < size && city.persons.length < city.parameters.persons; i++) {
      const workTown = random.chance(0.6) || town === FAR_TOWN ? town : random.int(TOWNS - 1);
      city.persons.push({
        name: `${i === 1 ? random.pick(SURNAMES) : surname}${random.pick(GIVEN)}${random.chance(0.7) ? random.pick(GIVEN) : ""}`,
        female: random.chance(0.5),
        birthYear: i < 2 ? random.whole(1960, 2003) : random.whole(1946, 2010),
        household,
        home,
        work: random.chance(0.72) ? random.pick(placesOf(city, "work", workTown)) : -1,
        town,
        late: random.normal(),
        lines: [],
        accounts: [],
        friends: new Set(),
        haunts: Array.from({ length: random.whole(3, 6) }, () =>
          random.pick(
            placesOf(city, random.chance(0.85) ? "shop" : "other", random.chance(0.75) ? town : workTown),
          ),
        ),
        vehicle: random.chance(0.3),
        flags: new Set(),
        lookalike: null,
        gang: -1,
        roles: new Set(),
        isBuyer: false,
        isStraw: false,
      });
    }
    household++;
  }
  befriend(city, random);
  equip(city, city.random.fork("phones"));
}

function befriend(city: City, random: Random): void {
  const { persons } = city;
  const link = (a: number, b: number) => {
    if (a === b) return;
    item(persons, a).friends.add(b);
    item(persons, b).friends.add(a);
  };
  const groupsBy = (key: (i: number) => number) => {
    const groups = new Map<number, number[]>();
    persons.forEach((_, i) => {
      groups.set(key(i), [...(groups.get(key(i)) ?? []), i]);
    });
    return [...groups.entries()].filter(([group]) => group >= 0).map(([, members]) => members);
  };
  for (const family of groupsBy((i) => item(persons, i).household))
    for (const a of family) for (const b of family) link(a, b);
  for (const ring of groupsBy((i) => item(persons, i).work)) {
    ring.forEach((a, i) => {
      for (const step of [1, 2])
        link(a, random.chance(0.2) ? random.pick(ring) : item(ring, (i + step) % ring.length));
    });
  }
  const ends: number[] = [];
  for (const a of random.shuffle(persons.map((_, i) => i))) {
    for (let k = random.poisson(2.2); k > 0 && ends.length > 0; k--) {
      const b = random.pick(ends);
      const mutual = [...item(persons, b).friends];
      const chosen = random.chance(0.35) && mutual.length > 0 ? random.pick(mutual) : b;
      if (item(persons, chosen).town !== item(persons, a).town && random.chance(0.5)) continue;
      link(a, chosen);
      ends.push(chosen);
    }
    ends.push(a);
  }
}

/** Holder of a private SIM: mostly oneself, else a relative or nobody. */
function privateHolder(city: City, random: Random, person: number): number {
  if (!random.chance(city.parameters.otherHolderShare)) return person;
  const { household } = item(city.persons, person);
  const family = [...item(city.persons, person).friends].filter(
    (other) => item(city.persons, other).household === household,
  );
  return family.length > 0 && random.chance(0.65) ? random.pick(family) : -1;
}

function equip(city: City, random: Random): void {
  const { simLifeDays, secondSimShare } = city.parameters;
  city.persons.forEach((_, person) => {
    addLine(city, random, person, simLifeDays, () => privateHolder(city, random, person));
    if (random.chance(secondSimShare))
      addLine(city, random, person, simLifeDays, () => privateHolder(city, random, person));
    for (let k = random.whole(1, 3); k > 0; k--) addAccount(city, random, person, person);
  });
}

/** A line of SIMs one after the other, each living an exponential time. Returns its index. */
export function addLine(
  city: City,
  random: Random,
  user: number,
  lifeDays: number,
  holder: () => number,
  sharedWith: readonly number[] = [],
  since = city.start - 30 * DAY,
): number {
  const line = city.lines.push({ user, sharedWith, phones: [] }) - 1;
  if (user >= 0) item(city.persons, user).lines.push(line);
  let imei = newImei(random);
  for (let from = since; from < city.end; ) {
    const to = from + Math.max(2 * DAY, random.exponential(lifeDays * DAY));
    // Cards are often sold long after they were registered, so that age tells nothing of use.
    const registered = random.chance(0.45) ? from - random.exponential(300 * DAY) : null;
    item(city.lines, line).phones.push(city.phones.length);
    city.phones.push({ holder: holder(), line, from, to: Math.min(to, city.end + DAY), imei, registered });
    if (random.chance(0.6)) imei = newImei(random);
    from = to;
  }
  return line;
}

function newImei(random: Random): string {
  return `00${String(random.int(10 ** 9)).padStart(9, "0")}${String(random.int(10 ** 4)).padStart(4, "0")}`;
}

export function addAccount(city: City, random: Random, holder: number, user: number, line?: number): number {
  const provider = random.weighted({ bank: 0.35, wechat: 0.35, alipay: 0.27, other: 0.03 });
  const bound = line ?? (user >= 0 ? item(item(city.persons, user).lines, 0) : -1);
  const opened = city.start - random.exponential(700 * DAY);
  const account = city.accounts.push({ holder, provider, line: random.chance(0.8) ? bound : -1, opened }) - 1;
  if (user >= 0) item(city.persons, user).accounts.push(account);
  return account;
}
