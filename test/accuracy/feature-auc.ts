/** How well each simple feature alone ranks gang members above others, as AUC, mean over generated cities. */
import { generateCity } from "../../seed-data/generator/generate-city.ts";
import { presetParameters, type Size } from "../../seed-data/generator/presets.ts";
import { auc, mean } from "./measures.ts";
import { personFeatures } from "./person-features.ts";

export interface FeatureAuc {
  readonly feature: string;
  /** .5 = the feature tells nothing; below .5 = members have less of it. */
  readonly againstLookalikes: number;
  readonly againstEverybody: number;
}

/** Throws RangeError on an unknown preset. */
export function featureAucs(preset: string, seeds: readonly number[], size: Size = {}): FeatureAuc[] {
  const byFeature = new Map<string, { lookalikes: number[]; everybody: number[] }>();
  for (const seed of seeds) {
    const city = generateCity(presetParameters(preset, seed, size), seed);
    const members = new Set(
      city.truth.groups.flatMap((group) => group.members.map((member) => member.person_id)),
    );
    const lookalikes = new Set(
      city.truth.lookalikes.map(({ person_id }) => person_id).filter((id) => !members.has(id)),
    );
    for (const [feature, byPerson] of personFeatures(city)) {
      const of = (wanted: (id: string) => boolean) =>
        [...byPerson].flatMap(([id, value]) => (wanted(id) ? [value] : []));
      const inside = of((id) => members.has(id));
      const entry = byFeature.get(feature) ?? { lookalikes: [], everybody: [] };
      const outside = of((id) => lookalikes.has(id));
      entry.lookalikes.push(auc(inside, outside));
      const others = of((id) => !members.has(id));
      entry.everybody.push(auc(inside, others));
      byFeature.set(feature, entry);
    }
  }
  return [...byFeature].map(([feature, { lookalikes, everybody }]) => ({
    feature,
    againstLookalikes: mean(lookalikes),
    againstEverybody: mean(everybody),
  }));
}
