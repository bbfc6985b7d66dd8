import { describe, expect, it } from "vitest";
import { treesLogOdds } from "../../../server/analysis/models/boosted-trees.ts";
import { seededRandom } from "../../../server/analysis/random.ts";
import { fitTrees } from "./fit-trees.ts";
import type { Sample } from "./ridge-logistic.ts";

const SETTINGS = { trees: 60, leaves: 4, rate: 0.2, leastSamples: 10, ridge: 1 };

/** Yes where exactly one of the first two columns is above ½: no weighted sum tells them apart. */
function either(seed: number): Sample[] {
  const random = seededRandom(seed);
  return Array.from({ length: 800 }, () => {
    const x = [random.uniform(), random.uniform(), random.uniform()];
    return { x, y: x[0]! > 0.5 !== x[1]! > 0.5 ? 1 : 0 };
  });
}

describe("fitting boosted trees", () => {
  it("learns what depends on two columns together, and holds on samples it has not seen", () => {
    const model = fitTrees(either(1), ["a", "b", "noise"], SETTINGS);
    const right = either(2).filter(({ x, y }) => treesLogOdds(model, x) > 0 === (y === 1));
    expect(right.length / 800).toBeGreaterThan(0.93);
  });

  it("gives the same trees for the same samples", () => {
    expect(fitTrees(either(1), ["a", "b", "noise"], SETTINGS)).toEqual(
      fitTrees(either(1), ["a", "b", "noise"], SETTINGS),
    );
  });

  it("counts a sample of weight two like two samples", () => {
    const samples = either(3);
    const doubled = samples.map((sample, at) => ({ ...sample, weight: at < 100 ? 2 : 1 }));
    const model = fitTrees(doubled, ["a", "b", "noise"], { ...SETTINGS, leastSamples: 1, trees: 1 });
    const twice = fitTrees([...samples, ...samples.slice(0, 100)], ["a", "b", "noise"], {
      ...SETTINGS,
      leastSamples: 1,
      trees: 1,
    });
    expect(model.bias).toBe(twice.bias);
    for (const { x } of samples.slice(0, 50))
      expect(treesLogOdds(model, x)).toBeCloseTo(treesLogOdds(twice, x), 3);
  });
});
