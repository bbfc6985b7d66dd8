/** Why a folder is refused as a whole. File names may stand in these texts, contents never. */
import { type Bilingual, type ErrorDetails, TriplezeroError } from "../../domain/errors.ts";
import type { ImportProblem, ImportReport } from "./report.ts";

type Refusal = Omit<ErrorDetails, "class" | "where"> & {
  readonly class?: ErrorDetails["class"];
  readonly file?: string;
  readonly column?: string;
};

function refusal({ file, column, class: errorClass = "bad-input", ...rest }: Refusal): TriplezeroError {
  const where = { ...(file === undefined ? {} : { file }), ...(column === undefined ? {} : { column }) };
  return new TriplezeroError({ ...rest, class: errorClass, ...(file === undefined ? {} : { where }) });
}

const FOLDER_FORM: Bilingual = {
  zh: "案件文件夹的格式见 docs 中的说明；至少要有一个已知文件，如 persons.csv。",
  en: "The form of a case folder is described in docs; it holds at least one known file such as persons.csv.",
};

export function folderNotFound(): TriplezeroError {
  return refusal({
    code: "folder-not-found",
    class: "not-found",
    message: { zh: "找不到案件文件夹。", en: "There is no case folder at this path." },
    remedy: { zh: "请检查路径和读取权限。", en: "Check the path and whether it may be read." },
  });
}

export function folderEmpty(): TriplezeroError {
  return refusal({
    code: "folder-without-records",
    message: {
      zh: "文件夹中没有任何案件文件。",
      en: "The folder holds no file of a case.",
    },
    remedy: FOLDER_FORM,
  });
}

export function notARegularFile(file: string): TriplezeroError {
  return refusal({
    code: "not-a-regular-file",
    file,
    message: { zh: `${file} 不是普通文件。`, en: `${file} is not a regular file.` },
    remedy: {
      zh: "请放入文件本身，不要放链接或目录。",
      en: "Put the file itself there, not a link or a folder.",
    },
  });
}

export function stillBeingWritten(file: string): TriplezeroError {
  return refusal({
    code: "still-being-written",
    class: "conflict",
    file,
    message: {
      zh: `${file} 还在写入（still being written）。`,
      en: `${file} is still being written.`,
    },
    remedy: {
      zh: "请等复制或下载完成、关闭打开它的程序后再导入。",
      en: "Import again when copying or downloading has ended and no program has it open.",
    },
  });
}

export function kindTwice(file: string, other: string): TriplezeroError {
  return refusal({
    code: "file-twice",
    file,
    message: {
      zh: `${file} 与 ${other} 是同一种文件，只能有一个。`,
      en: `${file} and ${other} are the same file of the case; only one may be there.`,
    },
    remedy: { zh: "请只保留一个。", en: "Keep one of them." },
  });
}

export function emptyFile(file: string): TriplezeroError {
  return refusal({
    code: "empty-file",
    file,
    message: { zh: `${file} 是空的，连表头也没有。`, en: `${file} is empty; not even a header is there.` },
    expected: "a header row",
    remedy: {
      zh: "请让提供方重新导出；没有这类数据时请删去该文件。",
      en: "Have it exported again; where there are no such records, leave the file out.",
    },
  });
}

export function wrongContent(file: string, looksLike: Bilingual): TriplezeroError {
  return refusal({
    code: "wrong-content",
    file,
    message: {
      zh: `${file} 不是文本文件，看起来是${looksLike.zh}。`,
      en: `${file} is not a text file; it looks like ${looksLike.en}.`,
    },
    expected: "CSV or JSONL as text (UTF-8 or GB18030)",
    came: looksLike.en,
    remedy: {
      zh: "请先解压，或另存为 UTF-8 的 CSV。",
      en: "Unpack it first, or save it as CSV in UTF-8.",
    },
  });
}

export function wrongEncoding(file: string): TriplezeroError {
  return refusal({
    code: "wrong-encoding",
    file,
    message: {
      zh: `${file} 的编码既不是 UTF-8 也不是 GB18030。`,
      en: `${file} is encoded neither in UTF-8 nor in GB18030.`,
    },
    expected: "UTF-8 or GB18030",
    remedy: { zh: "请另存为 UTF-8。", en: "Save it as UTF-8." },
  });
}

export function badWorkbook(file: string, cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "unreadable-workbook",
      class: "bad-input",
      where: { file },
      message: {
        zh: `${file} 不是可读的 .xlsx 工作簿。`,
        en: `${file} is not a readable .xlsx workbook.`,
      },
      remedy: {
        zh: "请用表格软件打开后另存为 .xlsx（不加密），或另存为 CSV。",
        en: "Open it in a spreadsheet program and save it again as .xlsx without a password, or as CSV.",
      },
    },
    { cause },
  );
}

