/**
 * The window of time that graph and lists are limited to, as it stands in the address: `from`
 * and `to`, both included, ISO 8601 in UTC (`2026-02-28T16:00:00Z`); either may be missing.
 */

/** Epoch milliseconds, both ends included; null where that end is open. */
export interface TimeWindow {
  readonly from: number | null;
  readonly to: number | null;
}

export interface WindowSearch {
  readonly from?: string;
  readonly to?: string;
}

export const ALL_TIME: TimeWindow = { from: null, to: null };

/** Reads an address; ends that are no moments are dropped, ends in the wrong order both. */
export function parseWindow(search: Readonly<Record<string, unknown>> | WindowSearch): TimeWindow {
  const from = momentOf(search.from);
  const to = momentOf(search.to);
  return from !== null && to !== null && from > to ? ALL_TIME : { from, to };
}

export function formatWindow({ from, to }: TimeWindow): WindowSearch {
  return {
    ...(from === null ? {} : { from: textOf(from) }),
    ...(to === null ? {} : { to: textOf(to) }),
  };
}

export function setWindow<S extends WindowSearch>(search: S, window: TimeWindow): S {
  const { from: _from, to: _to, ...rest } = search;
  return { ...rest, ...formatWindow(window) } as S;
}

export function isAllTime({ from, to }: TimeWindow): boolean {
  return from === null && to === null;
}

/**
 * Whether a moment lies in the window; what has no time lies in every window.
 * @param at epoch milliseconds, or ISO 8601 with offset; a bare date is 00:00+08:00, as the ledger reads it
 */
export function isInWindow(window: TimeWindow, at: number | string | null): boolean {
  return spansWindow(window, at, at);
}

/** Whether anything from `first` to `last`, both included, can lie in the window. */
export function spansWindow(
  { from, to }: TimeWindow,
  first: number | string | null,
  last: number | string | null,
): boolean {
  const [begin, end] = [millisOf(first), millisOf(last)];
  return (to === null || begin === null || begin <= to) && (from === null || end === null || end >= from);
}

const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/;

function millisOf(at: number | string | null): number | null {
  if (typeof at !== "string") return at;
  const millis = Date.parse(BARE_DATE.test(at) ? `${at}T00:00:00+08:00` : at);
  return Number.isNaN(millis) ? null : millis;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function momentOf(value: unknown): number | null {
  if (typeof value !== "string" || !MOMENT.test(value)) return null;
  const millis = Date.parse(value);
  return Number.isNaN(millis) ? null : millis;
}

function textOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
