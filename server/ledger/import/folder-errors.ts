/** Why a folder is refused as a whole. File names may stand in these texts, contents never. */
import { type Bilingual, type ErrorDetails, TriplezeroError } from "../../domain/errors.ts";
import { refusal } from "./refusal.ts";
import type { ImportProblem, ImportReport } from "./report.ts";

const FOLDER_FORM: Bilingual = {
  zh: "文件名和列见 docs/data-model-tables.md；至少要有一个已知文件，如 persons.csv，或 .xlsx 中名为 persons 的工作表；.xls 请先另存为 .xlsx。子文件夹不读取，请给出文件所在的那一层。",
  en: "docs/data-model-tables.md has the names of files and columns; at least one of them is needed, such as persons.csv, or a sheet named persons in an .xlsx (save an .xls as .xlsx). Folders within are not read: name the one that the files lie in.",
};

const NAMES_SHOWN = 5;

export function folderNotFound(): TriplezeroError {
  return refusal({
    code: "folder-not-found",
    class: "not-found",
    message: { zh: "找不到案件文件夹。", en: "There is no case folder at this path." },
    remedy: { zh: "请检查路径和读取权限。", en: "Check the path and whether it may be read." },
  });
}

export function notAFolder(): TriplezeroError {
  return refusal({
    code: "not-a-folder",
    message: { zh: "这个路径是一个文件，不是案件文件夹。", en: "This path is a file, not a case folder." },
    remedy: {
      zh: "请给出文件所在的文件夹；只有一个文件时，先把它放进一个文件夹。",
      en: "Name the folder that the file lies in; a single file is put into a folder first.",
    },
  });
}

/** @param found names of files, folders and sheets that are there; the first few are named */
export function folderEmpty(found: readonly string[]): TriplezeroError {
  const more = found.length > NAMES_SHOWN ? ` … (${found.length})` : "";
  return refusal({
    code: "folder-without-records",
    message: {
      zh: "文件夹中没有任何案件文件。",
      en: "The folder holds no file of a case.",
    },
    ...(found.length > 0 ? { came: found.slice(0, NAMES_SHOWN).join(", ") + more } : {}),
    remedy: FOLDER_FORM,
  });
}

/** @param came what the system says, such as `EACCES` */
export function unreadableFile(file: string, came: string, cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "unreadable-file",
      class: "bad-input",
      where: { file },
      message: { zh: `${file} 无法读取。`, en: `${file} cannot be read.` },
      came,
      remedy: {
        zh: "请检查这个文件的读取权限，以及所在的磁盘或网络盘是否可用。",
        en: "Check whether this user may read the file, and whether its disk or network drive is there.",
      },
    },
    { cause },
  );
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
    expected: "CSV | JSONL, UTF-8 | GB18030",
    remedy: {
      zh: "请先解压，或另存为 UTF-8 的 CSV。",
      en: "Unpack it first, or save it as CSV in UTF-8.",
    },
  });
}

/** @param line the first that is not UTF-8, counted from 1 with the header */
export function wrongEncoding(file: string, line: number): TriplezeroError {
  return refusal({
    code: "wrong-encoding",
    file,
    message: {
      zh: `${file} 的编码既不是 UTF-8 也不是 GB18030；文本的第 ${line} 行最先不是 UTF-8。`,
      en: `${file} is encoded neither in UTF-8 nor in GB18030; line ${line} of the text is the first that is not UTF-8.`,
    },
    expected: "UTF-8 | GB18030",
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
      zh: "请更正这些行并补上缺少的文件，或不用严格模式（页面上的“严格导入”、命令行的 --strict）导入（不合格的行会被隔离，未解析的引用会保留，两者都会报告）。",
      en: "Correct the rows and add what they refer to, or import without the strict mode (the box on the page, --strict on the command line), which quarantines bad rows, keeps unresolved references, and reports both.",
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