export function workbookTooLarge(file: string): TriplezeroError {
  return refusal({
    code: "workbook-too-large",
    class: "limit",
    file,
    message: {
      zh: `${file} 的文字内容超过工作簿可读取的上限。`,
      en: `${file} holds more text than is read from a workbook.`,
    },
    remedy: { zh: "请把各工作表另存为 CSV。", en: "Save its sheets as CSV." },
  });
}

export function headerUnreadable(file: string): TriplezeroError {
  return refusal({
    code: "unreadable-header",
    file,
    message: { zh: `${file} 的表头无法读取。`, en: `The header row of ${file} cannot be read.` },
    expected: "one row of column names, RFC 4180",
    remedy: { zh: "请检查表头中的引号和长度。", en: "Check the quotes and the length of the header row." },
  });
}

export function missingColumn(file: string, column: string): TriplezeroError {
  return refusal({
    code: "missing-column",
    file,
    column,
    message: {
      zh: `${file} 缺少必需的列 ${column}。`,
      en: `${file} lacks the required column ${column}.`,
    },
    expected: column,
    remedy: {
      zh: "请按约定的列名补上该列。",
      en: "Add the column under its agreed name.",
    },
  });
}

export function duplicateColumn(file: string, column: string): TriplezeroError {
  return refusal({
    code: "duplicate-column",
    file,
    column,
    message: {
      zh: `${file} 的表头中有两列同名。`,
      en: `Two columns in the header of ${file} have the same name.`,
    },
    remedy: { zh: "请删去或改名其中一列。", en: "Remove or rename one of them." },
  });
}

export function tooManyColumns(file: string, limit: number): TriplezeroError {
  return refusal({
    code: "too-many-columns",
    file,
    message: {
      zh: `${file} 的不同键超过 ${limit} 个。`,
      en: `${file} has more than ${limit} different keys.`,
    },
    expected: `<= ${limit}`,
    remedy: {
      zh: "请用固定的键名，把可变的内容放到值里。",
      en: "Use fixed keys and put what varies into values.",
    },
  });
}

/** `--strict`: carries the whole report, so that every problem can be shown. */
export class RowsRefused extends TriplezeroError {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super(rowsRefused(report));
    this.report = report;
  }
}

function rowsRefused({ files, quarantined, unresolved }: ImportReport): ErrorDetails {
  // Where rows are bad, they come first: ids that are missing may stand in just these rows.
  const effect = quarantined > 0 ? "quarantined" : "kept";
  const isFault = (problem: ImportProblem) =>
    problem.effect === effect && (effect === "quarantined" || problem.code === "unknown-reference");
  const file = files.find(({ problems }) => problems.some(isFault));
  const problem = file?.problems.find(isFault);
  const row = problem?.examples[0]?.row;
  const counts = {
    zh: `${quarantined} 行不合格，${unresolved} 处引用未解析`,
    en: `${quarantined} rows are bad and ${unresolved} references are unresolved`,
  };
  return {
    code: "rows-refused",
    class: "bad-input",
    message: {
      zh: `严格模式：${counts.zh}，文件夹未导入，台账未变。${problem?.message.zh ?? ""}`,
      en: `Strict: ${counts.en}, so the folder was not imported; the ledger is as before. ${problem?.message.en ?? ""}`,
    },
    where: {
      ...(file ? { file: file.name } : {}),
      ...(row === undefined ? {} : { row }),
      ...(problem?.column === undefined ? {} : { column: problem.column }),
    },
    ...(problem?.expected === undefined ? {} : { expected: problem.expected }),
    remedy: {
      zh: "请更正这些行并补上缺少的文件，或不加 --strict 导入（不合格的行会被隔离，未解析的引用会保留，两者都会报告）。",
      en: "Correct the rows and add what they refer to, or import without --strict, which quarantines bad rows, keeps unresolved references, and reports both.",
    },
  };
}

export function importRunning(): TriplezeroError {
  return refusal({
    code: "import-running",
    class: "conflict",
    message: { zh: "另一个导入正在进行。", en: "Another import is running." },
    remedy: { zh: "请等它结束。", en: "Wait until it has ended." },
  });
}

export function importCancelled(): TriplezeroError {
  return refusal({
    code: "cancelled",
    class: "conflict",
    message: { zh: "导入已取消，台账未变。", en: "The import was cancelled; the ledger is as before." },
  });
}
