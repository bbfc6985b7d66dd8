/** Weekly samples of every quarter's works for ten months; it rises where a gang is new and sells much. */
import { DAY, isoDate } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Truth } from "../../generator/records/truth.ts";
import { catchmentOf } from "../places.ts";
import { QUARTERS, type World } from "../world.ts";

const WEEKS_BEFORE = 42;
const EXCRETED = 0.43;
/** µg of cotinine a day for each person, by which laboratories estimate how many people there are. */
const COTININE = 690;
const FEWEST_DEALS = 15;

export function sampleWasteWater(
  world: World,
  newIds: (kind: "wastewater", count: number) => string[],
): { readonly rows: Row[]; readonly rises: Truth["wastewater"] } {
  const random = world.random.fork("waste water");
  const drafts: Row[] = [];
  const rises: Truth["wastewater"][number][] = [];
  for (let area = 0; area < QUARTERS; area++) {
    const since = newGangSince(world, area);
    const catchment_id = catchmentOf(area);
    const thousands = random.whole(48, 130);
    const usual = random.logNormal(18, 0.35);
    const factor = random.between(1.8, 2.9);
    const phase = random.int(7);
    for (let week = -WEEKS_BEFORE; week * 7 + phase < world.parameters.days; week++) {
      if (random.chance(0.04)) continue;
      const at = world.start + (week * 7 + phase) * DAY;
      const raised = since !== null && at >= since;
      const season = 1 + 0.12 * Math.sin((at / (365 * DAY)) * 2 * Math.PI + 1);
      const load = usual * season * (raised ? factor : 1) * EXCRETED * random.logNormal(1, 0.11);
      const flow = Math.round(thousands * 190 * random.logNormal(1, 0.09) * (random.chance(0.08) ? 1.5 : 1));
      const sampled_on = isoDate(at);
      const loads = {
        METH: load,
        AMP: load * random.between(0.09, 0.21),
        KET: random.logNormal(1.1, 0.4),
        COT: COTININE * random.logNormal(1, 0.05),
      };
      for (const [analyte, mg] of Object.entries(loads))
        drafts.push({
          catchment_id,
          sampled_on,
          analyte,
          concentration_ng_l: ((mg * thousands) / ((flow / 1e4) * 10)).toFixed(2),
          flow_m3_d: flow,
          population: thousands * 1000,
        });
      if (raised) rises.push({ catchment_id, analyte: "METH", sampled_on });
    }
  }
  const ids = newIds("wastewater", drafts.length);
  return { rows: drafts.map((row, i) => ({ ...row, sample_id: ids[i] ?? "" })), rises };
}

/** When a new gang began, if many of its deals are with people of the quarter. */
function newGangSince(world: World, area: number): number | null {
  for (const { id, started } of world.groups) {
    const here = world.deals.filter(({ group, buyer }) => group === id && buyer.home.area === area);
    if (started > world.start - 50 * DAY && here.length >= FEWEST_DEALS * world.parameters.scale)
      return started;
  }
  return null;
}
