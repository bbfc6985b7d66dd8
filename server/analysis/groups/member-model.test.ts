import { describe, expect, it } from "vitest";
import { MEMBER_FEATURES } from "./member-features.ts";
import { MEMBER_MODELS, memberOdds, memberShares } from "./member-model.ts";

const STRANGER = MEMBER_FEATURES.map(() => 0);
const IN_TOUCH = MEMBER_FEATURES.map((name) => (name === "customer" ? 0 : 2));

describe("membership", () => {
  it("is read from both models on average, of the same columns", () => {
    for (const { features } of Object.values(MEMBER_MODELS)) expect(features).toEqual(MEMBER_FEATURES);
    const { mean, six } = memberOdds();
    const fourteen = memberOdds({ ...MEMBER_MODELS, six: MEMBER_MODELS.fourteen }).six;
    expect(mean(IN_TOUCH)).toBeCloseTo((six(IN_TOUCH) + fourteen(IN_TOUCH)) / 2, 10);
    expect(mean(IN_TOUCH)).toBeGreaterThan(mean(STRANGER));
  });

  it("is told by shares that make up the whole difference in odds", () => {
    const { mean } = memberOdds();
    const whole = memberShares(IN_TOUCH, STRANGER).reduce((sum, share) => sum + share, 0);
    expect(whole).toBeCloseTo(mean(IN_TOUCH) - mean(STRANGER), 6);
  });
});
