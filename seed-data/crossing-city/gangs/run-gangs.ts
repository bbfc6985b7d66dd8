/** The gangs of a city: founded first, so that nobody of theirs gets another part, and run one by one. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../random.ts";
import type { Person, World } from "../world.ts";
import { bringIn } from "./bring-in.ts";
import { commandGang } from "./command.ts";
import { buildCrew, type Crew } from "./crew.ts";
import { keepStock } from "./keep-stock.ts";
import { moveMoney } from "./move-money.ts";
import { drawPlan } from "./plan.ts";
import { serveBuyers } from "./serve-buyers.ts";

export interface Gang {
  readonly random: Random;
  readonly crew: Crew;
}

export function foundGangs(world: World): Gang[] {
  return Array.from({ length: world.parameters.gangs }, (_, n) => {
    const random = world.random.fork(`gang/${n}`);
    const plan = drawPlan(world.random.fork("plans"), random, world.parameters.kind === "shifted", n);
    return { random, crew: buildCrew(world, random, plan, `true-0${n + 1}`) };
  });
}

/** Takes the gang's customers out of `users`. */
export function runGang(world: World, { random, crew }: Gang, users: Person[]): void {
  world.groups.push({ id: crew.id, started: crew.plan.started * DAY, members: crew.members });
  const runs = bringIn(world, random, crew);
  serveBuyers(world, random, crew, users);
  commandGang(world, random, crew);
  keepStock(world, random, crew);
  moveMoney(world, random, crew, runs);
}
