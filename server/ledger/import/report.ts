/** What an import did, as plain JSON. */
import type { RecordKind } from "../../domain/case-folder.ts";
import type { Bilingual } from "../../domain/errors.ts";
import type { ProblemCode } from "./problems.ts";

/** How many rows of one problem are shown; `rows` says how many there are. */
export const EXAMPLES_SHOWN = 5;

/** All rows of one file that have the same problem in the same column. */
export interface ImportProblem {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  readonly column?: string;
  readonly expected?: string;
  readonly rows: number;
  readonly effect: "quarantined" | "kept";
  /** The first few, by row. */
  readonly examples: readonly ProblemExample[];
}

export interface ProblemExample {
  /** 1 = first data row. */
  readonly row: number;
  /** The cell as delivered, cut at 80 characters. May hold personal data: not for logs. */
  readonly came?: string;
}

export interface FileReport {
  readonly file: RecordKind;
  /** `contacts.csv`, or `case.xlsx#contacts`. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** `utf-8`, `utf-8-bom`, `gb18030` (converted), `xlsx`. */
  readonly encoding: string;
  /** True where the very same bytes were delivered before. */
  readonly knownBefore: boolean;
  /** rows = added + changed + unchanged + repeated + quarantined */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows whose content stands in the file more than once, beyond the first. */
  readonly repeated: number;
  readonly quarantined: number;
  /** References (row and column) to ids that no delivered file holds. */
  readonly unresolved: number;
  /** Declared columns that the file does not have; their values are unknown. */
  readonly missingColumns: readonly string[];
  /** Columns beyond the declared ones; kept as properties of the record. */
  readonly unknownColumns: readonly string[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportReport {
  /** Null where nothing was added to the ledger. */
  readonly importId: number | null;
  readonly strict: boolean;
  readonly files: readonly FileReport[];
  /** Names in the folder (or sheets in a workbook) that are no file of a case. */
  readonly ignored: readonly string[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly repeated: number;
  readonly quarantined: number;
  readonly unresolved: number;
  readonly seconds: number;
  /** One sentence that says what came of it. */
  readonly summary: Bilingual;
}

type Totals = Pick<
  ImportReport,
  "rows" | "added" | "changed" | "unchanged" | "repeated" | "quarantined" | "unresolved"
>;

export function totalsOf(files: readonly FileReport[]): Totals {
  const sum = (count: (file: FileReport) => number) => files.reduce((total, file) => total + count(file), 0);
  return {
    rows: sum((file) => file.rows),
    added: sum((file) => file.added),
    changed: sum((file) => file.changed),
    unchanged: sum((file) => file.unchanged),
    repeated: sum((file) => file.repeated),
    quarantined: sum((file) => file.quarantined),
    unresolved: sum((file) => file.unresolved),
  };
}

export function summaryOf(totals: Totals): Bilingual {
  const { rows, added, changed, unchanged, repeated, quarantined, unresolved } = totals;
  const tail = {
    zh: `重复行 ${repeated}，隔离行 ${quarantined}，未解析引用 ${unresolved}。`,
    en: `Repeated rows ${repeated}, quarantined rows ${quarantined}, unresolved references ${unresolved}.`,
  };
  const nothing = added === 0 && changed === 0;
  if (nothing && unchanged === 0) {
    return rows === 0
      ? { zh: "文件中没有记录。", en: "The files hold no records." }
      : { zh: `没有一行可用。${tail.zh}`, en: `No row could be used. ${tail.en}` };
  }
  const zh = nothing
    ? `没有新内容：${unchanged} 条记录已在台账中。`
    : `新增 ${added} 条记录，更新 ${changed} 条，${unchanged} 条未变。`;
  const en = nothing
    ? `Nothing new: ${unchanged} records are in the ledger already.`
    : `${added} records added, ${changed} changed, ${unchanged} unchanged.`;
  return { zh: `${zh}${tail.zh}`, en: `${en} ${tail.en}` };
}
