/** Weight of evidence in words, and the likelihood ratio behind them. */
import { useTranslation } from "react-i18next";
import { NO_SUPPORT_BELOW, verbalSupport } from "../../server/domain/verbal-scale.ts";
import { useBilingual, useFormat } from "./bindings.ts";

export interface VerbalWeight {
  readonly words: (log10Lr: number) => string;
  /** The same where nothing beside it says for what it speaks: with "against" where the ratio is below 1. */
  readonly sided: (log10Lr: number) => string;
  /** `9.4`, `0.12`, `> 1,000,000`. */
  readonly ratio: (log10Lr: number) => string;
}

/** Beyond it a figure would claim more than any model can know. */
const LARGEST_EXPONENT = 6;

export function useVerbalWeight(): VerbalWeight {
  const { t } = useTranslation();
  const pick = useBilingual();
  const format = useFormat();
  const words = (log10Lr: number) => pick(verbalSupport(log10Lr));
  return {
    words,
    sided: (log10Lr) =>
      log10Lr > -NO_SUPPORT_BELOW
        ? words(log10Lr)
        : t("contribution.weightAgainst", { words: words(log10Lr) }),
    ratio: (log10Lr) => {
      if (log10Lr > LARGEST_EXPONENT) return `> ${format.number(10 ** LARGEST_EXPONENT)}`;
      if (log10Lr < -LARGEST_EXPONENT) return `< ${10 ** -LARGEST_EXPONENT}`;
      const ratio = 10 ** log10Lr;
      return format.number(ratio, Math.max(0, 1 - Math.floor(log10Lr)));
    },
  };
}
