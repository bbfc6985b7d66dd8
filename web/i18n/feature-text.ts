/** What a feature of a finding is called and its value in words. One without a text shows its stable name. */
import { useTranslation } from "react-i18next";
import { FEATURE_TEXTS, type FeatureText } from "../../server/domain/feature-texts.ts";
import { useBilingual, useFormat } from "./bindings.ts";

export interface FeatureWords {
  readonly name: (feature: string) => string;
  readonly value: (feature: string, value: number) => string;
}

export function useFeatureWords(): FeatureWords {
  const { t } = useTranslation();
  const pick = useBilingual();
  const format = useFormat();
  const inUnit: Readonly<Record<FeatureText["unit"], (value: number) => string>> = {
    count: (value) => format.number(value),
    log: (value) => format.number(countOf(value), 1),
    "orders-log": (value) => t("contribution.orders", { value: format.number(countOf(value), 1) }),
    index: (value) => format.number(value, 1),
    share: (value) => format.wholePercent(value),
    yes: (value) => (value > 0.5 ? t("common.yes") : t("common.no")),
    surplus: (value) => t("contribution.surplus", { value: format.number(value, 1) }),
  };
  return {
    name: (feature) => {
      const text = textOf(feature);
      return text ? pick(text) : feature;
    },
    value: (feature, value) => {
      const text = textOf(feature);
      return text ? inUnit[text.unit](value) : format.number(value, 2);
    },
  };
}

function textOf(feature: string): FeatureText | undefined {
  return Object.hasOwn(FEATURE_TEXTS, feature) ? FEATURE_TEXTS[feature] : undefined;
}

/** The number behind its log: values are ln(1 + n), and −ln(1 + n) for −n. */
function countOf(value: number): number {
  return Math.sign(value) * Math.expm1(Math.abs(value));
}
