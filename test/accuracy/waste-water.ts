/**
 * `npm run accuracy -- --wastewater [--cities 40]`: alerts by catchment on made series whose
 * mechanisms are not those of the seed generator (steps, drifts in noise, seasons, freak samples),
 * then on the waste water of generated cities, of which many more fit in than whole folders.
 */

import { generateWasteWater } from "../../seed-data/generator/generate-city.ts";
import { presetParameters } from "../../seed-data/generator/presets.ts";
import { seededRandom } from "../../server/analysis/random.ts";
import { analyseWastewater } from "../../server/analysis/wastewater/analyse-wastewater.ts";
import type { WastewaterTable } from "../../server/domain/case-tables.ts";
import { addCounts, bootstrapInterval, countSets, f1, precision, recall } from "./measures.ts";

interface Mechanism {
  readonly catchments: number;
  /** Catchments that are raised where there is a gang. */
  readonly raised: number;
  readonly samples: number;
  readonly daysBetween: number;
  /** Spread of single samples, and of catchments' levels, in logs. */
  readonly noise: number;
  readonly spread: number;
  /** Correlation of neighbouring samples. */
  readonly correlation: number;
  readonly ratio: number;
  /** Share of the samples before the rise. */
  readonly before: number;
  readonly season: number;
  /** Share of samples three times too high. */
  readonly freaks: number;
}

const USUAL: Mechanism = {
  catchments: 6,
  raised: 2,
  samples: 60,
  daysBetween: 7,
  noise: 0.2,
  spread: 0.3,
  correlation: 0,
  ratio: 2,
  before: 0.85,
  season: 0.15,
  freaks: 0,
};

const VARIANTS: Readonly<Record<string, Partial<Mechanism>>> = {
  "60 weeks, doubled in the last nine": {},
  "noise 30 %": { noise: 0.3 },
  "raised 1.6 times": { ratio: 1.6 },
  "noise 30 %, raised 1.6 times": { noise: 0.3, ratio: 1.6 },
  "noise correlated .6": { correlation: 0.6 },
  "season of 30 %": { season: 0.3 },
  "3 % freak samples": { freaks: 0.03 },
  "catchments differ by .6 in logs": { spread: 0.6 },
  "five of six raised": { raised: 5 },
  "9 weeks, trebled half-way": { samples: 9, before: 0.5, ratio: 3 },
  "9 weeks, doubled half-way": { samples: 9, before: 0.5 },
  "17 weeks, doubled half-way": { samples: 17, before: 0.5 },
  "26 weeks, season of 30 %": { samples: 26, before: 0.7, season: 0.3 },
  "60 days daily, noise 30 %": { daysBetween: 1, before: 0.5, noise: 0.3 },
  "24 months, 2.5 times": { samples: 24, daysBetween: 30, before: 0.8, ratio: 2.5 },
  "trebled from the first sample on": { before: 0, ratio: 3 },
};

const POPULATION = 100_000;
const FLOW = 20_000;
const DAY_SECONDS = 86_400;

const GENERATED = ["base", "shifted", "heldout", "no-gang"];
/** Clear of the seeds that the rule was looked at on. */
const FIRST_SEED = 2001;

export function reportWasteWater(cities: number): void {
  reportMadeSeries(cities);
  for (const preset of GENERATED) reportGenerated(preset, cities);
}

/**
 * Prints F1 by catchment with its interval, or where there are no gangs the share of cities with an
 * alert. A catchment is real where in any week it is raised half as much again.
 */
function reportGenerated(preset: string, cities: number): void {
  const counts = Array.from({ length: cities }, (_, i) => {
    const seed = FIRST_SEED + i;
    const { samples, alerts } = generateWasteWater(presetParameters(preset, seed), seed);
    const real = new Set(alerts.map(({ area }) => String(area)));
    return countSets(new Set(alerting(tableOf(samples))), real);
  });
  const all = addCounts(counts);
  const [low, high] = bootstrapInterval(counts, (drawn) => f1(addCounts(drawn)));
  const [value, from, to, p, r] = [f1(all), low, high, precision(all), recall(all)].map((x) => x.toFixed(3));
  const disturbed = counts.filter(({ claimed }) => claimed > 0).length;
  const said =
    all.real === 0
      ? `alerts in ${disturbed} of ${cities} cities`
      : `F1 ${value} [${from}, ${to}]   precision ${p}, recall ${r} of ${all.real} catchments`;
  process.stdout.write(`${`generated, ${preset}`.padEnd(38)} ${said}\n`);
}

