/** Grams in words: a lower bound stays one, and an estimate says that its price is assumed. */
import { useTranslation } from "react-i18next";
import type { Quantity } from "../../server/domain/findings.ts";
import { useFormat } from "./bindings.ts";

export interface QuantityWords {
  /** `1,234.5 g` */
  readonly grams: (value: number) => string;
  /** `≥ 12.3 g`, rounded down. */
  readonly atLeast: (value: number) => string;
  /** `95 %: 20–70 g`, where there is room for no more. */
  readonly interval: (quantity: Pick<Quantity, "interval_g">) => string;
  /** `95 %: 20 g to 70 g, price assumed` */
  readonly range: (quantity: Pick<Quantity, "interval_g">) => string;
}

export function useQuantityWords(): QuantityWords {
  const { t } = useTranslation();
  const format = useFormat();
  const grams = (value: number) => t("quantity.grams", { value: format.number(value, 1) });
  return {
    grams,
    atLeast: (value) => `≥ ${grams(Math.floor(value * 10) / 10)}`,
    interval: ({ interval_g: [low, high] }) =>
      t("quantity.interval95", { low: format.number(low, 1), high: grams(high) }),
    range: ({ interval_g: [low, high] }) => t("quantity.range", { low: grams(low), high: grams(high) }),
  };
}
