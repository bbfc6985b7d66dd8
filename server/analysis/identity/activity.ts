/** What each phone does: its counterparts with counts, and when it was first and last in contact. */
import type { CaseTables } from "../../domain/case-tables.ts";

export interface PhoneActivity {
  /** Counterparts of phone i: positions starts[i] … starts[i + 1] − 1, ascending. */
  readonly starts: Uint32Array;
  readonly other: Uint32Array;
  /** Contacts with that counterpart, both directions. */
  readonly count: Uint32Array;
  /** Different days with a contact with that counterpart. */
  readonly days: Uint32Array;
  /** Number of contacts of the phone. */
  readonly contacts: Uint32Array;
  /** Epoch seconds of the first and last contact; NaN where there is none. */
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
  /** First and last moment of the contact records. */
  readonly periodStart: number;
  readonly periodEnd: number;
  /** Sum of `contacts` over all phones. */
  readonly totalEnds: number;
}

const DAY = 86_400;
/** Above the days of any period; a phone's number times this stays an exact number. */
const MOST_DAYS = 65_536;

export function measureActivity(tables: CaseTables): PhoneActivity {
  const { contacts, phones } = tables;
  const phoneCount = phones.ids.length;
  const rows = contacts.ids.length;
  const degree = new Uint32Array(phoneCount);
  const firstAt = new Float64Array(phoneCount).fill(Number.NaN);
  const lastAt = new Float64Array(phoneCount).fill(Number.NaN);
  const seen = (phone: number, at: number) => {
    if (Number.isNaN(firstAt[phone]!)) firstAt[phone] = at;
    lastAt[phone] = at;
  };
  for (let row = 0; row < rows; row++) {
    degree[contacts.from[row]!]! += 1;
    degree[contacts.to[row]!]! += 1;
    seen(contacts.from[row]!, contacts.at[row]!);
    seen(contacts.to[row]!, contacts.at[row]!);
  }
  const ends = new Uint32Array(phoneCount + 1);
  for (let phone = 0; phone < phoneCount; phone++) ends[phone + 1] = ends[phone]! + degree[phone]!;
  const next = ends.slice();
  // Counterpart and day in one number, so that sorting brings the contacts of a pair together by day.
  const others = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const day = Math.floor((contacts.at[row]! - contacts.at[0]!) / DAY);
    others[next[contacts.from[row]!]!++] = contacts.to[row]! * MOST_DAYS + day;
    others[next[contacts.to[row]!]!++] = contacts.from[row]! * MOST_DAYS + day;
  }
  const starts = new Uint32Array(phoneCount + 1);
  const other = new Uint32Array(rows * 2);
  const count = new Uint32Array(rows * 2);
  const days = new Uint32Array(rows * 2);
  let written = 0;
  for (let phone = 0; phone < phoneCount; phone++) {
    const own = others.subarray(ends[phone]!, ends[phone + 1]!).sort();
    for (let at = 0; at < own.length; at++) {
      const counterpart = Math.floor(own[at]! / MOST_DAYS);
      if (at === 0 || counterpart !== other[written - 1]) {
        other[written] = counterpart;
        count[written] = 1;
        days[written++] = 1;
        continue;
      }
      count[written - 1]! += 1;
      if (own[at] !== own[at - 1]) days[written - 1]! += 1;
    }
    starts[phone + 1] = written;
  }
  return {
    starts,
    other: other.slice(0, written),
    count: count.slice(0, written),
    days: days.slice(0, written),
    contacts: degree,
    firstAt,
    lastAt,
    periodStart: rows > 0 ? contacts.at[0]! : 0,
    periodEnd: rows > 0 ? contacts.at[rows - 1]! : 0,
    totalEnds: rows * 2,
  };
}

/** Contacts between two phones, both directions. */
export function contactsBetween(activity: PhoneActivity, a: number, b: number): number {
  let low = activity.starts[a]!;
  let high = activity.starts[a + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (activity.other[middle]! < b) low = middle + 1;
    else high = middle;
  }
  return low < activity.starts[a + 1]! && activity.other[low] === b ? activity.count[low]! : 0;
}