function tableOf(samples: ReturnType<typeof generateWasteWater>["samples"]): WastewaterTable {
  return {
    ids: samples.map((_, row) => `s${row}`),
    catchment: samples.map(({ area }) => String(area)),
    day: Int32Array.from(samples, ({ at }) => at / DAY_SECONDS),
    analyte: samples.map(({ analyte }) => analyte),
    concentrationNgL: Float64Array.from(samples, ({ concentrationNgL }) => concentrationNgL),
    flowM3D: Float64Array.from(samples, ({ flowM3D }) => flowM3D),
    population: Float64Array.from(samples, ({ population }) => population),
  };
}

/** Prints F1 by catchment, and the share of cities without a rise that get an alert. */
function reportMadeSeries(cities: number): void {
  for (const [title, variant] of Object.entries(VARIANTS)) {
    const mechanism = { ...USUAL, ...variant };
    const counts = { hits: 0, claimed: 0, found: 0, real: 0 };
    let disturbed = 0;
    for (let seed = 1; seed <= cities; seed++) {
      const claimed = alerting(makeCity(mechanism, mechanism.raised, seed));
      const hits = claimed.filter((catchment) => Number(catchment) < mechanism.raised).length;
      counts.hits += hits;
      counts.found += hits;
      counts.claimed += claimed.length;
      counts.real += mechanism.raised;
      if (alerting(makeCity(mechanism, 0, 10_000 + seed)).length > 0) disturbed++;
    }
    process.stdout.write(
      `${title.padEnd(38)} F1 ${f1(counts).toFixed(2)}   false alerts in ${Math.round((100 * disturbed) / cities)} % of cities without a rise\n`,
    );
  }
}

function alerting(table: WastewaterTable): string[] {
  const alerts = analyseWastewater(table).filter((finding) => finding.alert);
  return [...new Set(alerts.map((finding) => finding.catchment_id))];
}

function makeCity(mechanism: Mechanism, raised: number, seed: number): WastewaterTable {
  const random = seededRandom(seed);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
  const phase = 2 * Math.PI * random.uniform();
  const rows: { catchment: string; day: number; concentration: number; flow: number }[] = [];
  for (let catchment = 0; catchment < mechanism.catchments; catchment++) {
    const level = 22 * Math.exp(mechanism.spread * normal());
    let noise = normal();
    for (let sample = 0; sample < mechanism.samples; sample++) {
      const day = 20_000 + sample * mechanism.daysBetween;
      noise = mechanism.correlation * noise + Math.sqrt(1 - mechanism.correlation ** 2) * normal();
      const isRaised = catchment < raised && sample >= mechanism.before * mechanism.samples;
      const consumption =
        level *
        (1 + mechanism.season * Math.sin((2 * Math.PI * day) / 365.25 + phase)) *
        Math.exp(mechanism.noise * noise) *
        (isRaised ? mechanism.ratio : 1) *
        (random.uniform() < mechanism.freaks ? 3 : 1);
      const flow = FLOW * Math.exp(0.2 * normal());
      rows.push({
        catchment: String(catchment),
        day,
        concentration: (consumption * 0.43 * POPULATION) / flow,
        flow,
      });
    }
  }
  return {
    ids: rows.map((_, row) => `s${row}`),
    catchment: rows.map((row) => row.catchment),
    day: Int32Array.from(rows, (row) => row.day),
    analyte: rows.map(() => "METH"),
    concentrationNgL: Float64Array.from(rows, (row) => row.concentration),
    flowM3D: Float64Array.from(rows, (row) => row.flow),
    population: new Float64Array(rows.length).fill(POPULATION),
  };
}
