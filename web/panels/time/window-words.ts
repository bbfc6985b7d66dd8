/** A window of time in words, in China's time: days where it is of whole days, else with the minute. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { beginning, DAY, HOUR } from "./axis.ts";

export interface TimeWords {
  /** `2026年3月1日` of epoch milliseconds; with hour and minute where asked for. */
  readonly moment: (at: number, withMinute?: boolean) => string;
  readonly window: (window: TimeWindow) => string;
}

export function useTimeWords(): TimeWords {
  const { t, i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts change with the language only
  return useMemo(() => {
    const zone = { timeZone: "Asia/Shanghai" } as const;
    const month = i18n.language.startsWith("zh") ? "long" : "short";
    const day = new Intl.DateTimeFormat(i18n.language, {
      ...zone,
      year: "numeric",
      month,
      day: "numeric",
    });
    const dayOnly = new Intl.DateTimeFormat(i18n.language, { ...zone, month, day: "numeric" });
    const minute = new Intl.DateTimeFormat(i18n.language, {
      ...zone,
      month,
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const moment = (at: number, withMinute = false) => (withMinute ? minute : day).format(at);
    const window = ({ from, to }: TimeWindow) => {
      const isOfDays =
        (from === null || beginning(from, DAY) === from) &&
        (to === null || to + 1000 - beginning(to + 1000, DAY) < 1000);
      if (from === null) return to === null ? "" : t("time.windowTo", { to: moment(to, !isOfDays) });
      if (to === null) return t("time.windowFrom", { from: moment(from, !isOfDays) });
      const isOneYear = yearOf(from) === yearOf(to);
      const ends = isOfDays && isOneYear ? dayOnly.format : (at: number) => moment(at, !isOfDays);
      return t("time.window", { from: ends(from), to: ends(to) });
    };
    return { moment, window };
  }, [i18n.language]);
}

/** The hour by which China is ahead makes its year of the UTC one. */
function yearOf(at: number): number {
  return new Date(at + 8 * HOUR).getUTCFullYear();
}
