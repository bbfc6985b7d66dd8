import { expect, it } from "vitest";
import { ROLE_FEATURES } from "../../../server/analysis/roles/role-features.ts";
import { fitHolderWeights, type HolderSample } from "./holder-weights.ts";

const TREES = { trees: 1, leaves: 2, rate: 0.5, leastSamples: 5, ridge: 1 };
const MEMBERS = 5;

/** Gangs of five of which one is the organiser, whom no feature shows. */
function gangs(generator: string, count: number): HolderSample[] {
  return Array.from({ length: count * MEMBERS }, (_, at) => ({
    x: ROLE_FEATURES.map(() => 0),
    roles: at % MEMBERS === 0 ? ["organiser"] : [],
    business: Math.floor(at / MEMBERS),
    group: `${generator} ${Math.floor(at / MEMBERS)}`,
    generator,
    weight: 1,
  }));
}

it("weighs one holder most where each gang has one, whatever single members' odds say", () => {
  const [none, one, two, three] = fitHolderWeights([...gangs("a", 8), ...gangs("b", 8)], TREES).organiser;
  expect(one).toBeGreaterThan(1.4);
  for (const weight of [none, two, three]) expect(weight).toBeLessThan(1);
});

it("does not fit on one generator, which leaves none to judge by", () => {
  expect(() => fitHolderWeights(gangs("a", 8), TREES)).toThrow(RangeError);
});
