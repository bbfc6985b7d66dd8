/**
 * Fits the models of the analysis on generated cities and writes them into server/analysis:
 * `npx tsx test/accuracy/fit/main.ts --folders DIR… [--only members|sidelines|suspicion|roles|holders…]`
 * (each folder with case/ and truth/; those of one parent folder come from one generator).
 * Generators count alike, whatever the number of their cities, so that the models do not lean on
 * one mechanism; no city counts more than three times. Models that --only does not name stay as
 * they are. Members are fitted on businesses as they grow under the model on six generators, which
 * is not fitted again; what is fitted is the one on all. Never give it folders that figures are reported on.
 */
import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { MEMBER_FEATURES } from "../../../server/analysis/groups/member-features.ts";
import { MEMBER_MODELS } from "../../../server/analysis/groups/member-model.ts";
import type { PoliceModels } from "../../../server/analysis/groups/police-models.ts";
import { SUSPICION_FEATURES } from "../../../server/analysis/groups/suspicion-features.ts";
import { TILL_FEATURES } from "../../../server/analysis/groups/till-features.ts";
import type { BoostedTrees } from "../../../server/analysis/models/boosted-trees.ts";
import { treesLogOdds } from "../../../server/analysis/models/boosted-trees.ts";
import { type LogisticModel, logOdds, withinRange } from "../../../server/analysis/models/logistic.ts";
import { ROLE_FEATURES } from "../../../server/analysis/roles/role-features.ts";
import { MEMBER_ROLES } from "../../../server/domain/roles.ts";
import { averageTrees, fitTrees, type TreeSettings } from "./fit-trees.ts";
import { fitHolderWeights, type HolderSample } from "./holder-weights.ts";
import { fitLogistic, type Sample } from "./ridge-logistic.ts";
import {
  type BusinessSample,
  type City,
  memberSamples,
  readCity,
  roleSamples,
  sidelineSamples,
  suspicionSamples,
} from "./samples.ts";

const MEMBER_TREES: TreeSettings = { trees: 250, leaves: 12, rate: 0.12, leastSamples: 30, ridge: 5 };
/** Of the many who have nothing to do with a gang every third is taken, for three. */
const OF_STRANGERS = 3;
const MEMBER_SEEDS = [1, 2];
const ROLE_TREES: TreeSettings = { trees: 240, leaves: 12, rate: 0.05, leastSamples: 12, ridge: 3 };
/** Whole businesses are few: trees learn them by heart, a weighted sum does not. */
const WEIGHTS_RIDGE = 1.5;
const ANALYSIS = new URL("../../../server/analysis/", import.meta.url);

const HEAVIEST = 3;
const { folders, only } = wordsOf(process.argv.slice(2));
const MODELS = ["members", "sidelines", "suspicion", "roles", "holders"] as const;
const unknown = only.filter((word) => !MODELS.some((model) => model === word));
if (unknown.length > 0) throw new RangeError(`--only takes ${MODELS.join(", ")}, not ${unknown.join(", ")}`);
const isFitted = (model: (typeof MODELS)[number]) => only.length === 0 || only.includes(model);
let memberModels = MEMBER_MODELS;
const cities: (City & { readonly weight: number; readonly folder: string; readonly generator: string })[] =
  [];
for (const folder of folders) {
  const city = await readCity(folder);
  cities.push({ ...city, weight: weightOf(folder, folders), folder, generator: generatorOf(folder) });
  process.stderr.write(`${folder}\n`);
}
if (isFitted("members")) {
  memberModels = { ...memberModels, fourteen: fitMembers() };
  write("groups/member-trees-of-fourteen.json", memberModels.fourteen);
}
if (isFitted("sidelines")) {
  const tills = cities.flatMap((city) => weighted(sidelineSamples(city, memberModels), city.weight));
  // What the suspicion of this run is fitted on still leaves out the sidelines of the model that there was.
  write(
    "groups/sideline-weights.json",
    fitWithAndWithoutPolice("sideline", tills, TILL_FEATURES, () => true),
  );
}
if (isFitted("suspicion")) {
  const businesses = cities.flatMap((city) => weighted(suspicionSamples(city, memberModels), city.weight));
  write(
    "groups/suspicion-weights.json",
    fitWithAndWithoutPolice("suspicion", businesses, SUSPICION_FEATURES, ({ y }) => y === 1),
  );
}
if (isFitted("roles") || isFitted("holders")) {
  const members = cities.flatMap((city) =>
    weighted(roleSamples(city, memberModels), city.weight).map((sample) => ({
      ...sample,
      generator: city.generator,
      group: `${city.folder} ${sample.business}`,
    })),
  );
  if (isFitted("roles")) write("roles/role-trees.json", fitRoles(members));
  if (isFitted("holders")) write("roles/holder-weights.json", fitHolderWeights(members, ROLE_TREES));
}

