/** Deals per week by mode of delivery, and the chart of it. Weeks begin on Monday, on China's clock. */
import type { DealFinding } from "../../../../server/domain/findings.ts";
import type { ChartOption } from "../../../ui/chart/option.ts";

export const MODES = ["meeting", "waybill", "dead_drop", "none"] as const;
export type Mode = (typeof MODES)[number];

export interface Week {
  /** First moment of its Monday, epoch milliseconds. */
  readonly from: number;
  /** Last millisecond of its Sunday. */
  readonly to: number;
  readonly counts: Readonly<Record<Mode, number>>;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const CHINA = 8 * 3_600_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** All weeks from the first deal to the last, those without any too. */
export function weeksOf(deals: readonly Pick<DealFinding, "at" | "delivery">[]): Week[] {
  const bins = new Map<number, Record<Mode, number>>();
  for (const { at, delivery } of deals) {
    const week = Math.floor((Date.parse(at) + CHINA - FIRST_MONDAY) / WEEK);
    const counts = bins.get(week) ?? { meeting: 0, waybill: 0, dead_drop: 0, none: 0 };
    counts[delivery ?? "none"] += 1;
    bins.set(week, counts);
  }
  if (bins.size === 0) return [];
  const [first, last] = [Math.min(...bins.keys()), Math.max(...bins.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = (first + index) * WEEK + FIRST_MONDAY - CHINA;
    return {
      from,
      to: from + WEEK - 1,
      counts: bins.get(first + index) ?? { meeting: 0, waybill: 0, dead_drop: 0, none: 0 },
    };
  });
}

export function weeksOption(
  weeks: readonly Week[],
  words: { readonly mode: (mode: Mode) => string; readonly week: (week: Week) => string },
): ChartOption {
  return {
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 8, right: 12, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    xAxis: { type: "category", data: weeks.map(words.week) },
    yAxis: { type: "value", minInterval: 1 },
    series: MODES.map((mode) => ({
      type: "bar",
      name: words.mode(mode),
      stack: "deals",
      barMaxWidth: 46,
      data: weeks.map(({ counts }) => counts[mode]),
    })),
  };
}
