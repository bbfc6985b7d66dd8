/** Waste water, week by week with autocorrelated noise, and sales of precursors to tradespeople. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Truth } from "../../generator/records/truth.ts";
import { adults } from "../people.ts";
import { AREAS, catchmentOf } from "../places.ts";
import type { Person, World } from "../types.ts";

const WEEKS_BEFORE = 36;
/** Share of methamphetamine excreted; AR(1) of the log of consumption; smokers' cotinine per 1,000 people. */
const EXCRETED = 0.43;
const NOISE = { keeps: 0.45, sd: 0.09 };
const COTININE = 700;
/** A gang shows if it began in the months before and sells this much to people of one area. */
const SHOWS = { monthsBefore: 2, deals: 22 };

export function sampleWasteWater(world: World): {
  readonly rows: Row[];
  readonly rises: Truth["wastewater"];
} {
  const random = world.random.fork("waste water");
  const rows: Row[] = [];
  const rises: Truth["wastewater"][number][] = [];
  for (let area = 0; area < AREAS; area++) {
    const thousands = random.whole(...((area < 6 ? [50, 130] : [10, 24]) as [number, number]));
    const usual = random.logNormal(18, 0.4);
    const [since, factor] = [risenSince(world, area), random.between(1.75, 2.9)];
    const catchment_id = catchmentOf(area);
    let noise = 0;
    for (let week = -WEEKS_BEFORE; week * 7 < world.parameters.days; week++) {
      const at = world.start + (week * 7 + (area % 7)) * DAY;
      noise = NOISE.keeps * noise + NOISE.sd * random.normal();
      if (at >= world.end || random.chance(0.04)) continue;
      const raised = since !== null && at >= since;
      const meth = usual * (raised ? factor : 1) * Math.exp(noise) * EXCRETED;
      const loads = {
        METH: meth,
        AMP: meth * random.between(0.08, 0.22),
        COT: COTININE * random.logNormal(1, 0.04),
      };
      const flow = Math.round(thousands * 190 * random.logNormal(1, 0.1));
      const sampled_on = isoDate(at);
      for (const [analyte, load] of Object.entries(loads))
        rows.push({
          sample_id: `m${String(rows.length + 1).padStart(4, "0")}`,
          catchment_id,
          sampled_on,
          analyte,
          concentration_ng_l: ((load * thousands) / (flow / 1000)).toFixed(2),
          flow_m3_d: flow,
          population: thousands * 1000,
        });
      if (raised) rises.push({ catchment_id, analyte: "METH", sampled_on });
    }
  }
  return { rows, rises };
}

function risenSince(world: World, area: number): number | null {
  for (const { id, started } of world.groups) {
    const here = world.deals.filter(({ group, buyer }) => group === id && buyer.home.area === area);
    if (started > world.start - SHOWS.monthsBefore * 30 * DAY && here.length >= SHOWS.deals) return started;
  }
  return null;
}

const SOLD = ["丙酮", "甲苯", "盐酸", "硫酸", "高锰酸钾"];

/** What dealers in chemicals must report: painters, cleaners, laboratories; no gang here makes its goods. */
export function chemicalSales(world: World, personId: (person: Person) => string): Row[] {
  const random = world.random.fork("chemicals");
  const buyers = random.sample(adults(world), Math.round(world.persons.length / 120));
  return Array.from({ length: buyers.length * 3 }, (_, i) => {
    const buyer = random.pick(buyers);
    return {
      transaction_id: `h${String(i + 1).padStart(3, "0")}`,
      at: isoTime(world.start + random.next() * (world.end - world.start)),
      seller_name: `${random.pick(["汀洲", "平湖", "远帆"])}化工经营部`,
      buyer_person_id: random.chance(0.85) ? personId(buyer) : "",
      buyer_name: buyer.name,
      chemical: random.pick(SOLD),
      kg: random.logNormal(12, 0.9).toFixed(1),
      place_id: "",
    };
  });
}
