/**
 * The axis of the time panel: whole days (hours where all of it is short) of China's time, and
 * what happened in each; a window of time as a range of its units and back.
 */
import { RECORD_KINDS, type RecordKind } from "../../../server/domain/case-folder.ts";
import type { Answer } from "../../api/client.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { byPeriod } from "./period.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** China has one time, eight hours ahead, and no summer time. */
const AHEAD = 8 * HOUR;

export interface TimeAxis {
  /** Epoch milliseconds at which unit 0 begins. */
  readonly start: number;
  /** Milliseconds. */
  readonly unit: number;
  readonly units: number;
}

/** Units, both ends included. */
export interface UnitRange {
  readonly first: number;
  readonly last: number;
}

type Activity = Pick<Answer<"getActivity">, "bins" | "deals">;
type Dated = Pick<Answer<"getActivity">, "bins" | "deals" | "period">;

/**
 * From the first to the last of what lies in the analysed period, so that a clock that was never
 * set does not stretch a month to half a century; of everything where nothing lies in it.
 * @param isWhole of everything in any case
 * @returns null where nothing has a time
 */
export function axisOf({ bins, deals, period }: Dated, unit: number, isWhole = false): TimeAxis | null {
  const all = [...bins.map((bin) => bin.start_ms), ...deals.map((deal) => deal.at_ms)];
  if (all.length === 0) return null;
  const moments = byPeriod(all, isWhole ? null : period, (at) => at).inside;
  const [least, most] = moments.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  const start = beginning(least, unit);
  return { start, unit, units: (beginning(most, unit) - start) / unit + 1 };
}

/** What the events of a column are counted under. */
export const MARKS = ["contact", "payment", "parcel", "sighting", "other", "deal"] as const;
export type MarkName = (typeof MARKS)[number];

export interface Column extends UnitRange {
  readonly counts: Readonly<Record<MarkName, number>>;
  /** Of records; a deal is made of some of them and is not added. */
  readonly records: number;
}

const MARK_OF_FILE: Partial<Record<Activity["bins"][number]["kind"], MarkName>> = {
  contacts: "contact",
  payments: "payment",
  parcels: "parcel",
  sightings: "sighting",
};

/** Files whose records are counted under a mark; none under deals, which are made of them. */
export function filesOf(mark: MarkName): RecordKind[] {
  return mark === "deal" ? [] : RECORD_KINDS.filter((file) => (MARK_OF_FILE[file] ?? "other") === mark);
}

/** Columns of equally many units, as many as fit, the last one perhaps shorter. */
export function columnsOf(axis: TimeAxis, { bins, deals }: Activity, most: number): Column[] {
  const size = Math.ceil(axis.units / Math.max(1, most));
  const columns = Array.from({ length: Math.ceil(axis.units / size) }, (_, index) => ({
    first: index * size,
    last: Math.min(axis.units, (index + 1) * size) - 1,
    counts: { contact: 0, payment: 0, parcel: 0, sighting: 0, other: 0, deal: 0 },
    records: 0,
  }));
  const columnAt = (at: number) => columns[Math.floor(unitAt(axis, at) / size)];
  for (const { kind, start_ms, records } of bins) {
    const column = columnAt(start_ms);
    if (!column) continue;
    column.counts[MARK_OF_FILE[kind] ?? "other"] += records;
    column.records += records;
  }
  for (const { at_ms } of deals) {
    const column = columnAt(at_ms);
    if (column) column.counts.deal++;
  }
  return columns;
}

/** Records and deals that the axis leaves out. */
export function outsideOf(axis: TimeAxis, { bins, deals }: Activity): { records: number; deals: number } {
  const isOutside = (at: number) => unitAt(axis, at) < 0 || unitAt(axis, at) >= axis.units;
  return {
    records: bins.reduce((sum, { start_ms, records }) => sum + (isOutside(start_ms) ? records : 0), 0),
    deals: deals.filter(({ at_ms }) => isOutside(at_ms)).length,
  };
}

/** The unit that a moment lies in; below 0 or above the last where it lies outside. */
export function unitAt(axis: TimeAxis, at: number): number {
  return Math.floor((at - axis.start) / axis.unit);
}

/** The part of the axis that a window covers; null where it lies wholly outside. */
export function rangeOf(axis: TimeAxis, { from, to }: TimeWindow): UnitRange | null {
  const first = from === null ? 0 : Math.max(0, unitAt(axis, from));
  const last = to === null ? axis.units - 1 : Math.min(axis.units - 1, unitAt(axis, to));
  return first > last ? null : { first, last };
}

/** The whole axis is no limit: records without an end of their own stay in. */
export function windowOf(axis: TimeAxis, { first, last }: UnitRange): TimeWindow {
  if (first <= 0 && last >= axis.units - 1) return { from: null, to: null };
  // The address counts whole seconds, both ends included.
  return { from: axis.start + first * axis.unit, to: axis.start + (last + 1) * axis.unit - 1000 };
}

/** @param end moved to `to`; it stops at the other end and at the ends of the axis */
export function moveEnd(axis: TimeAxis, range: UnitRange, end: "first" | "last", to: number): UnitRange {
  return end === "first"
    ? { ...range, first: clamp(to, 0, range.last) }
    : { ...range, last: clamp(to, range.first, axis.units - 1) };
}

/** Keeps its length; it stops at the ends of the axis. */
export function shift(axis: TimeAxis, range: UnitRange, units: number): UnitRange {
  const by = clamp(units, -range.first, axis.units - 1 - range.last);
  return { first: range.first + by, last: range.last + by };
}

/** `2026-03-01` as China's midnight; null where it is no date after 1970. */
export function dayStart(text: string): number | null {
  if (!/^(19[7-9]|2\d\d)\d-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00+08:00`);
  // 31 February is read as a day in March.
  const isDay = !Number.isNaN(at) && new Date(at + AHEAD).toISOString().startsWith(text);
  return isDay ? at : null;
}

export function beginning(at: number, unit: number): number {
  return Math.floor((at + AHEAD) / unit) * unit - AHEAD;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
