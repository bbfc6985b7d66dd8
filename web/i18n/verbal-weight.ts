/** Weight of evidence in words, and the likelihood ratio behind them. */
import { verbalSupport } from "../../server/domain/verbal-scale.ts";
import { useBilingual, useFormat } from "./bindings.ts";

export interface VerbalWeight {
  readonly words: (log10Lr: number) => string;
  /** `9.4`, `0.12`, `> 1,000,000`. */
  readonly ratio: (log10Lr: number) => string;
}

/** Beyond it a figure would claim more than any model can know. */
const LARGEST_EXPONENT = 6;

export function useVerbalWeight(): VerbalWeight {
  const pick = useBilingual();
  const format = useFormat();
  return {
    words: (log10Lr) => pick(verbalSupport(log10Lr)),
    ratio: (log10Lr) => {
      if (log10Lr > LARGEST_EXPONENT) return `> ${format.number(10 ** LARGEST_EXPONENT)}`;
      if (log10Lr < -LARGEST_EXPONENT) return `< ${10 ** -LARGEST_EXPONENT}`;
      const ratio = 10 ** log10Lr;
      return format.number(ratio, Math.max(0, 1 - Math.floor(log10Lr)));
    },
  };
}
