/**
 * Every problem a row can have, in one catalogue. Texts say what is wrong and never quote the
 * cell: what came stands in a field of its own, which goes to the report only.
 */
import { YEARS } from "../../domain/case-folder.ts";
import type { Bilingual } from "../../domain/errors.ts";

export const PROBLEM_TEXTS = {
  "missing-value": { zh: "必填的值为空。", en: "A required value is missing." },
  "not-a-time": { zh: "不是带时区的 ISO 8601 时间。", en: "Not an ISO 8601 time with offset." },
  "time-without-offset": { zh: "时间缺少时区偏移。", en: "The time has no offset from UTC." },
  "impossible-time": {
    zh: `不存在的日期或时刻，或不在 ${YEARS.time.join("–")} 年之内。`,
    en: `This date or time of day does not exist, or lies outside of the years ${YEARS.time.join(" to ")}.`,
  },
  "not-a-date": { zh: "不是 YYYY-MM-DD 形式的日期。", en: "Not a date of the form YYYY-MM-DD." },
  "impossible-date": {
    zh: `不存在的日期，或不在 ${YEARS.date.join("–")} 年之内。`,
    en: `This date does not exist, or lies outside of the years ${YEARS.date.join(" to ")}.`,
  },
  "not-a-number": { zh: "不是十进制数。", en: "Not a decimal number." },
  "not-an-integer": { zh: "不是整数。", en: "Not a whole number." },
  "below-minimum": { zh: "数值低于允许的最小值。", en: "The number is below the least allowed." },
  "above-maximum": { zh: "数值高于允许的最大值。", en: "The number is above the greatest allowed." },
  "not-a-boolean": { zh: "不是 true 或 false。", en: "Neither true nor false." },
  "unknown-value": { zh: "不在允许的取值之内。", en: "Not one of the allowed values." },
  "duplicate-id": {
    zh: "同一文件中该编号出现在内容不同的多行；无法判断哪一行正确，全部隔离。",
    en: "Rows of one file share this id but differ; which is right cannot be told, so all are quarantined.",
  },
  "truncated-row": {
    zh: "该行的列数少于表头，可能被截断。",
    en: "The row has fewer cells than the header; it may be cut off.",
  },
  "too-many-fields": { zh: "该行的列数多于表头。", en: "The row has more cells than the header." },
  "unterminated-quote": { zh: "引号没有闭合。", en: "A quote is opened and never closed." },
  "text-after-quote": {
    zh: "闭合引号之后还有文字。",
    en: "Text follows a closing quote inside one cell.",
  },
  "line-too-long": {
    zh: "该行超过一行允许的长度，未读入。",
    en: "The row is longer than a row may be and was not read.",
  },
  "control-character": {
    zh: "单元格含有控制字符或残缺的字符。",
    en: "A cell holds a control character or half a character.",
  },
  "not-json": { zh: "该行不是完整的 JSON。", en: "The line is not complete JSON." },
  "not-an-object": { zh: "该行不是 JSON 对象。", en: "The line is not a JSON object." },
  "duplicate-key": {
    zh: "去掉首尾空格后，对象中有两个同名的键。",
    en: "Two keys of the object are the same once spaces around them are dropped.",
  },
  "nested-value": {
    zh: "值必须是文字、数字、布尔值或它们的列表。",
    en: "A value must be text, a number, a boolean, or a list of these.",
  },
  "separator-in-item": {
    zh: "列表中的一项含有分号。",
    en: "An item of a list holds a semicolon.",
  },
  "digits-lost": {
    zh: "数字位数过多，作为数值存储时末位已丢失；请以文本形式提供。",
    en: "The number has more digits than a number can hold, so the last ones are lost; deliver it as text.",
  },
  "error-cell": { zh: "单元格是公式错误值。", en: "The cell holds the error value of a formula." },
  "unknown-reference": {
    zh: "引用的编号不在所指文件中，引用未解析。",
    en: "The id is not in the file it refers to, so the reference is unresolved.",
  },
  "assumed-offset": {
    zh: "表格中的时间没有时区，按 +08:00 读取。",
    en: "Times of the worksheet carry no offset; they were read as +08:00.",
  },
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;
