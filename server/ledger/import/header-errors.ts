/** Why a file is refused for its columns. What stands in a header may be a person's name: only agreed columns are named. */
import type { TriplezeroError } from "../../domain/errors.ts";
import { refusal } from "./refusal.ts";

export function headerUnreadable(file: string): TriplezeroError {
  return refusal({
    code: "unreadable-header",
    file,
    message: { zh: `${file} 的表头无法读取。`, en: `The header row of ${file} cannot be read.` },
    remedy: { zh: "请检查表头中的引号和长度。", en: "Check the quotes and the length of the header row." },
  });
}

/** @param known the agreed columns that are there; what else the header holds may be a person's name */
export function columnsMissing(
  file: string,
  missing: readonly string[],
  known: readonly string[],
): TriplezeroError {
  const [first = ""] = missing;
  const list = missing.join(", ");
  return refusal({
    code: "missing-column",
    file,
    column: first,
    message: {
      zh: `${file} 缺少必需的列 ${list}。`,
      en: `${file} lacks the required ${missing.length === 1 ? "column" : "columns"} ${list}.`,
    },
    expected: list,
    ...(known.length > 0 ? { came: known.join(", ") } : {}),
    remedy: file.endsWith(".jsonl")
      ? {
          zh: "每行的对象须以约定的列名为键（见 docs/data-model-tables.md）。",
          en: "The objects need the agreed names of columns as keys (docs/data-model-tables.md).",
        }
      : {
          zh: "第一行须是列名；请按约定的列名补上（见 docs/data-model-tables.md）。",
          en: "The first row must be the names of the columns; add what lacks under its agreed name (docs/data-model-tables.md).",
        },
  });
}

export function notJsonLines(file: string): TriplezeroError {
  return refusal({
    code: "not-json-lines",
    file,
    message: {
      zh: `${file} 没有一行是 JSON 对象。`,
      en: `No line of ${file} is a JSON object.`,
    },
    expected: '{"person_id": "p1", …}',
    remedy: {
      zh: "请每行写一个对象，不要写成数组，也不要分行缩进。",
      en: "Write one object a line: no array around them, and none over several lines.",
    },
  });
}

export function wrongSeparator(file: string, separator: string): TriplezeroError {
  return refusal({
    code: "wrong-separator",
    file,
    message: {
      zh: `${file} 的列不是用逗号分隔的。`,
      en: `The columns of ${file} are not separated by commas.`,
    },
    expected: ",",
    came: separator === "\t" ? "Tab" : separator,
    remedy: {
      zh: "请用表格软件另存为以逗号分隔的 CSV（UTF-8）。",
      en: "Save it again as CSV separated by commas (UTF-8).",
    },
  });
}

/**
 * @param places of the two, counted from 1
 * @param agreed their name, where it is one of the agreed ones
 */
export function duplicateColumn(
  file: string,
  places: readonly [number, number],
  agreed: string | undefined,
): TriplezeroError {
  return refusal({
    code: "duplicate-column",
    file,
    ...(agreed === undefined ? {} : { column: agreed }),
    message: {
      zh: `${file} 的表头中第 ${places[0]} 列与第 ${places[1]} 列同名。`,
      en: `Columns ${places[0]} and ${places[1]} in the header of ${file} have the same name.`,
    },
    remedy: { zh: "请删去或改名其中一列。", en: "Remove or rename one of them." },
  });
}

export function tooManyColumns(file: string, limit: number): TriplezeroError {
  return refusal({
    code: "too-many-columns",
    file,
    message: {
      zh: `${file} 的列（键）超过 ${limit} 个。`,
      en: `${file} has more than ${limit} columns or keys.`,
    },
    expected: `<= ${limit}`,
    remedy: {
      zh: "请只保留需要的列；键名须固定，可变的内容放到值里。",
      en: "Leave out columns that are not needed; use fixed keys and put what varies into values.",
    },
  });
}