function fitMembers(): BoostedTrees {
  let strangers = 0;
  const samples = cities
    .flatMap((city) => weighted(memberSamples(city, memberModels), city.weight))
    .filter(({ y }) => y === 1 || strangers++ % OF_STRANGERS === 0)
    .map((sample) => (sample.y === 1 ? sample : { ...sample, weight: sample.weight * OF_STRANGERS }));
  const fitted = MEMBER_SEEDS.map((seed) => fitTrees(samples, MEMBER_FEATURES, MEMBER_TREES, seed));
  const model = averageTrees(fitted);
  report("member", samples, oddsOf(model));
  return model;
}

/** One for folders with police records, one for folders without any; within the range of samples of which `isSeen`. */
function fitWithAndWithoutPolice<F extends string>(
  what: string,
  samples: readonly BusinessSample[],
  names: readonly F[],
  isSeen: (sample: Sample) => boolean,
): PoliceModels<F> {
  const fitOn = (which: string, some: readonly BusinessSample[]) =>
    fitWeights(which, some, names, some.filter(isSeen));
  return {
    withPolice: fitOn(
      what,
      samples.filter(({ hasPolice }) => hasPolice),
    ),
    withoutPolice: fitOn(
      `${what} without police records`,
      samples.filter(({ hasPolice }) => !hasPolice),
    ),
  };
}

function fitRoles(members: readonly HolderSample[]): Record<string, BoostedTrees> {
  return Object.fromEntries(
    MEMBER_ROLES.map((role) => {
      const samples = members.map(
        ({ x, roles: held, weight }): Sample => ({ x, y: held.includes(role) ? 1 : 0, weight }),
      );
      const model = fitTrees(samples, ROLE_FEATURES, ROLE_TREES);
      report(role, samples, oddsOf(model));
      return [role, model];
    }),
  );
}

/** A weighted sum holds where such were `seen`: a trade of a hundred helpers is no gang a hundred times over. */
function fitWeights<F extends string>(
  what: string,
  samples: readonly Sample[],
  names: readonly F[],
  seen: readonly Sample[],
): LogisticModel<F> {
  const ranges = rangesOf(seen, names);
  const inRange = samples.map((sample) => ({
    ...sample,
    x: sample.x.map((value, at) => withinRange(value, ranges[names[at]!])),
  }));
  const model = { ...modelOf(names, fitLogistic(inRange, names.length, WEIGHTS_RIDGE)), ranges };
  report(what, samples, (x) => logOdds(model, names, x));
  return model;
}

function weighted<S>(samples: readonly S[], weight: number): (S & { readonly weight: number })[] {
  return samples.map((sample) => ({ ...sample, weight }));
}

/** Cities that a generator has on average over those that the one of `folder` has. */
function weightOf(folder: string, all: readonly string[]): number {
  const generators = new Set(all.map(generatorOf)).size;
  const own = all.filter((other) => generatorOf(other) === generatorOf(folder)).length;
  return Math.min(HEAVIEST, all.length / generators / own);
}

function generatorOf(folder: string): string {
  return dirname(resolve(folder));
}

function wordsOf(words: readonly string[]): { folders: string[]; only: string[] } {
  const given: Record<string, string[]> = { "--folders": [], "--only": [] };
  let list = given["--folders"]!;
  for (const word of words) {
    const named = given[word];
    if (named) list = named;
    else list.push(word);
  }
  return { folders: given["--folders"]!, only: given["--only"]! };
}

function modelOf<F extends string>(names: readonly F[], beta: readonly number[]): LogisticModel<F> {
  const rounded = beta.map((value) => Math.round(value * 1000) / 1000);
  return {
    bias: rounded[0]!,
    weights: Object.fromEntries(names.map((name, at) => [name, rounded[at + 1]!])) as Record<F, number>,
  };
}

/** By feature: what all but the outermost hundredth at either end have. */
function rangesOf<F extends string>(
  samples: readonly Sample[],
  names: readonly F[],
): Readonly<Record<F, readonly [number, number]>> {
  const of = (at: number): readonly [number, number] => {
    const values = samples.map(({ x }) => x[at]!).sort((a, b) => a - b);
    const outermost = Math.floor(values.length / 100);
    return [values[outermost]!, values[values.length - 1 - outermost]!];
  };
  return Object.fromEntries(names.map((name, at) => [name, of(at)])) as Record<F, readonly [number, number]>;
}

function oddsOf(model: BoostedTrees): (x: readonly number[]) => number {
  return (x) => treesLogOdds(model, x);
}

function report(what: string, samples: readonly Sample[], odds: (x: readonly number[]) => number): void {
  const counts = { hits: 0, claimed: 0, real: 0 };
  for (const { x, y } of samples) {
    const isClaimed = odds(x) > 0;
    if (isClaimed) counts.claimed++;
    if (y === 1) counts.real++;
    if (isClaimed && y === 1) counts.hits++;
  }
  const { hits, claimed, real } = counts;
  process.stderr.write(
    `${what}: ${samples.length} samples, ${real} true, precision ${(hits / claimed).toFixed(3)}, recall ${(hits / real).toFixed(3)} (on the cities fitted)\n`,
  );
}

function write(name: string, value: unknown): void {
  writeFileSync(fileURLToPath(new URL(name, ANALYSIS)), `${JSON.stringify(value)}\n`);
}
