import { expect, test } from "vitest";
import { featureAucs } from "./feature-auc.ts";

/** methods: a generator in which degree alone finds members is unrealistic. */
const MOST_DEGREE_AUC = 0.6;
/** A third of the usual city, so that the test takes seconds; `one-feature.ts` prints whole ones. */
const SMALL = { persons: 500 };
/** Other features may lean further, yet must stay far from telling members by themselves. */
const MOST_AUC = 0.78;

test("no single feature finds the members among look-alikes", () => {
  const aucs = featureAucs("base", [1], SMALL);
  const strength = (auc: number) => Math.max(auc, 1 - auc);
  const degrees = aucs.filter(({ feature }) => feature.startsWith("degree"));
  expect(degrees).toHaveLength(2);
  for (const { feature, againstLookalikes } of degrees)
    expect(strength(againstLookalikes), feature).toBeLessThanOrEqual(MOST_DEGREE_AUC);
  for (const { feature, againstLookalikes } of aucs)
    expect(strength(againstLookalikes), feature).toBeLessThanOrEqual(MOST_AUC);
}, 60_000);
