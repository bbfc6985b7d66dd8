/** Who takes up which innocent trade; some members have one as a cover, and are no look-alikes. */
import type { Random } from "../../generator/random.ts";
import { tradeLine } from "../people/phones.ts";
import { ageOf, membersOf, type Person, scaled, type World } from "../world.ts";
import { buyElsewhere, playCards, saveTogether, sharePhone } from "./circles.ts";
import { runCrew, runFirm } from "./firms.ts";
import { TRADES } from "./kinds.ts";
import { runTrade } from "./trade.ts";

/** Groups of a thousand inhabitants, and how many people are in one. */
const GROUPS = {
  firm: { perThousand: 2.2, size: [4, 8] },
  labour_crew: { perThousand: 1.4, size: [5, 9] },
  card_circle: { perThousand: 1.8, size: [4, 7] },
  savings_club: { perThousand: 1.2, size: [5, 9] },
} as const;
const SHARING_FAMILIES = 3;
const USERS_ELSEWHERE = 14;
const WORK_PHONE = 0.7;
/** Of those in groups, who then use it for nothing but that. */
const SECOND_PHONE = 0.5;
const COVER = 0.12;
/** One trader in six has many customers among users of drugs. */
const AMONG_USERS = 0.16;

export function runLookAlikes(world: World): void {
  const random = world.random.fork("look-alikes");
  const members = membersOf(world);
  const free = random.shuffle(world.persons.filter(isFit));
  const covers = random.shuffle([...members].filter(() => random.chance(COVER)));
  const next = (kind: string): Person => {
    const person = free.pop();
    if (!person) throw new RangeError("too few people for the trades of the city");
    world.lookalikes.set(person, kind);
    return person;
  };
  for (let n = scaled(world, SHARING_FAMILIES); n > 0; n--) shareWithFamily();
  for (const trade of TRADES)
    for (let n = Math.max(2, scaled(world, trade.perThousand)); n > 0; n--) {
      const person = (random.chance(0.1) && covers.pop()) || next(trade.kind);
      const line = random.chance(WORK_PHONE)
        ? tradeLine(world, random, person, lifeOf(world, random))
        : person.lines[0];
      const count = Math.round(
        trade.customers[0] * (trade.customers[1] / trade.customers[0]) ** random.next(),
      );
      if (line) runTrade(world, random, trade, person, line, customersOf(random, person, count));
    }
  for (const [kind, { perThousand, size }] of Object.entries(GROUPS))
    for (let n = Math.max(2, scaled(world, perThousand)); n > 0; n--) {
      const people = Array.from({ length: random.whole(size[0], size[1]) }, () =>
        withSecondPhone(next(kind)),
      );
      if (kind === "firm")
        runFirm(world, random, people, customersOf(random, people[0], random.whole(12, 45)));
      else if (kind === "labour_crew") runCrew(world, random, people);
      else if (kind === "card_circle") playCards(world, random, people);
      else saveTogether(world, random, people);
    }
  const users = scaled(world, world.gangs.length > 0 ? USERS_ELSEWHERE : 4 * USERS_ELSEWHERE);
  buyElsewhere(
    world,
    random,
    Array.from({ length: users }, () => withSecondPhone(next("user_elsewhere"))),
  );

  function withSecondPhone(person: Person): Person {
    if (random.chance(SECOND_PHONE)) tradeLine(world, random, person, lifeOf(world, random));
    return person;
  }

  function isFit(person: Person): boolean {
    const age = ageOf(world, person);
    return (
      age > 18 &&
      age < 62 &&
      person.lines.length > 0 &&
      person.accounts.length > 0 &&
      !members.has(person) &&
      !world.users.has(person)
    );
  }

  function customersOf(random: Random, seller: Person | undefined, count: number): Person[] {
    const users = [...world.users];
    const often = users.length > 0 && random.chance(AMONG_USERS) ? 0.4 : 0;
    const draw = (): Person => random.pick(random.chance(often) ? users : world.persons);
    const drawn = Array.from({ length: count }, draw);
    return [...new Set(drawn)].filter((person) => person !== seller);
  }

  function shareWithFamily(): void {
    const fits = (p: Person): boolean =>
      p.household.length > 1 &&
      p.household.every(
        (other) =>
          free.includes(other) ||
          (!members.has(other) && !world.users.has(other) && !world.lookalikes.has(other)),
      );
    const person = free.find(fits);
    if (!person) return;
    for (const other of person.household) {
      world.lookalikes.set(other, "shared_phone");
      if (free.includes(other)) free.splice(free.indexOf(other), 1);
    }
    sharePhone(world, person.household);
  }
}

/** Days that a SIM of the trade lasts: for ever, as long as with gangs of this city, or between. */
function lifeOf(world: World, random: Random): readonly [number, number] | null {
  return random.chance(0.25)
    ? null
    : random.pick([world.parameters.ranges.burnerDays, [14, 56], [25, 100]] as const);
}
