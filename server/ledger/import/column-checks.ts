/**
 * What a cell must be, as SQL over the text that was delivered: the same rules as the schemas
 * in `contracts/case-folder.ts`, checked for millions of rows at once. Each column has one
 * expression that gives NULL for a good cell and a problem code otherwise, and one that
 * converts a good cell.
 */
import { type ColumnSpec, YEARS } from "../../domain/case-folder.ts";
import { quoteName, quoteText } from "../sql-text.ts";
import type { ProblemCode } from "./problems.ts";

const CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
const TIME = `[0-9]{4}-[0-9]{2}-[0-9]{2}T${CLOCK}:[0-5][0-9](\\.[0-9]+)?(Z|[+-]${CLOCK})`;
const TIME_SHAPE = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?";
const OFFSET_SHAPE = "(Z|[+-][0-9]{2}:[0-9]{2})";
const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";

/** SQL that is NULL where the cell is good, else the code of its problem. */
export function problemSql(cell: string, spec: ColumnSpec): string {
  const missing = spec.required ? `WHEN ${cell} IS NULL THEN ${code("missing-value")}` : "";
  const whens = [missing, ...wrongCases(cell, spec)].filter((when) => when !== "");
  if (whens.length === 0) return "CAST(NULL AS VARCHAR)";
  return `CASE ${whens.join(" ")} END`;
}

/** What the column takes, the same in every language. */
export function expectedText(spec: ColumnSpec): string {
  const bounds = [
    spec.min === undefined ? null : `>= ${spec.min}`,
    spec.max === undefined ? null : `<= ${spec.max}`,
  ].filter((bound) => bound !== null);
  switch (spec.type) {
    case "time":
      return spec.orDate ? "YYYY-MM-DDThh:mm:ss+08:00 | YYYY-MM-DD" : "YYYY-MM-DDThh:mm:ss+08:00";
    case "date":
      return "YYYY-MM-DD";
    case "boolean":
      return "true | false";
    case "number":
      return bounds.join(", ") || "0.00";
    case "integer":
      return bounds.join(", ") || "0";
    case "list":
      return spec.values ? spec.values.join(";") : "a;b;c";
    case "text":
      return spec.values ? spec.values.join(" | ") : "text";
  }
}

/** SQL of the ledger columns that a good cell becomes, each named: one, or two for a time. */
export function valueSql(name: string, cell: string, spec: ColumnSpec): string[] {
  return columnValues(name, cell, spec).map(([column, value]) => `${value} AS ${quoteName(column)}`);
}

/** Name and SQL value of the ledger columns that a good cell becomes. */
export function columnValues(
  name: string,
  cell: string,
  spec: ColumnSpec,
): [column: string, value: string][] {
  switch (spec.type) {
    case "text":
      return [[name, cell]];
    case "list":
      return [[name, itemsOf(cell)]];
    case "date":
      return [[name, `CAST(${cell} AS DATE)`]];
    case "number":
      return [[name, `CAST(${cell} AS DOUBLE)`]];
    case "integer":
      return [[name, `CAST(CAST(${cell} AS DOUBLE) AS BIGINT)`]];
    case "boolean":
      return [[name, `(lower(${cell}) IN ('true', '1'))`]];
    case "time": {
      const moment = spec.orDate ? momentOf(cell) : cell;
      return [
        [name, `(CAST(${clockOf(moment)} AS TIMESTAMP) - to_minutes(${offsetOf(moment)}))`],
        [`${name}_offset_min`, `CAST(${offsetOf(moment)} AS SMALLINT)`],
      ];
    }
  }
}

/** True where JSON needs no escapes in a good cell. */
export function isPlainText(spec: ColumnSpec): boolean {
  return spec.type !== "text" && spec.type !== "list" ? true : spec.values !== undefined;
}

function code(problem: ProblemCode): string {
  return quoteText(problem);
}

function matches(cell: string, pattern: string): string {
  return `regexp_full_match(${cell}, ${quoteText(pattern)})`;
}

function valuesList(values: readonly string[]): string {
  return values.map(quoteText).join(", ");
}

function itemsOf(cell: string): string {
  return `list_filter(string_split(${cell}, ';'), item -> item <> '')`;
}

