/**
 * Weekly waste-water samples per catchment: METH, AMP and COT (cotinine) by the formulas of the
 * methods page, solved for the concentration. A catchment's consumption follows the season and
 * rises with what gangs sell there. It tells of places, never of persons.
 */
import { DAY } from "../clock.ts";
import { at, type World } from "../world/world.ts";

export interface WasteSample {
  readonly area: number;
  readonly at: number;
  readonly analyte: "METH" | "AMP" | "COT";
  readonly concentrationNgL: number;
  readonly flowM3D: number;
  readonly population: number;
}
/** A week in which a catchment's true consumption was at least `alertRatio` times the usual. */
export interface TrueAlert {
  readonly area: number;
  readonly at: number;
}

/** methods: METH consumption = load / .43 */
const EXCRETED = 0.43;
/** methods: E = cigarettes · 0.14 · 1000; cigarettes a day and head: choice */
const COTININE_LOAD = 4.2 * 0.14 * 1000;
const DOMESTIC_SHARE = 0.85;
const DUMPING_SHARE = 0.12;
const SAMPLE_HOUR = 12 * 3600;

export function sampleWasteWater(world: World): { samples: WasteSample[]; alerts: TrueAlert[] } {
  const random = world.random.fork("waste water");
  const { weeksBefore, baselineRange, populationThousands, logNoise, alertRatio } =
    world.parameters.wastewater;
  const samples: WasteSample[] = [];
  const alerts: TrueAlert[] = [];
  const weeks = Math.floor(world.parameters.days / 7);
  world.areas.forEach((area, index) => {
    if (area.catchment === null) return;
    const population = random.between(...populationThousands);
    const baseline = random.between(...baselineRange);
    const season = random.between(0.05, 0.2);
    const phase = random.between(0, 2 * Math.PI);
    const ampShare = random.between(0.07, 0.2);
    const flow = population * random.between(0.16, 0.26) * 1000;
    const dumpWeek = random.chance(DUMPING_SHARE) ? random.whole(-weeksBefore, weeks - 1) : Number.NaN;
    for (let week = -weeksBefore; week < weeks; week++) {
      const time = world.start + week * 7 * DAY + 2 * DAY + SAMPLE_HOUR;
      const usual = baseline * (1 + season * Math.sin((2 * Math.PI * time) / (365.25 * DAY) + phase));
      const { fresh, old } = gangConsumption(world, index, time, population);
      const consumption = usual + fresh + old;
      if (consumption >= alertRatio * (usual + old)) alerts.push({ area: index, at: time });
      const noisy = consumption * Math.exp(logNoise * random.normal());
      const dumped = week === dumpWeek ? noisy * random.between(2.5, 5) : 0;
      const q = flow * Math.exp(0.08 * random.normal());
      const present = population * Math.exp(0.03 * random.normal());
      const perLitre = present / ((q / 10_000) * 10);
      const add = (analyte: WasteSample["analyte"], load: number) => {
        samples.push({
          area: index,
          at: time,
          analyte,
          concentrationNgL: Math.round(load * perLitre * 100) / 100,
          flowM3D: Math.round(q),
          population: Math.round(population * 1000),
        });
      };
      add("METH", (noisy + dumped) * EXCRETED);
      add("AMP", noisy * EXCRETED * ampShare * Math.exp(0.1 * random.normal()));
      add("COT", (COTININE_LOAD / DOMESTIC_SHARE) * Math.exp(0.04 * random.normal()));
    }
  });
  return { samples, alerts };
}

/** mg a day per 1,000 people that gangs brought in the week around `time`; `old` = since before the baseline year. */
function gangConsumption(
  world: World,
  area: number,
  time: number,
  populationThousands: number,
): { fresh: number; old: number } {
  const sums = { fresh: 0, old: 0 };
  world.gangs.forEach((gang, index) => {
    if (time < gang.startedAt) return;
    // Before the folder begins, the gang sold what it sells on average later.
    const from = Math.max(world.start, time - 3.5 * DAY);
    const to = Math.min(world.end, time + 3.5 * DAY);
    const inWeek = time >= world.start;
    let grams = 0;
    for (const deal of world.deals) {
      if (deal.gang !== index || at(world.persons, deal.buyer).area !== area) continue;
      if (!inWeek || (deal.at >= from && deal.at < to)) grams += deal.grams;
    }
    const days = inWeek ? (to - from) / DAY : (world.end - Math.max(world.start, gang.startedAt)) / DAY;
    const daily =
      (grams * world.parameters.wastewater.pureGramsPerGramSold * 1000) /
      Math.max(1, days) /
      populationThousands;
    if (gang.established) sums.old += daily;
    else sums.fresh += daily;
  });
  return sums;
}
