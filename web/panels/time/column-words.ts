/** What a bar stands for: its days, and how many of each kind lie in it. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DAY, MARKS, type TimeAxis } from "./axis.ts";
import { useTimeWords } from "./window-words.ts";

export function useColumnWords(axis: TimeAxis): (column: Column) => string[] {
  const { t } = useTranslation();
  const words = useTimeWords();
  return useCallback(
    ({ first, last, counts }) => {
      const day = (unit: number) => words.moment(axis.start + unit * axis.unit, axis.unit < DAY);
      return [
        first === last ? day(first) : `${day(first)} – ${day(last)}`,
        ...MARKS.filter((name) => counts[name] > 0).map((name) => `${t(`time.${name}`)} ${counts[name]}`),
      ];
    },
    [axis, words, t],
  );
}
