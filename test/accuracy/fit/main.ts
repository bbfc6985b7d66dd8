/**
 * Fits the models of the analysis on generated cities and writes them into server/analysis:
 * `npx tsx test/accuracy/fit/main.ts --folders DIR… [--lightly DIR…]` (each with case/ and
 * truth/). Cities given lightly count for a third: those of another generator, which keep the
 * models from leaning on one. Never give it folders that figures are reported on.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LogisticModel } from "../../../server/analysis/groups/logistic.ts";
import { MEMBER_FEATURES } from "../../../server/analysis/groups/member-features.ts";
import { MEMBER_MODEL } from "../../../server/analysis/groups/member-model.ts";
import { SUSPICION_FEATURES } from "../../../server/analysis/groups/suspicion-features.ts";
import { MEMBER_ROLES } from "../../../server/analysis/roles/judge-roles.ts";
import { ROLE_FEATURES } from "../../../server/analysis/roles/role-features.ts";
import { fitLogistic, type Sample } from "./ridge-logistic.ts";
import { memberSamples, readCity, roleSamples, suspicionSamples } from "./samples.ts";

const RIDGE = { member: 2, suspicion: 1.5, role: 2 };
/** The membership model decides what the next round sees: fitted, grown, fitted again. */
const ROUNDS = 2;
const ANALYSIS = new URL("../../../server/analysis/", import.meta.url);

const LIGHT = 1 / 3;
const { folders, lightly } = foldersOf(process.argv.slice(2));
let memberModel = MEMBER_MODEL;
const cities = [];
for (const folder of [...folders, ...lightly]) {
  cities.push({ ...(await readCity(folder)), weight: lightly.includes(folder) ? LIGHT : 1 });
  process.stderr.write(`${folder}\n`);
}
for (let round = 0; round < ROUNDS; round++) {
  const samples = cities.flatMap((city) => weighted(memberSamples(city, memberModel), city.weight));
  memberModel = modelOf(MEMBER_FEATURES, fitLogistic(samples, MEMBER_FEATURES.length, RIDGE.member));
  report("member", samples, MEMBER_FEATURES, memberModel);
}
const businesses = cities.flatMap((city) => weighted(suspicionSamples(city, memberModel), city.weight));
const suspicion = modelOf(
  SUSPICION_FEATURES,
  fitLogistic(businesses, SUSPICION_FEATURES.length, RIDGE.suspicion),
);
report("suspicion", businesses, SUSPICION_FEATURES, suspicion);
const members = cities.flatMap((city) => weighted(roleSamples(city, memberModel), city.weight));
const roles = MEMBER_ROLES.map((role) => {
  const samples = members.map(
    ({ x, roles: held, weight }): Sample => ({ x, y: held.includes(role) ? 1 : 0, weight }),
  );
  const model = modelOf(ROLE_FEATURES, fitLogistic(samples, ROLE_FEATURES.length, RIDGE.role));
  report(role, samples, ROLE_FEATURES, model);
  return [role, model] as const;
});
write("groups/member-weights.json", memberModel);
write("groups/suspicion-weights.json", suspicion);
write("roles/role-weights.json", Object.fromEntries(roles));

function weighted<S>(samples: readonly S[], weight: number): (S & { readonly weight: number })[] {
  return samples.map((sample) => ({ ...sample, weight }));
}

function foldersOf(words: readonly string[]): { folders: string[]; lightly: string[] } {
  const given: Record<string, string[]> = { "--folders": [], "--lightly": [] };
  let list = given["--folders"]!;
  for (const word of words) {
    const named = given[word];
    if (named) list = named;
    else list.push(word);
  }
  return { folders: given["--folders"]!, lightly: given["--lightly"]! };
}

function modelOf<F extends string>(names: readonly F[], beta: readonly number[]): LogisticModel<F> {
  const rounded = beta.map((value) => Math.round(value * 1000) / 1000);
  return {
    bias: rounded[0]!,
    weights: Object.fromEntries(names.map((name, at) => [name, rounded[at + 1]!])) as Record<F, number>,
  };
}

function report<F extends string>(
  what: string,
  samples: readonly Sample[],
  names: readonly F[],
  { bias, weights }: LogisticModel<F>,
): void {
  const counts = { hits: 0, claimed: 0, real: 0 };
  for (const { x, y } of samples) {
    const odds = x.reduce((sum, value, at) => sum + value * weights[names[at]!], bias);
    if (odds > 0) counts.claimed++;
    if (y === 1) counts.real++;
    if (odds > 0 && y === 1) counts.hits++;
  }
  const { hits, claimed, real } = counts;
  process.stderr.write(
    `${what}: ${samples.length} samples, ${real} true, precision ${(hits / claimed).toFixed(3)}, recall ${(hits / real).toFixed(3)} (on the cities fitted)\n`,
  );
}

function write(name: string, value: unknown): void {
  writeFileSync(fileURLToPath(new URL(name, ANALYSIS)), `${JSON.stringify(value, null, 2)}\n`);
}
