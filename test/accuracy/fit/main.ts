/**
 * Fits the models of the analysis on generated cities and writes them into server/analysis:
 * `npx tsx test/accuracy/fit/main.ts --folders DIR…` (each with case/ and truth/). Never give it
 * folders that figures are reported on.
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
import { memberSamples, type RoleSample, readCity, roleSamples, suspicionSamples } from "./samples.ts";

const RIDGE = { member: 2, suspicion: 1.5, role: 2 };
/** The membership model decides what the next round sees: fitted, grown, fitted again. */
const ROUNDS = 2;
const ANALYSIS = new URL("../../../server/analysis/", import.meta.url);

const folders = process.argv.slice(2).filter((argument) => argument !== "--folders");
let memberModel = MEMBER_MODEL;
const cities = [];
for (const folder of folders) {
  cities.push(await readCity(folder));
  process.stderr.write(`${folder}\n`);
}
for (let round = 0; round < ROUNDS; round++) {
  const samples = cities.flatMap((city) => memberSamples(city, memberModel));
  memberModel = modelOf(MEMBER_FEATURES, fitLogistic(samples, MEMBER_FEATURES.length, RIDGE.member));
  report("member", samples, MEMBER_FEATURES, memberModel);
}
const businesses = cities.flatMap((city) => suspicionSamples(city, memberModel));
const suspicion = modelOf(
  SUSPICION_FEATURES,
  fitLogistic(businesses, SUSPICION_FEATURES.length, RIDGE.suspicion),
);
report("suspicion", businesses, SUSPICION_FEATURES, suspicion);
const members = cities.flatMap((city) => roleSamples(city, memberModel));
const roles = MEMBER_ROLES.map((role) => {
  const samples = members.map(
    ({ x, roles: held }: RoleSample): Sample => ({ x, y: held.includes(role) ? 1 : 0 }),
  );
  const model = modelOf(ROLE_FEATURES, fitLogistic(samples, ROLE_FEATURES.length, RIDGE.role));
  report(role, samples, ROLE_FEATURES, model);
  return [role, model] as const;
});
write("groups/member-weights.json", memberModel);
write("groups/suspicion-weights.json", suspicion);
write("roles/role-weights.json", Object.fromEntries(roles));

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
