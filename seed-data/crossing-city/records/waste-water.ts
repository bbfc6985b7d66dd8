/** Weekly samples of five catchments for ten months; consumption rises where a gang is new. */
import { DAY } from "../../generator/clock.ts";
import type { Truth } from "../../generator/records/truth.ts";
import type { Random } from "../random.ts";
import { date } from "../time.ts";
import { hoodOf, type World } from "../world.ts";
import type { Row } from "./rows.ts";

export interface WasteWater {
  readonly samples: Row[];
  /** Weeks in which consumption was truly raised. */
  readonly rises: Truth["wastewater"][number][];
}

interface Rise {
  readonly from: number;
  readonly by: number;
}

const CATCHMENTS = 5;
const FIRST_DAY = -300;
/** A gang that has been there for longer belongs to what is usual. */
const NEW_SINCE = -75 * DAY;
/** Share of what is taken that leaves the body as such. */
const EXCRETED = 0.43;

export function sampleWasteWater(world: World): WasteWater {
  const random = world.random.fork("water");
  const water: WasteWater = { samples: [], rises: [] };
  const rises = risesByDistrict(world, random);
  for (let c = 0; c < CATCHMENTS; c++) sampleCatchment(world, random, water, c, rises.get(c));
  return water;
}

/** A new gang raises consumption in the district where most of its deals' buyers live. */
function risesByDistrict(world: World, random: Random): Map<number, Rise> {
  const rises = new Map<number, Rise>();
  for (const group of world.groups) {
    const homes = world.deals
      .filter((deal) => deal.group === group.id)
      .map((deal) => hoodOf(world, deal.buyer.home).district);
    const count = (district: number) => homes.filter((home) => home === district).length;
    const district = homes.sort((a, b) => count(b) - count(a) || a - b)[0];
    if (district !== undefined && group.started > NEW_SINCE && !rises.has(district))
      rises.set(district, { from: group.started, by: random.between(1.9, 2.9) });
  }
  return rises;
}

function sampleCatchment(
  world: World,
  random: Random,
  { samples, rises }: WasteWater,
  index: number,
  rise: Rise | undefined,
): void {
  const catchment_id = `catchment-0${index + 1}`;
  const people = random.int(60, 130) * 1000;
  const usual = random.lognormal(20, 0.35);
  const cigarettes = random.between(660, 780);
  for (let day = FIRST_DAY + random.int(0, 6); day < world.days; day += 7) {
    if (random.chance(0.04)) continue;
    const crowd = random.chance(0.05) ? random.between(1.25, 1.5) : random.between(0.97, 1.03);
    const wet = random.chance(0.1) ? random.between(1.4, 2) : random.between(0.92, 1.08);
    const flow = people * 0.2 * wet;
    const raised = rise && day * DAY >= rise.from;
    const season = 1 + 0.08 * Math.sin((day / 365) * 2 * Math.PI);
    const meth = usual * season * (raised ? rise.by : 1) * random.lognormal(1, 0.09);
    const perFlow = (people * crowd) / 1000 / ((flow / 1e4) * 10);
    const sampled_on = date(day * DAY);
    const add = (analyte: string, nanograms: number): void => {
      samples.push({
        sample_id: `m${String(samples.length + 1).padStart(4, "0")}`,
        catchment_id,
        sampled_on,
        analyte,
        concentration_ng_l: Math.round(nanograms * 100) / 100,
        flow_m3_d: Math.round(flow),
        population: people,
        source_id: "s8",
      });
    };
    add("METH", meth * EXCRETED * perFlow);
    add("AMP", meth * EXCRETED * perFlow * random.between(0.1, 0.2));
    add("COT", cigarettes * perFlow * random.lognormal(1, 0.03));
    if (raised) rises.push({ catchment_id, analyte: "METH", sampled_on });
  }
}
