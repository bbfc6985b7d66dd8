/** Language, formats and the texts of data terms for components. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../server/domain/errors.ts";
import { type Format, formatIn } from "./format.ts";
import { pick } from "./i18n.ts";
import { COLUMN_TERMS, VALUE_TERMS } from "./texts/record-terms.ts";

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatIn(i18n.language);
}

/** Picks from texts that came in both languages. */
export function useBilingual(): (text: Bilingual) => string {
  const { i18n } = useTranslation();
  return (text) => pick(text, i18n.language);
}

export interface RecordTerms {
  readonly column: (name: string) => string;
  /** Coded values by their meaning, everything else as delivered. */
  readonly value: (column: string, value: string) => string;
}

export function useRecordTerms(): RecordTerms {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const tag = i18n.language;
    const term = (terms: Readonly<Record<string, Bilingual>>, name: string) =>
      Object.hasOwn(terms, name) ? pick(terms[name] as Bilingual, tag) : name;
    return {
      column: (name) => term(COLUMN_TERMS, name),
      value: (column, value) =>
        column === "flags"
          ? value
              .split(";")
              .map((flag) => term(VALUE_TERMS, flag))
              .join("、")
          : isCoded(column)
            ? term(VALUE_TERMS, value)
            : value,
    };
  }, [i18n.language]);
}

const CODED = new Set([
  "kind",
  "basis",
  "provider",
  "medium",
  "subject_kind",
  "capacity",
  "stance",
  "result",
  "layer",
  "directed",
  "case_kind",
  "place_kind",
  "source_kind",
  "delivery",
  "zero_seizure",
  "zero_scene",
  "zero_confession",
]);

function isCoded(column: string): boolean {
  return CODED.has(column);
}
