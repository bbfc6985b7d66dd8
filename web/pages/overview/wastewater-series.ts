/** Samples of wastewater as one series per catchment and substance, abnormal ones first. */
import type { Days, WastewaterFinding } from "../../../server/domain/findings.ts";

export interface WastewaterSeries {
  readonly catchment: string;
  readonly analyte: string;
  /** Oldest first. */
  readonly samples: readonly WastewaterFinding[];
  /** Oldest first; far in time from the bulk of all samples, as where a year was mistyped. */
  readonly stray: readonly WastewaterFinding[];
  /** Among all of them. */
  readonly alerts: number;
}

/** @param days of the bulk of the samples; a series that lies wholly outside of them has no stray */
export function seriesOf(samples: readonly WastewaterFinding[], days: Days | null): WastewaterSeries[] {
  const groups = new Map<string, WastewaterFinding[]>();
  for (const sample of samples) {
    const key = `${sample.catchment_id}\n${sample.analyte}`;
    const group = groups.get(key);
    if (group) group.push(sample);
    else groups.set(key, [sample]);
  }
  return [...groups.values()]
    .map((group) => ({
      catchment: group[0]?.catchment_id ?? "",
      analyte: group[0]?.analyte ?? "",
      ...parted(
        group.sort((a, b) => (a.sampled_on < b.sampled_on ? -1 : 1)),
        days,
      ),
      alerts: group.filter((sample) => sample.alert).length,
    }))
    .sort(
      (a, b) =>
        b.alerts - a.alerts || a.catchment.localeCompare(b.catchment) || a.analyte.localeCompare(b.analyte),
    );
}

function parted(
  group: readonly WastewaterFinding[],
  days: Days | null,
): Pick<WastewaterSeries, "samples" | "stray"> {
  const isUsual = ({ sampled_on }: WastewaterFinding) =>
    days === null || (sampled_on >= days[0] && sampled_on <= days[1]);
  const samples = group.filter(isUsual);
  if (samples.length === 0) return { samples: group, stray: [] };
  return { samples, stray: group.filter((sample) => !isUsual(sample)) };
}

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  /** Height of what would be usual on that day. */
  readonly usual: number;
  readonly alert: boolean;
}

/** Places the samples in a box by date and value; zero lies on its lower edge. */
export function plot(samples: readonly WastewaterFinding[], width: number, height: number): PlotPoint[] {
  const days = samples.map((sample) => Date.parse(sample.sampled_on));
  const first = Math.min(...days);
  const span = Math.max(...days) - first || 1;
  const top =
    Math.max(...samples.flatMap((sample) => [sample.consumption_mg_1000_d, sample.usual_mg_1000_d])) || 1;
  return samples.map((sample, index) => ({
    x: (((days[index] ?? first) - first) / span) * width,
    y: height - (sample.consumption_mg_1000_d / top) * height,
    usual: height - (sample.usual_mg_1000_d / top) * height,
    alert: sample.alert,
  }));
}
