/**
 * What is marked, as it stands in the address: `sel=person:p1,phone:f3`, keys only. Of more than
 * an address can carry it holds how many there are, `sel=120`: which ones is then known in the tab
 * that marked them, and in a saved view.
 */

/** Most nodes that an address names. */
export const MARKS_NAMED_MAX = 60;
const LONGEST = 1500;
const LONGEST_KEY = 300;

export interface MarksSearch {
  /** A number where there are more than an address names; absent where nothing is marked. */
  readonly sel?: string | number;
}

/** What an address asks to be marked. */
export interface AskedMarks {
  readonly count: number;
  /** Null where the address says only how many. */
  readonly keys: readonly string[] | null;
}

/** Reads an address; null where it marks nothing. */
export function parseMarks(value: unknown): AskedMarks | null {
  const count = Number(value);
  if (Number.isSafeInteger(count) && count > 0) return { count, keys: null };
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const keys = [...new Set(value.split(",").map(decoded))].filter(
    (key) => key.includes(":") && key.length <= LONGEST_KEY,
  );
  return keys.length === 0 || keys.length > MARKS_NAMED_MAX ? null : { count: keys.length, keys };
}

export function formatMarks(marked: ReadonlySet<string>): MarksSearch {
  if (marked.size === 0) return {};
  const sel = [...marked].map((key) => key.replaceAll(/[,%]/g, encodeURIComponent)).join(",");
  return { sel: marked.size > MARKS_NAMED_MAX || sel.length > LONGEST ? marked.size : sel };
}

export function withMarks<S extends MarksSearch>(search: S, marked: ReadonlySet<string>): S {
  const { sel: _sel, ...rest } = search;
  return { ...rest, ...formatMarks(marked) } as S;
}

function decoded(text: string): string {
  return text.replaceAll("%2C", ",").replaceAll("%25", "%");
}
