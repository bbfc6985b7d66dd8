/**
 * Numbers, money and times as they are shown. A time that came with its offset is shown in that
 * offset, as the record holder wrote it; a bare moment (epoch milliseconds) in China's one time zone.
 */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** Of a probability: rounded, but never up to certainty. */
  readonly percent: (value: number) => string;
  /** Of a share that may be very small: two significant digits. */
  readonly smallShare: (value: number) => string;
  /** Of a share, where all is all. */
  readonly wholePercent: (value: number) => string;
  /** Of a score or probability, two places: rounded, but never up to certainty. */
  readonly score: (value: number) => string;
  readonly money: (yuan: number) => string;
  /** `2026-03-01 21:14` of an ISO 8601 text with offset or of epoch milliseconds. */
  readonly time: (at: string | number) => string;
  readonly date: (at: string | number) => string;
  /** `nodes, places, and camera` */
  readonly list: (items: readonly string[]) => string;
  /** Of a q value, three places: rounded, but never down to nothing. */
  readonly q: (value: number) => string;
}

const LEAST_Q = 0.001;

/** By language: each holds six formatters, which are slow to make, and a page asks for hundreds. */
const formats = new Map<string, Format>();

export function formatIn(tag: string): Format {
  const known = formats.get(tag);
  if (known) return known;
  const made = createFormat(tag);
  formats.set(tag, made);
  return made;
}

function createFormat(tag: string): Format {
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const smallShare = new Intl.NumberFormat(tag, { style: "percent", maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const score = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const money = new Intl.NumberFormat(tag, {
    style: "currency",
    currency: "CNY",
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0,
  });
  const toDigits = new Map<number, Intl.NumberFormat>();
  const rounded = (digits: number) => {
    const known = toDigits.get(digits) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    toDigits.set(digits, known);
    return known;
  };
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    number: (value, digits = 0) => (digits === 0 ? whole : rounded(digits)).format(value),
    percent: (value) => percent.format(belowCertainty(value)),
    smallShare: (value) => smallShare.format(value),
    wholePercent: (value) => percent.format(value),
    score: (value) => score.format(belowCertainty(value)),
    money: (yuan) => money.format(yuan),
    time: (at) => wallClock(at).slice(0, 16),
    date: (at) => wallClock(at).slice(0, 10),
    list: (items) => list.format(items),
    q: (value) => (value < LEAST_Q ? `< ${rounded(3).format(LEAST_Q)}` : rounded(3).format(value)),
  };
}

function belowCertainty(value: number): number {
  return value < 1 ? Math.min(value, 0.99) : value;
}

// The Swedish form of a date and time is ISO 8601's.
const inChina = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

function wallClock(at: string | number): string {
  if (typeof at === "number") return inChina.format(at);
  return /[zZ]$/.test(at) ? inChina.format(Date.parse(at)) : at.replace("T", " ");
}
