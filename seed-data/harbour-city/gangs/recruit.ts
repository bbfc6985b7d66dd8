/** Who joins: people known to those who are in, family first where the gang is one; then strangers. */
import type { Role } from "../../../server/domain/roles.ts";
import { ageOf, type City, item } from "../city.ts";
import { befriend } from "../people/circles.ts";
import { familyOf, freePeople } from "../people/settle.ts";
import { DISTRICTS } from "../places/build-places.ts";
import type { Posts } from "./gang.ts";
import type { Habits } from "./habits.ts";

export interface Shared {
  readonly supplier: number;
  readonly handler: number;
}

/** Fills the posts of a gang of `size` members. `shared`: somebody who serves another gang too, −1: nobody. */
export function recruit(city: City, index: number, habits: Habits, size: number, shared: Shared): Posts {
  const { random } = city;
  const members: number[] = [];
  const take = (person: number, role: Role): number => {
    item(city.persons, person).gang = index;
    item(city.persons, person).roles.add(role);
    for (const other of random.sample(members, 2)) befriend(city, person, other, random.logNormal(0.3, 0.6));
    members.push(person);
    return person;
  };
  const boss = random.pick(
    freePeople(city, (p) => p.town < DISTRICTS && p.birthYear < 1998 && p.birthYear > 1965),
  );
  const organiser = take(boss, "organiser");
  const kin = familyOf(city, organiser).filter((other) => isFree(city, other) && ageOf(city, other) >= 18);
  const relation = (other: number) => Math.abs(ageOf(city, other) - ageOf(city, organiser));
  const relative = kin.find((other) =>
    habits.family === "couple" ? relation(other) < 14 : relation(other) >= 14,
  );
  const kinsman = habits.family === "none" ? undefined : relative;
  const seek = (outside = false): number => {
    const isWanted = (p: number) => isFree(city, p) && item(city.persons, p).town >= DISTRICTS === outside;
    const known = random
      .sample(members, 4)
      .flatMap((member) => [...item(city.persons, member).circle.keys()].filter(isWanted));
    if (known.length > 0 && random.chance(0.6)) return random.pick(known);
    const strangers = freePeople(city, (p) => p.town >= DISTRICTS === outside);
    return random.pick(strangers.length > 0 ? strangers : freePeople(city));
  };
  const lists: Omit<Posts, "organiser" | "lieutenant" | "answerer"> = {
    dealers: [],
    suppliers: [],
    couriers: [],
    stashKeepers: [],
    handlers: [],
    lookouts: [],
    brokers: [],
    financiers: [],
  };
  if (kinsman !== undefined)
    (habits.family === "couple" ? lists.handlers : lists.dealers).push(
      take(kinsman, habits.family === "couple" ? "money_handler" : "retail_dealer"),
    );
  for (let i = 0; i < 2; i++) lists.dealers.push(take(seek(), "retail_dealer"));
  const place = (list: number[], role: Role, outside = false) => {
    if (members.length < size) list.push(take(seek(outside), role));
  };
  if (shared.supplier >= 0) lists.suppliers.push(shared.supplier);
  else place(lists.suppliers, "supplier", random.chance(0.8));
  if (habits.supply === "coach" || habits.supply === "car") place(lists.couriers, "courier");
  if (habits.stash !== "none") place(lists.stashKeepers, "stash_keeper");
  if (shared.handler >= 0) lists.handlers.push(shared.handler);
  const optional: (() => void)[] = [
    () => lists.handlers.length === 0 && habits.layers > 1 && place(lists.handlers, "money_handler"),
    () => habits.lookout !== "none" && place(lists.lookouts, "lookout"),
    () => habits.broker !== "none" && place(lists.brokers, "broker"),
    () => habits.financier !== "none" && place(lists.financiers, "financier"),
    () => lists.couriers.length > 0 && random.chance(0.5) && place(lists.couriers, "courier"),
    () => habits.lookout !== "none" && size > 12 && place(lists.lookouts, "lookout"),
    () => lists.handlers.length > 0 && size > 13 && place(lists.handlers, "money_handler"),
    () => lists.stashKeepers.length > 0 && size > 13 && place(lists.stashKeepers, "stash_keeper"),
    () => habits.broker !== "none" && size > 15 && place(lists.brokers, "broker"),
  ];
  for (const fill of random.shuffle(optional)) fill();
  while (members.length < size) place(lists.dealers, "retail_dealer");
  const [lieutenant] = random.sample(
    lists.dealers.filter((p) => p !== kinsman),
    1,
  );
  const second = lieutenant ?? organiser;
  const answerer = whoAnswers(habits, organiser, second);
  item(city.persons, answerer).roles.add("retail_dealer");
  if (habits.command === "no_phone") item(city.persons, organiser).silent = true;
  return { organiser, lieutenant: second, answerer, ...lists };
}

/** A boss without a phone cannot answer it. */
function whoAnswers(habits: Habits, organiser: number, lieutenant: number): number {
  return habits.answering === "boss" && habits.command !== "no_phone" ? organiser : lieutenant;
}

function isFree(city: City, person: number): boolean {
  const { gang, lookalike, isBuyer, isStraw, birthYear } = item(city.persons, person);
  return gang < 0 && !lookalike && !isBuyer && !isStraw && birthYear <= 2008 && birthYear > 1955;
}
