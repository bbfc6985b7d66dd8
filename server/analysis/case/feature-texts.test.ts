import { expect, it } from "vitest";
import { FEATURE_TEXTS } from "../../domain/feature-texts.ts";
import { DOUBT_FEATURES } from "../doubt/doubt-features.ts";
import { LIFE_FEATURES } from "../doubt/way-of-life.ts";
import { MEMBER_FEATURES } from "../groups/member-features.ts";
import { TILL_FEATURES } from "../groups/till-features.ts";
import { DUPLICATE_FEATURES } from "../identity/duplicates/field-weights.ts";
import { USE_FEATURES } from "../identity/use-reasons.ts";
import { OTHERS_IN_ROLE } from "../roles/role-contributions.ts";
import { ROLE_FEATURES } from "../roles/role-features.ts";

it("says in both languages what each feature of a finding means, and nothing of others", () => {
  expect(Object.keys(FEATURE_TEXTS).sort()).toEqual(
    [
      ...new Set([
        ...MEMBER_FEATURES,
        ...ROLE_FEATURES,
        OTHERS_IN_ROLE,
        ...DOUBT_FEATURES,
        ...DUPLICATE_FEATURES,
        ...LIFE_FEATURES,
        ...USE_FEATURES,
        ...TILL_FEATURES,
      ]),
    ].sort(),
  );
  for (const { zh, en } of Object.values(FEATURE_TEXTS)) expect(zh !== "" && en !== "").toBe(true);
});
