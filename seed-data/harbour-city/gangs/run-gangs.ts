/** All gangs of the city; at times two of them have a supplier or a money handler in common. */
import { type City, item } from "../city.ts";
import { command } from "./command.ts";
import { foundGang } from "./found.ts";
import type { Gang } from "./gang.ts";
import { drawHabits } from "./habits.ts";
import { payHelpers } from "./helpers-pay.ts";
import { passOnTakings } from "./profit.ts";
import type { Shared } from "./recruit.ts";
import { sellAll } from "./selling.ts";
import { supply } from "./supply.ts";

const SHARING_CHANCE = 0.3;

export function runGangs(city: City): void {
  const gangs: Gang[] = [];
  for (const [index, habits] of drawHabits(city).entries()) {
    const gang = foundGang(city, index, habits, sharedWith(city, gangs));
    gangs.push(gang);
    city.gangs.push({ town: gang.town, startedAt: gang.startedAt, members: gang.members });
  }
  for (const gang of gangs) {
    sellAll(city, gang);
    supply(city, gang);
    passOnTakings(city, gang);
    payHelpers(city, gang);
    command(city, gang);
  }
}

function sharedWith(city: City, gangs: readonly Gang[]): Shared {
  const none = { supplier: -1, handler: -1 };
  if (gangs.length === 0 || !city.random.chance(SHARING_CHANCE)) return none;
  const { suppliers, handlers } = item(gangs, gangs.length - 1).posts;
  if (city.random.chance(0.6)) return { ...none, supplier: suppliers[0] ?? -1 };
  return { ...none, handler: handlers[0] ?? -1 };
}
