/** What an import did, as lines for people: totals, then each problem with its first rows. */
import type { Bilingual } from "../domain/errors.ts";
import type { FileReport, ImportProblem, ImportReport } from "../usecases/import-case.ts";

/** The whole report. */
export function reportLines(report: ImportReport): Bilingual[] {
  return [
    report.summary,
    ...report.files.map(fileLine),
    ...report.files.flatMap((file) => columnLines(file)),
    ...report.files.flatMap((file) => file.problems.flatMap((problem) => problemLines(file, problem))),
    ...ignoredLines(report),
  ];
}

/** Only what was left out of the ledger or stays unresolved; nothing where all went well. */
export function quarantineLines(report: ImportReport): Bilingual[] {
  if (report.quarantined === 0 && report.unresolved === 0) return [];
  return [
    {
      zh: `隔离行 ${report.quarantined}，未解析引用 ${report.unresolved}：`,
      en: `Quarantined rows ${report.quarantined}, unresolved references ${report.unresolved}:`,
    },
    ...report.files.flatMap((file) => file.problems.flatMap((problem) => problemLines(file, problem))),
  ];
}

/** Why `--strict` refused the folder: nothing of it was kept or quarantined. */
export function refusalLines(report: ImportReport): Bilingual[] {
  return report.files.flatMap((file) =>
    file.problems.flatMap((problem) => problemLines(file, problem, NOT_IMPORTED)),
  );
}

const EFFECTS: Readonly<Record<ImportProblem["effect"], Bilingual>> = {
  kept: { zh: "已保留", en: "kept" },
  quarantined: { zh: "已隔离", en: "quarantined" },
};
const NOT_IMPORTED: Bilingual = { zh: "未导入", en: "not imported" };

function fileLine(file: FileReport): Bilingual {
  const { name, rows, added, changed, unchanged, repeated, quarantined, unresolved, encoding } = file;
  const counts = (words: readonly [string, number][]) =>
    words
      .filter(([, count]) => count > 0)
      .map(([word, count]) => `${word} ${count}`)
      .join(", ");
  const zh = counts([
    ["新增", added],
    ["更新", changed],
    ["未变", unchanged],
    ["重复", repeated],
    ["隔离", quarantined],
    ["未解析引用", unresolved],
  ]);
  const en = counts([
    ["added", added],
    ["changed", changed],
    ["unchanged", unchanged],
    ["repeated", repeated],
    ["quarantined", quarantined],
    ["unresolved references", unresolved],
  ]);
  return {
    zh: `  ${name}（${encoding}）：${rows} 行${zh && `；${zh}`}`,
    en: `  ${name} (${encoding}): ${rows} rows${en && `; ${en}`}`,
  };
}

function columnLines({ name, unknownColumns }: FileReport): Bilingual[] {
  if (unknownColumns.length === 0) return [];
  const list = unknownColumns.join(", ");
  return [
    {
      zh: `  ${name}：约定之外的列，已作为记录的附加属性保留：${list}`,
      en: `  ${name}: columns beyond the agreed ones, kept as properties of the record: ${list}`,
    },
  ];
}

function problemLines(
  { name }: FileReport,
  problem: ImportProblem,
  outcome: Bilingual = EFFECTS[problem.effect],
): Bilingual[] {
  const { code, message, column, expected, rows, effect, examples } = problem;
  const head: Bilingual = {
    zh: `  ${name}${column ? ` 列 ${column}` : ""}：[${code}] ${message.zh} ${rows} 行，${outcome.zh}。${expected ? `应为 ${expected}` : ""}`,
    en: `  ${name}${column ? `, column ${column}` : ""}: [${code}] ${message.en} ${rows} ${rows === 1 ? "row" : "rows"}, ${outcome.en}.${expected ? ` Expected ${expected}` : ""}`,
  };
  const lines = examples.map(({ row, came }) => ({
    zh: `    第 ${row} 行${came === undefined ? "" : `：${JSON.stringify(came)}`}`,
    en: `    row ${row}${came === undefined ? "" : `: ${JSON.stringify(came)}`}`,
  }));
  const more = rows - examples.length;
  if (effect === "kept" || more <= 0) return [head, ...lines];
  return [head, ...lines, { zh: `    另有 ${more} 行`, en: `    and ${more} more` }];
}

function ignoredLines({ ignored }: ImportReport): Bilingual[] {
  if (ignored.length === 0) return [];
  const list = ignored.join(", ");
  return [{ zh: `  未读取（不是案件文件）：${list}`, en: `  Not read (no file of a case): ${list}` }];
}
