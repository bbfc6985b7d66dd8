/** The lanes of a person's time line as a chart: a mark per record or deal, at its time on China's clock. */
import type { RecordRef } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import type { ChartOption } from "../../ui/chart/option.ts";

/** From bottom to top. */
export const LANES = ["police", "sightings", "parcels", "payments", "contacts", "deals"] as const;
export type Lane = (typeof LANES)[number];

export interface Mark {
  readonly lane: Lane;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What it opens, unless it is a deal. */
  readonly record: RecordRef;
  readonly deal: string | null;
  readonly through: readonly string[];
}

/** Tells a mark from all others. */
export function keyOf({ record: { file, id }, deal }: Mark): string {
  return `${file}:${id}:${deal ?? ""}`;
}

/** Registrations are left out: a number in use is no act, and stands among the identity links. */
const NO_ACTS: readonly string[] = ["persons", "phones", "phone_users", "accounts", "vehicles"];
const OWN_LANE: readonly string[] = ["contacts", "payments", "parcels", "sightings"];

/** By time. */
export function marksOf(
  moments: Answer<"getPersonTimeline">["moments"],
  deals: Answer<"getPerson">["deals"],
): Mark[] {
  const records = moments
    .filter(({ file }) => !NO_ACTS.includes(file))
    .map(
      ({ file, id, at_ms, through }): Mark => ({
        lane: OWN_LANE.includes(file) ? (file as Lane) : "police",
        at: at_ms,
        record: { file, id },
        deal: null,
        through,
      }),
    );
  const dealt = deals.map(
    ({ id, at, payments, contacts }): Mark => ({
      lane: "deals",
      at: Date.parse(at),
      record:
        payments[0] === undefined
          ? { file: "contacts", id: contacts[0] ?? "" }
          : { file: "payments", id: payments[0] },
      deal: id,
      through: [],
    }),
  );
  return [...records, ...dealt].sort((a, b) => a.at - b.at);
}

export interface TimelineWords {
  readonly lane: (lane: Lane) => string;
  readonly mark: (mark: Mark) => string;
}

/** The axis counts in UTC, so that moving all by eight hours shows China's clock wherever the reader sits. */
const CHINA_MS = 8 * 3_600_000;

/** @param outside not drawn, but told of in the name of their lane */
export function timelineOption(
  marks: readonly Mark[],
  outside: readonly Mark[],
  words: TimelineWords,
): ChartOption {
  const series = LANES.map((lane, index) => ({
    lane,
    index,
    own: marks.filter((mark) => mark.lane === lane),
    more: outside.filter((mark) => mark.lane === lane).length,
  }));
  return {
    useUTC: true,
    grid: { left: 8, right: 20, top: 8, bottom: 58, containLabel: true },
    xAxis: {
      type: "time",
      min: "dataMin",
      max: "dataMax",
      axisLabel: {
        formatter: { year: "{yyyy}-{MM}", month: "{MM}-{dd}", day: "{MM}-{dd}", hour: "{HH}:{mm}" },
      },
    },
    yAxis: {
      type: "category",
      data: series.map(
        ({ lane, own, more }) => `${words.lane(lane)} ${own.length}${more > 0 ? ` (+${more})` : ""}`,
      ),
      axisTick: { show: false },
    },
    dataZoom: [
      { type: "inside", filterMode: "weakFilter" },
      { type: "slider", height: 22, bottom: 8, filterMode: "weakFilter", showDetail: false },
    ],
    tooltip: {
      trigger: "item",
      formatter: (item) => {
        const one = Array.isArray(item) ? item[0] : item;
        const mark = one ? series[one.seriesIndex ?? 0]?.own[one.dataIndex] : undefined;
        return mark ? words.mark(mark) : "";
      },
    },
    series: series.map(({ lane, index, own }) => ({
      type: "scatter",
      symbol: lane === "deals" ? "diamond" : "rect",
      symbolSize: lane === "deals" ? 13 : [3, 20],
      itemStyle: { opacity: lane === "deals" ? 0.9 : 0.6 },
      data: own.map((mark) => [mark.at + CHINA_MS, index]),
    })),
  };
}
