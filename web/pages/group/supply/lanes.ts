/** Events of supply in lanes by step, from the source on top to the buyer, at their time on China's clock. */
import type { Answer } from "../../../api/client.ts";
import type { ChartOption } from "../../../ui/chart/option.ts";

export type SupplyEvent = Answer<"getGroupSupply">["events"][number];
export type Stage = SupplyEvent["stage"];

/** In the order of the goods. */
export const STAGES = ["parcel", "trip", "stash_visit", "hand_over", "delivery"] as const satisfies Stage[];

/** The axis counts in UTC, so that moving all by eight hours shows China's clock wherever the reader sits. */
const CHINA_MS = 8 * 3_600_000;
const SYMBOLS: Readonly<Record<Stage, string>> = {
  parcel: "rect",
  trip: "triangle",
  stash_visit: "roundRect",
  hand_over: "diamond",
  delivery: "circle",
};

export interface LaneWords {
  readonly stage: (stage: Stage) => string;
  readonly event: (event: SupplyEvent) => string;
}

/** Series in the order of `STAGES`, their items in the order of the events. */
export function lanesOption(events: readonly SupplyEvent[], words: LaneWords): ChartOption {
  const lanes = [...STAGES].reverse();
  return {
    useUTC: true,
    grid: { left: 8, right: 20, top: 8, bottom: 46, containLabel: true },
    xAxis: {
      type: "time",
      min: "dataMin",
      max: "dataMax",
      axisLabel: {
        formatter: { year: "{yyyy}-{MM}", month: "{MM}-{dd}", day: "{MM}-{dd}", hour: "{HH}:{mm}" },
      },
    },
    yAxis: { type: "category", data: lanes.map(words.stage), axisTick: { show: false } },
    dataZoom: [
      { type: "inside", filterMode: "weakFilter" },
      { type: "slider", height: 20, bottom: 6, filterMode: "weakFilter", showDetail: false },
    ],
    tooltip: {
      trigger: "item",
      formatter: (item) => {
        const one = Array.isArray(item) ? item[0] : item;
        const event = one ? eventAt(events, one.seriesIndex ?? 0, one.dataIndex) : undefined;
        return event ? words.event(event) : "";
      },
    },
    series: STAGES.map((stage) => ({
      type: "scatter",
      symbol: SYMBOLS[stage],
      symbolSize: 12,
      itemStyle: { opacity: 0.75 },
      data: events
        .filter((event) => event.stage === stage)
        .map((event) => [event.at + CHINA_MS, lanes.indexOf(stage)]),
    })),
  };
}

export function eventAt(
  events: readonly SupplyEvent[],
  series: number,
  index: number,
): SupplyEvent | undefined {
  const stage = STAGES[series];
  return events.filter((event) => event.stage === stage)[index];
}
