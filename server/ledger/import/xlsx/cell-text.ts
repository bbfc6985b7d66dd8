/** What a cell of a worksheet says, as the text that a CSV of the same content would hold. */
import type { ColumnType } from "../../../domain/case-folder.ts";
import type { ProblemCode } from "../problems.ts";

export interface SheetCell {
  /** The `t` of the cell: `s` is looked up already, and given as `str`. */
  readonly type: string;
  readonly value: string;
  /** Whether the cell's style shows its number as a date or time. */
  readonly isDate: boolean;
}

export type CellText =
  | { readonly text: string; readonly assumedOffset?: true }
  | { readonly problem: ProblemCode; readonly came: string };

/** A spreadsheet keeps 15 digits of a number; a longer one has lost the rest. */
const DIGITS_KEPT = 1e15;

/** Worksheets know no time zone: their times are those of the country that the records are from. */
const ASSUMED_OFFSET = "+08:00";

const DAY_MS = 86_400_000;

/** 1 January 10000 as a count of days from 1900: dates of worksheets end before it (ECMA-376 part 1, 18.17.4). */
const DATES_END = 2_958_466;

/** @param type how the column is read; text where it is not a declared one */
export function cellText(cell: SheetCell, type: ColumnType, from1904: boolean): CellText {
  const { value } = cell;
  switch (cell.type) {
    case "b":
      return { text: value === "1" ? "true" : "false" };
    case "e":
      return { problem: "error-cell", came: value };
    case "d":
      return timeText(value.replace(/Z$/, ""), type);
    case "str":
    case "inlineStr":
      return { text: value };
    default:
      return numberText(cell, type, from1904);
  }
}

function numberText({ value, isDate }: SheetCell, type: ColumnType, from1904: boolean): CellText {
  if (value === "") return { text: "" };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  // A time of day without a day: what it is counted from is a day in 1899.
  if (isDate && number >= 0 && number < 1) return { text: serialTime(number, false).slice(11) };
  // Above, a column of numbers (of phones, of cards) was given the look of dates.
  if (isDate && number >= 0 && daysOf(number, from1904) < DATES_END)
    return timeText(serialTime(number, from1904), type);
  const lost = type !== "number" && type !== "integer" && Math.abs(number) >= DIGITS_KEPT;
  return lost ? { problem: "digits-lost", came: value } : { text: String(number) };
}

/** Days from 1900 of a count of days; 29 February 1900 existed for spreadsheets only. */
function daysOf(serial: number, from1904: boolean): number {
  if (from1904) return serial + 1462;
  return serial < 60 ? serial + 1 : serial;
}

/** `2026-03-01T21:14:05` of a count of days. */
function serialTime(serial: number, from1904: boolean): string {
  const days = daysOf(serial, from1904);
  const milliseconds = Math.round((days - 25_569) * DAY_MS);
  const rounded = Math.round(milliseconds / 1000) * 1000;
  const exact = Math.abs(milliseconds - rounded) <= 1 ? rounded : milliseconds;
  return new Date(exact).toISOString().replace(/\.000Z$|Z$/, "");
}

/** @param time ISO 8601 without an offset, or a date alone */
function timeText(time: string, type: ColumnType): CellText {
  const midnight = time.endsWith("T00:00:00");
  if (type === "time" && /T/.test(time) && !/[+-]\d\d:\d\d$/.test(time)) {
    return { text: `${time}${ASSUMED_OFFSET}`, assumedOffset: true };
  }
  return { text: midnight ? time.slice(0, 10) : time };
}
