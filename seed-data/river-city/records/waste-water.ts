/** Weekly samples of every catchment for ten months; consumption rises where a gang is new and sells. */
import { DAY, isoDate } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Truth } from "../../generator/records/truth.ts";
import { catchmentOf } from "../places/build-places.ts";
import { TOWN_AREAS, type World } from "../world.ts";

const WEEKS_BEFORE = 40;

const EXCRETED = 0.43;

/** Nanograms of cotinine in waste water for one cigarette's smoker, as the population estimate assumes. */
const COTININE_PER_THOUSAND = 700;

const FEWEST_DEALS = 25;

export function sampleWasteWater(world: World): {
  readonly rows: Row[];
  readonly rises: Truth["wastewater"];
} {
  const random = world.random.fork("waste water");
  const rows: Row[] = [];
  const rises: Truth["wastewater"][number][] = [];
  for (let area = 0; area < TOWN_AREAS; area++) {
    const since = newGangSince(world, area);
    const catchment_id = catchmentOf(area);
    const people = random.whole(area < 6 ? 55 : 12, area < 6 ? 120 : 25);
    const usual = random.logNormal(17, 0.4);
    const factor = random.between(1.8, 2.8);
    for (let week = -WEEKS_BEFORE; week * 7 < world.parameters.days; week++) {
      const at = world.start + (week * 7 + (area % 7)) * DAY;
      if (at >= world.end || random.chance(0.05)) continue;
      const raised = since !== null && at >= since;
      const sampled_on = isoDate(at);
      for (const [analyte, load] of loads(random, usual * (raised ? factor : 1), at)) {
        const flow = Math.round(people * 1000 * 0.19 * random.logNormal(1, 0.1));
        rows.push({
          sample_id: `m${String(rows.length + 1).padStart(4, "0")}`,
          catchment_id,
          sampled_on,
          analyte,
          concentration_ng_l: ((load * people) / ((flow / 1e4) * 10)).toFixed(2),
          flow_m3_d: flow,
          population: people * 1000,
        });
      }
      if (raised) rises.push({ catchment_id, analyte: "METH", sampled_on });
    }
  }
  return { rows, rises };
}

/** Loads in mg a day per 1,000 people. */
function loads(random: Random, consumption: number, at: number): [string, number][] {
  const season = 1 + 0.1 * Math.sin((at / (365 * DAY)) * 2 * Math.PI);
  const meth = consumption * season * EXCRETED * random.logNormal(1, 0.1);
  return [
    ["METH", meth],
    ["AMP", meth * random.between(0.09, 0.2)],
    ["COT", COTININE_PER_THOUSAND * random.logNormal(1, 0.04)],
  ];
}

/** When a new gang began to sell to the people of an area, if many of its deals are there. */
function newGangSince(world: World, area: number): number | null {
  for (const { id, started } of world.groups) {
    const here = world.deals.filter((deal) => deal.group === id && deal.buyer.home.area === area);
    if (started > world.start - 60 * DAY && here.length >= FEWEST_DEALS) return started;
  }
  return null;
}
