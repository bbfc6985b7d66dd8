/** Founds a gang: posts, phones, stash, payees. */
import { DAY } from "../../generator/clock.ts";
import { lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import { changesByChance, openLine, workHolder } from "../people/phones.ts";
import { familyOf } from "../people/settle.ts";
import { anyPlace } from "../places/build-places.ts";
import type { Gang, Posts } from "./gang.ts";
import type { Habits } from "./habits.ts";
import { openLadder } from "./ladder.ts";
import { choosePayees } from "./payees.ts";
import { recruit, type Shared } from "./recruit.ts";

export function foundGang(city: City, index: number, habits: Habits, shared: Shared): Gang {
  const { random, parameters } = city;
  const [low, high] = parameters.gangSize;
  const size = Math.round(low * (high / low) ** random.next());
  const posts = recruit(city, index, habits, size, shared);
  const members = [...new Set([posts.organiser, ...Object.values(posts).flat()])];
  const isFresh = random.chance(0.5);
  const startedAt = city.start + (isFresh ? random.between(-40, 16) : random.between(-900, -420)) * DAY;
  const workLines = new Map<number, number>();
  const common = habits.changesTogether ? commonChanges(city, habits) : null;
  for (const person of members) {
    const known = shared.supplier === person || shared.handler === person;
    const { lines, silent } = item(city.persons, person);
    if (known && lines.length > 1) workLines.set(person, item(lines, lines.length - 1));
    else if (!silent && random.chance(parameters.workPhoneShare))
      workLines.set(person, openBurner(city, person, habits, common));
  }
  const shiftLine = habits.answering === "shift_phone" ? openShiftPhone(city, posts, habits, common) : -1;
  const stashKeeper = posts.stashKeepers[0] ?? posts.lieutenant;
  const { town } = item(city.persons, posts.organiser);
  for (const member of members)
    if (random.chance(habits.usersShare)) item(city.persons, member).usesDrugs = true;
  return {
    index,
    habits,
    posts,
    members,
    town,
    startedAt,
    workLines,
    shiftLine,
    stashPlace: stashOf(city, habits, stashKeeper),
    ladder: openLadder(city, habits, posts, workLines),
    payeeAt: choosePayees(city, habits, posts, workLines),
    takings: [],
  };
}

function commonChanges(city: City, { burnerLifeDays }: Habits): number[] {
  const changes: number[] = [];
  const first = city.start + city.random.between(0.2, 1) * burnerLifeDays * DAY;
  for (let at = first; at < city.end; at += burnerLifeDays * city.random.between(0.8, 1.2) * DAY)
    changes.push(at);
  return changes;
}

function openBurner(city: City, person: number, habits: Habits, common: number[] | null): number {
  const { random } = city;
  const { imei } = item(city.phones, item(item(city.lines, lineOf(city, person)).phones, 0));
  return openLine(city, person, {
    // On the common day, each at an hour of their own.
    changes: common
      ? common.map((at) => at + random.between(0, 0.6) * DAY)
      : changesByChance(city, habits.burnerLifeDays),
    holder: workHolder(city, person),
    keepsHandset: random.next(),
    ...(random.chance(0.3) ? { handset: imei } : {}),
    from: city.start + random.between(-120, 0) * DAY,
  });
}

function openShiftPhone(city: City, posts: Posts, habits: Habits, common: number[] | null): number {
  const [first = posts.lieutenant, ...rest] = posts.dealers;
  const line = openLine(city, first, {
    changes: common ?? changesByChance(city, habits.burnerLifeDays),
    holder: workHolder(city, first),
    keepsHandset: city.random.next(),
    sharedWith: rest,
    from: city.start - 60 * DAY,
  });
  // It is with whoever is on shift, not always with the first.
  item(city.persons, first).lines.pop();
  return line;
}

/** Where the goods lie: an old relative's flat, a garage, the back room of a shop, or with the keeper. */
function stashOf(city: City, { stash }: Habits, keeper: number): number {
  const { home, town } = item(city.persons, keeper);
  if (stash === "aunt_flat") {
    const [relative] = city.random.sample([...item(city.persons, keeper).circle.keys()], 1);
    const flat = relative === undefined ? home : item(city.persons, relative).home;
    return flat === home || familyOf(city, keeper).includes(relative ?? -1)
      ? anyPlace(city, "home", town)
      : flat;
  }
  if (stash === "garage") return anyPlace(city, "other", town);
  return stash === "back_room" ? anyPlace(city, "shop", town) : home;
}