/** A condition on an unknown cell is NULL, so that no case holds for it. */
function wrongCases(cell: string, spec: ColumnSpec): string[] {
  switch (spec.type) {
    case "text":
      return spec.values
        ? [`WHEN ${cell} NOT IN (${valuesList(spec.values)}) THEN ${code("unknown-value")}`]
        : [];
    case "list":
      return spec.values
        ? [
            `WHEN NOT list_has_all([${valuesList(spec.values)}], ${itemsOf(cell)}) THEN ${code("unknown-value")}`,
          ]
        : [];
    case "boolean":
      return [`WHEN lower(${cell}) NOT IN ('true', 'false', '1', '0') THEN ${code("not-a-boolean")}`];
    case "date":
      return [
        `WHEN NOT ${matches(cell, DATE)} THEN ${code("not-a-date")}`,
        `WHEN ${cell} IS NOT NULL AND try_cast(${cell} AS DATE) IS NULL THEN ${code("impossible-date")}`,
        `WHEN ${outsideYears(cell, YEARS.date)} THEN ${code("impossible-date")}`,
      ];
    case "time":
      return [
        `WHEN NOT ${matches(cell, spec.orDate ? `${TIME}|${DATE}` : TIME)} THEN ${wrongTime(cell)}`,
        `WHEN ${cell} IS NOT NULL AND try_cast(left(${cell}, 10) AS DATE) IS NULL THEN ${code("impossible-time")}`,
        `WHEN ${outsideYears(cell, YEARS.time)} THEN ${code("impossible-time")}`,
      ];
    case "number":
    case "integer":
      return wrongNumber(cell, spec);
  }
}

/** Years have four digits, so that text is ordered as they are. */
function outsideYears(cell: string, [first, last]: readonly [number, number]): string {
  return `left(${cell}, 4) NOT BETWEEN '${first}' AND '${last}'`;
}

function wrongTime(cell: string): string {
  return `(CASE WHEN ${matches(cell, TIME_SHAPE)} THEN ${code("time-without-offset")}
    WHEN ${matches(cell, TIME_SHAPE + OFFSET_SHAPE)} AND NOT ${matches(cell, `[^.]{16}${OFFSET_SHAPE}`)}
      THEN ${code("impossible-time")}
    ELSE ${code("not-a-time")} END)`;
}

function wrongNumber(cell: string, spec: ColumnSpec): string[] {
  const number = `try_cast(${cell} AS DOUBLE)`;
  const cases = [`WHEN NOT ${matches(cell, NUMBER)} OR NOT isfinite(${number}) THEN ${code("not-a-number")}`];
  if (spec.type === "integer") {
    // Beyond 2^53 a number no longer says which whole number was meant.
    cases.push(
      `WHEN ${number} <> trunc(${number}) OR abs(${number}) > 9007199254740991 THEN ${code("not-an-integer")}`,
    );
  }
  if (spec.min !== undefined) cases.push(`WHEN ${number} < ${spec.min} THEN ${code("below-minimum")}`);
  if (spec.max !== undefined) cases.push(`WHEN ${number} > ${spec.max} THEN ${code("above-maximum")}`);
  return cases;
}

/** A bare date is the beginning of that day in China, the one time zone of its record holders. */
function momentOf(cell: string): string {
  return `(CASE WHEN length(${cell}) = 10 THEN ${cell} || 'T00:00:00+08:00' ELSE ${cell} END)`;
}

/** Date and time of day as delivered, without the offset. */
function clockOf(cell: string): string {
  return `CASE WHEN ${cell} LIKE '%Z' THEN left(${cell}, -1) ELSE left(${cell}, -6) END`;
}

/** Minutes that the delivered clock is ahead of UTC. */
function offsetOf(cell: string): string {
  const minutes = `CAST(left(right(${cell}, 5), 2) AS INTEGER) * 60 + CAST(right(${cell}, 2) AS INTEGER)`;
  const sign = `CASE WHEN left(right(${cell}, 6), 1) = '-' THEN -1 ELSE 1 END`;
  return `CASE WHEN ${cell} IS NULL THEN NULL WHEN ${cell} LIKE '%Z' THEN 0 ELSE (${sign}) * (${minutes}) END`;
}
