/** Samples of each town's waste water: a level of its own, days of the week, seasons, noise, and a rise where a gang set up. */
import { DAY, weekday } from "../../generator/clock.ts";
import type { City } from "../city.ts";
import { TOWNS } from "../places.ts";

export interface WasteSample {
  readonly town: number;
  readonly at: number;
  readonly analyte: "METH" | "AMP" | "COT";
  readonly concentration: number;
  readonly flow: number;
  readonly population: number;
}

export interface Waste {
  readonly samples: readonly WasteSample[];
  /** Days of samples with a true rise of half or more. */
  readonly rises: readonly { readonly town: number; readonly at: number }[];
}

const WEEKS_BEFORE = 44;

export function sampleWasteWater(city: City): Waste {
  const random = city.random.fork("waste water");
  const { wasteSamplesPerWeek, wasteNoise } = city.parameters;
  const days = wasteSamplesPerWeek >= 2 ? [0, 2, 5] : [2];
  const samples: WasteSample[] = [];
  const rises: Waste["rises"][number][] = [];
  const factors = city.gangs.map((gang) => ({ ...gang, factor: random.between(1.7, 3.2) }));
  for (let town = 0; town < TOWNS; town++) {
    const [people, level] = [random.between(30_000, 110_000), random.logNormal(22, 0.5)];
    const noise = wasteNoise * random.between(0.8, 1.2);
    for (let at = city.start - WEEKS_BEFORE * 7 * DAY; at < city.end; at += DAY) {
      if (!days.includes(weekday(at)) || random.chance(0.04)) continue;
      const population = Math.round(people * (1 + 0.03 * random.normal()));
      const flow = Math.round(people * 0.22 * random.logNormal(1, 0.12));
      const season = 1 + 0.08 * Math.sin((2 * Math.PI * at) / (365 * DAY));
      const rise = factors
        .filter((gang) => gang.town === town && at > gang.startedAt && gang.startedAt > city.start - 60 * DAY)
        .reduce(
          (product, gang) =>
            product * (1 + (gang.factor - 1) * Math.min(1, (at - gang.startedAt) / (10 * DAY))),
          1,
        );
      const meth = level * season * (weekday(at) >= 5 ? 1.18 : 1) * rise * random.logNormal(1, noise);
      // ng/L from consumption in mg per 1,000 people and day: excreted share .43.
      const perLitre = (mg: number) => (mg * 0.43 * population) / flow;
      const put = (analyte: WasteSample["analyte"], concentration: number) =>
        samples.push({
          town,
          at,
          analyte,
          concentration: Math.round(concentration * 100) / 100,
          flow,
          population,
        });
      put("METH", perLitre(meth));
      put("AMP", perLitre(meth) * random.between(0.08, 0.18));
      put("COT", 1000 * random.between(2.6, 4.4));
      if (rise >= 1.5) rises.push({ town, at });
    }
  }
  return { samples, rises };
}
