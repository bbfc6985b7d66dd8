/** What a substance in waste water is called, beside the abbreviation under which laboratories report it. */
import { useTranslation } from "react-i18next";
import { zhCN } from "./texts/zh-CN.ts";

/** Null where the abbreviation is all that is known. */
export function useAnalyteName(): (analyte: string) => string | null {
  const { t } = useTranslation();
  return (analyte) => (isKnown(analyte) ? t(`overview.analyte.${analyte}`) : null);
}

function isKnown(analyte: string): analyte is keyof typeof zhCN.overview.analyte {
  return Object.hasOwn(zhCN.overview.analyte, analyte);
}
