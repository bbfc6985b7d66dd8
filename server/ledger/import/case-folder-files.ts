/** Which files of a folder belong to the case, and whether they stay as they are while read. */
import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { isRecordKind, type RecordKind } from "../../domain/case-folder.ts";
import {
  folderEmpty,
  folderNotFound,
  notAFolder,
  notARegularFile,
  stillBeingWritten,
} from "./folder-errors.ts";

export type FileFormat = "csv" | "jsonl" | "xlsx";

export interface CaseFile {
  /** Name in the folder. */
  readonly name: string;
  readonly path: string;
  readonly format: FileFormat;
  /** The kind that the name gives; null for a workbook, whose sheets give it. */
  readonly kind: RecordKind | null;
  readonly bytes: number;
  /** Changes when anyone writes to the file. */
  readonly stamp: string;
}

export interface CaseFolderFiles {
  readonly files: readonly CaseFile[];
  readonly ignored: readonly string[];
}

const HALF_WRITTEN = /\.(part|partial|tmp|temp|crdownload|download|filepart)$/i;
const OPEN_ELSEWHERE = /^(~\$.*\.xlsx|\.~lock\..*#)$/i;

/**
 * @throws TriplezeroError `folder-not-found`, `not-a-folder`, `folder-without-records`,
 *   `not-a-regular-file`, `still-being-written`
 */
export async function listCaseFolder(folder: string): Promise<CaseFolderFiles> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") throw notAFolder();
    // Of a folder that may not be read the machine's own error says so.
    throw error.code === "ENOENT" ? folderNotFound() : error;
  });
  const files: CaseFile[] = [];
  const ignored: string[] = [];
  for (const name of names.sort()) {
    if (isHalfWritten(name)) throw stillBeingWritten(name);
    const form = formOf(name);
    if (form === null) ignored.push(name);
    else files.push(await describe(folder, name, form));
  }
  if (files.length === 0) throw folderEmpty(names);
  return { files, ignored };
}

/** @throws TriplezeroError `still-being-written` where a file changed since it was listed */
export async function assertUntouched(files: readonly CaseFile[]): Promise<void> {
  for (const file of files) {
    const now = await stampOf(file.path).catch(() => null);
    if (now?.stamp !== file.stamp) throw stillBeingWritten(file.name);
  }
}

interface NameForm {
  readonly format: FileFormat;
  readonly kind: RecordKind | null;
}

function formOf(name: string): NameForm | null {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length).toLowerCase();
  const kind = isRecordKind(stem) ? stem : null;
  switch (ending.toLowerCase()) {
    case ".csv":
      return kind && { format: "csv", kind };
    case ".jsonl":
      return kind && { format: "jsonl", kind };
    case ".xlsx":
      return { format: "xlsx", kind: null };
    default:
      return null;
  }
}

function isHalfWritten(name: string): boolean {
  if (OPEN_ELSEWHERE.test(name)) {
    const opened = name.replace(/^\.~lock\./, "").replace(/#$/, "");
    return name.startsWith("~$") || formOf(opened) !== null;
  }
  return HALF_WRITTEN.test(name) && formOf(name.replace(HALF_WRITTEN, "")) !== null;
}

async function describe(folder: string, name: string, form: NameForm): Promise<CaseFile> {
  const path = join(folder, name);
  const stamped = await stampOf(path);
  if (stamped === null) throw notARegularFile(name);
  return { name, path, ...form, ...stamped };
}

/** Null where it is no regular file: a pipe would never end, a link leads out of the folder. */
async function stampOf(path: string): Promise<{ bytes: number; stamp: string } | null> {
  const stat = await lstat(path, { bigint: true });
  if (!stat.isFile()) return null;
  return {
    bytes: Number(stat.size),
    stamp: [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(":"),
  };
}
