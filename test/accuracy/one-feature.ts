/**
 * Can a single column find the members? Prints, for each simple feature of a person, the AUC of
 * members against look-alikes and against everybody else, over several generated cities.
 * Run: `npx tsx test/accuracy/one-feature.ts [--preset base] [--seeds 5]`
 *
 * "held" counts phones by their registered holder, as an engine without identity would;
 * "used" by their true user, as one would that had solved it.
 */
import { parseArgs } from "node:util";
import { generateCity } from "../../seed-data/generator/generate-city.ts";
import { presetParameters } from "../../seed-data/generator/presets.ts";
import { auc, mean } from "./measures.ts";
import { personFeatures } from "./person-features.ts";

const { values } = parseArgs({
  options: { preset: { type: "string", default: "base" }, seeds: { type: "string", default: "5" } },
});
const perFeature = new Map<string, { lookalikes: number[]; everybody: number[] }>();

for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const city = generateCity(presetParameters(values.preset), seed);
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
    const entry = perFeature.get(feature) ?? { lookalikes: [], everybody: [] };
    entry.lookalikes.push(
      auc(
        inside,
        of((id) => lookalikes.has(id)),
      ),
    );
    entry.everybody.push(
      auc(
        inside,
        of((id) => !members.has(id)),
      ),
    );
    perFeature.set(feature, entry);
  }
}

process.stdout.write(
  `${"feature".padEnd(38)} ${"vs look-alikes".padStart(15)} ${"vs everybody".padStart(13)}\n`,
);
for (const [feature, { lookalikes, everybody }] of perFeature) {
  process.stdout.write(
    `${feature.padEnd(38)} ${mean(lookalikes).toFixed(3).padStart(15)} ${mean(everybody).toFixed(3).padStart(13)}\n`,
  );
}
