/** Who lives in the harbour city: households of several shapes, work and shifts, people of the towns outside. */
import type { Random } from "../../generator/random.ts";
import { type City, item, type Person, type Shift } from "../city.ts";
import { anyPlace, DISTRICTS, OUTSIDE, placesOf } from "../places/build-places.ts";
import { inventName } from "./names.ts";

const OUTSIDE_SHARE = 0.06;

export function settle(city: City): void {
  const random = city.random.fork("settle");
  const { persons } = city.parameters;
  let household = 0;
  while (city.persons.length < persons) {
    const isOutside = random.chance(OUTSIDE_SHARE);
    const town = isOutside ? random.pick(OUTSIDE) : random.byCumulative([0.26, 0.46, 0.62, 0.77, 0.89, 1]);
    const home = random.pick(placesOf(city, "home", town));
    for (const [birthYear, female, surname] of family(random))
      if (city.persons.length < persons)
        city.persons.push(person(city, random, { birthYear, female, surname, household, home, town }));
    household++;
  }
}

type Member = readonly [birthYear: number, female: boolean, surname: string];

function family(random: Random): Member[] {
  const head = random.whole(1958, 2003);
  const surname = inventName.surname(random);
  const other = () => inventName.surname(random);
  const shape = random.weighted({ alone: 0.26, couple: 0.2, parents: 0.34, elders: 0.12, mates: 0.08 });
  const first: Member = [head, random.chance(0.46), surname];
  const partner: Member = [head + random.whole(-4, 6), !first[1], other()];
  if (shape === "alone") return [first];
  if (shape === "couple") return [first, partner];
  if (shape === "mates")
    return Array.from({ length: random.whole(2, 4) }, () => [
      random.whole(1985, 2004),
      random.chance(0.4),
      other(),
    ]);
  const children = Array.from({ length: random.whole(1, 2) }, (): Member => {
    const year = Math.min(2014, head + random.whole(23, 33));
    return [year, random.chance(0.48), surname];
  });
  if (shape === "parents") return [first, partner, ...children];
  return [first, partner, [head - random.whole(22, 30), random.chance(0.6), surname], ...children.slice(1)];
}

function person(
  city: City,
  random: Random,
  given: Pick<Person, "birthYear" | "female" | "household" | "home" | "town"> & { readonly surname: string },
): Person {
  const { surname, ...facts } = given;
  const age = 2026 - facts.birthYear;
  const works = age >= 19 && age <= 61 && random.chance(0.8);
  const workTown = facts.town < DISTRICTS && random.chance(0.4) ? random.int(DISTRICTS) : facts.town;
  const shift: Shift = works ? random.weighted({ office: 0.68, late: 0.2, night: 0.06, none: 0.06 }) : "none";
  const name = surname + inventName.given(random, facts.female);
  return {
    ...facts,
    name,
    alias: random.chance(0.12) ? inventName.nickname(random, name) : "",
    work: works && shift !== "none" ? random.pick(placesOf(city, "work", workTown)) : -1,
    shift,
    liveliness: random.logNormal(1, 0.55) * (age < 13 || age > 72 ? 0.4 : 1),
    lines: [],
    accounts: [],
    circle: new Map(),
    haunts: ["other", "shop", "other"].map((kind) =>
      anyPlace(city, kind as "other" | "shop", random.chance(0.7) ? facts.town : workTown),
    ),
    vehicle: age >= 20 && age < 70 && random.chance(0.3),
    flags: new Set(),
    lookalike: null,
    gang: -1,
    roles: new Set(),
    isBuyer: false,
    isStraw: false,
    usesDrugs: false,
    silent: false,
    stays: [],
  };
}

/** Grown people without a part in any story yet, who match. */
export function freePeople(city: City, matches: (person: Person) => boolean = () => true): number[] {
  return city.persons.flatMap((person, index) => {
    const age = 2026 - person.birthYear;
    const isFree = person.gang < 0 && !person.lookalike && !person.isBuyer && !person.isStraw;
    return isFree && age >= 18 && age <= 64 && matches(person) ? [index] : [];
  });
}

/** Others of a person's household. */
export function familyOf(city: City, person: number): number[] {
  const { household } = item(city.persons, person);
  const family: number[] = [];
  for (let i = Math.max(0, person - 6); i < Math.min(city.persons.length, person + 7); i++)
    if (i !== person && item(city.persons, i).household === household) family.push(i);
  return family;
}
