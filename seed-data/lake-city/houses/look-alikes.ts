/** The innocent houses of a city by the table of kinds. */
import type { Random } from "../../generator/random.ts";
import { lakeParameters } from "../parameters.ts";
import { strata } from "../processes.ts";
import type { Person, World } from "../types.ts";
import { foundHouse } from "./found-house.ts";
import { allPosts, type House } from "./house.ts";
import type { Kind } from "./kind.ts";
import { drawManner } from "./manner.ts";
import { TRADES } from "./trades.ts";
import { HOUSES } from "./twins.ts";

/** Members of gangs who follow an honest trade besides. */
const COVER = 0.08;

export function foundLookAlikes(world: World): House[] {
  const random = world.random.fork("look-alikes");
  const members = world.groups.flatMap(({ roles }) => [...roles.keys()]);
  return [...HOUSES, ...TRADES].flatMap((kind) => {
    const count = Math.max(1, Math.round((kind.perThousand * world.parameters.persons) / 1000));
    const draws = strata(random, count);
    return draws.map((u) => foundOne(world, random, kind, u, members));
  });
}

function foundOne(
  world: World,
  random: Random,
  { kind, size, manner }: Kind,
  u: number,
  members: Person[],
): House {
  // Prices and lives of work numbers as the gangs of the same city have them: only what the kind names differs.
  const { ranges } = lakeParameters("lake-base", 0);
  const drawn = {
    ...drawManner(random, { ...ranges, burnerDays: world.parameters.ranges.burnerDays }, () => random.next()),
    silentHead: false,
  };
  const scale = random.logNormal(1, 0.25);
  const own = { ...drawn, ...manner };
  const cover = size[0] === 1 && members.length > 0 && random.chance(COVER) ? random.pick(members) : null;
  const house = foundHouse(world, random, {
    name: kind,
    group: null,
    manner: { ...own, unitCny: own.unitCny * scale, gapDays: own.gapDays * random.logNormal(1, 0.25) },
    size: Math.round(size[0] + u * (size[1] - size[0])),
    among: () => true,
    ...(cover ? { founder: cover } : {}),
  });
  for (const { person } of allPosts(house))
    if (!world.lookAlikes.has(person)) world.lookAlikes.set(person, kind);
  return house;
}
