/** Weekly samples of every district for ten months; consumption rises where a new gang's buyers live. */
import { DAY, isoDate } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Truth } from "../../generator/records/truth.ts";
import { catchment, DISTRICTS } from "../places.ts";
import type { World } from "../world.ts";
import type { Row } from "./deliver.ts";

export interface WasteWater {
  readonly rows: Row[];
  readonly rises: Truth["wastewater"][number][];
}

/** Share of what is taken that is excreted as such. */
const EXCRETED = 0.43;
const WEEKS_BEFORE = 36;
/** A gang that is older belongs to the baseline. */
const NEW_WITHIN_DAYS = 25;

export function sampleWasteWater(world: World): WasteWater {
  const random = world.random.fork("water");
  const water: WasteWater = { rows: [], rises: [] };
  for (let district = 0; district < DISTRICTS; district++) sampleDistrict(world, random, district, water);
  return water;
}

function sampleDistrict(world: World, random: Random, district: number, { rows, rises }: WasteWater): void {
  const population = random.whole(50, 140) * 1000;
  const usual = Math.min(45, Math.max(4, random.logNormal(20, 0.5)));
  const raisedFrom = newTradeIn(world, district);
  const raisedBy = random.between(1.7, 2.8);
  const first = world.start - WEEKS_BEFORE * 7 * DAY + random.int(6) * DAY;
  for (let at = first; at < world.end; at += 7 * DAY) {
    if (random.chance(0.03)) continue;
    const raised = at >= raisedFrom;
    const season = 1 + 0.1 * Math.sin(((at / DAY) * 2 * Math.PI) / 365);
    const consumed = usual * season * (raised ? raisedBy : 1) * random.logNormal(1, 0.11);
    const flow = population * random.between(0.18, 0.21) * (random.chance(0.1) ? 1.6 : 1);
    const present = (population / 1000) * random.between(0.96, 1.04);
    const perLoad = present / ((flow / 1e4) * 10);
    const add = (analyte: string, load: number): void => {
      rows.push({
        sample_id: `m${String(rows.length + 1).padStart(4, "0")}`,
        catchment_id: catchment(district),
        sampled_on: isoDate(at),
        analyte,
        concentration_ng_l: (load * perLoad).toFixed(2),
        flow_m3_d: Math.round(flow),
        population,
        source_id: "s6",
      });
    };
    add("METH", consumed * EXCRETED);
    add("AMP", consumed * EXCRETED * random.between(0.06, 0.22));
    add("COT", 5 * 0.14 * 1000 * random.logNormal(1, 0.04));
    if (raised) rises.push({ catchment_id: catchment(district), analyte: "METH", sampled_on: isoDate(at) });
  }
}

/** When a gang began to sell here, where more of its buyers live than elsewhere. */
function newTradeIn(world: World, district: number): number {
  const starts = world.gangs.flatMap(({ started }, gang) => {
    const homes = world.deals.filter((deal) => deal.gang === gang).map(({ buyer }) => buyer.home.area);
    const counts = Array.from(
      { length: DISTRICTS },
      (_, area) => homes.filter((home) => home === area).length,
    );
    const most = counts.indexOf(Math.max(...counts));
    return most === district && started > world.start - NEW_WITHIN_DAYS * DAY ? [started] : [];
  });
  return Math.min(...starts, Number.POSITIVE_INFINITY);
}
