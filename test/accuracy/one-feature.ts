/**
 * Can a single column find the members? Prints, for each simple feature of a person, the AUC of
 * members against look-alikes and against everybody else, over several generated cities.
 * Run: `npx tsx test/accuracy/one-feature.ts [--preset base] [--seeds 5]`
 *
 * "held" counts phones by their registered holder, as an engine without identity would;
 * "used" by their true user, as one would that had solved it.
 */
import { parseArgs } from "node:util";
import { featureAucs } from "./feature-auc.ts";

const { values } = parseArgs({
  options: { preset: { type: "string", default: "base" }, seeds: { type: "string", default: "5" } },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);

process.stdout.write(
  `${"feature".padEnd(38)} ${"vs look-alikes".padStart(15)} ${"vs everybody".padStart(13)}\n`,
);
for (const { feature, againstLookalikes, againstEverybody } of featureAucs(values.preset, seeds)) {
  process.stdout.write(
    `${feature.padEnd(38)} ${againstLookalikes.toFixed(3).padStart(15)} ${againstEverybody.toFixed(3).padStart(13)}\n`,
  );
}
