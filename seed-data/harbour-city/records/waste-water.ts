/**
 * Weekly samples of six districts and three towns: a level and a season of each, rain that thins,
 * guests that add heads, a dumped batch, and the rise where a gang began to sell.
 */
import { DAY } from "../../generator/clock.ts";
import type { City } from "../city.ts";
import { DISTRICTS } from "../places/build-places.ts";

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
  /** Days of samples on which true use had risen by half or more. */
  readonly rises: readonly { readonly town: number; readonly at: number }[];
}

const WEEKS_BEFORE = 48;
const EXCRETED = 0.43;
/** Gangs that have sold for longer are part of the usual level. */
const RECENT = 60 * DAY;

export function sampleWasteWater(city: City): Waste {
  const random = city.random.fork("waste water");
  const samples: WasteSample[] = [];
  const rises: Waste["rises"][number][] = [];
  const recent = city.gangs
    .filter(({ startedAt }) => startedAt > city.start - RECENT)
    .map((gang) => ({ ...gang, factor: random.between(1.7, 3.4), ramp: random.between(3, 16) * DAY }));
  for (let town = 0; town < DISTRICTS + 3; town++) {
    const [people, level, share] = [
      random.between(25_000, 120_000),
      random.logNormal(20, 0.55),
      random.between(0.07, 0.19),
    ];
    const [phase, swing] = [random.next() * 2 * Math.PI, random.between(0.03, 0.15)];
    const cotinine = random.between(520, 690);
    const dumped = random.chance(0.15) ? random.whole(-20, 7) : Number.NaN;
    for (let week = -WEEKS_BEFORE; week < Math.floor(city.parameters.days / 7); week++) {
      if (random.chance(0.03)) continue;
      const at = city.start + week * 7 * DAY + 3 * DAY + 10 * 3600;
      const guests = random.chance(0.06) ? random.between(1.1, 1.5) : 1;
      const population = people * guests * random.logNormal(1, 0.02);
      const flow =
        people * 0.21 * random.logNormal(1, 0.06) * (random.chance(0.12) ? random.between(1.2, 1.9) : 1);
      const rise = recent
        .filter((gang) => gang.town === town && at > gang.startedAt)
        .reduce(
          (factor, gang) => factor + (gang.factor - 1) * Math.min(1, (at - gang.startedAt) / gang.ramp),
          1,
        );
      const season = 1 + swing * Math.sin((2 * Math.PI * at) / (365.25 * DAY) + phase);
      const used = level * season * rise * random.logNormal(1, city.parameters.wasteNoise);
      // mg a day per 1,000 heads, to ng/L.
      const perLitre = (load: number) => Math.round(((load * population) / flow) * 100) / 100;
      const common = { town, at, flow: Math.round(flow), population: Math.round(people) };
      const thrown = week === dumped ? used * random.between(2, 4) : 0;
      samples.push({ ...common, analyte: "METH", concentration: perLitre((used + thrown) * EXCRETED) });
      samples.push({
        ...common,
        analyte: "AMP",
        concentration: perLitre(used * EXCRETED * share * random.logNormal(1, 0.08)),
      });
      samples.push({
        ...common,
        analyte: "COT",
        concentration: perLitre(cotinine * random.logNormal(1, 0.05)),
      });
      if (rise >= 1.5) rises.push({ town, at });
    }
  }
  return { samples, rises };
}
