/**
 * One pass over a delivered file before anything is parsed: its SHA-256, its encoding, what it
 * really is, and whether its rows are plain enough for the database's own parallel reader.
 */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { Bilingual } from "../../domain/errors.ts";
import type { CaseFile } from "./case-folder-files.ts";
import { fileChunks } from "./file-chunks.ts";
import { badWorkbook, emptyFile, wrongContent } from "./folder-errors.ts";

export interface Inspection {
  readonly sha256: string;
  /** `not-utf-8` still has to prove that it is GB18030. */
  readonly encoding: "utf-8" | "utf-8-bom" | "not-utf-8" | "xlsx";
  /** Begins with its header, and has no control characters and no line near the limit of a row. */
  readonly plain: boolean;
}

/** A row longer than this is not read: some delivered files are one line of gigabytes. */
export const MAX_ROW_BYTES = 1 << 20;

const HEAD_BYTES = 8192;
const LINE_BREAKS = [0x0a, 0x0d];
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL_CHARACTER = /[\x00-\x08\x0b\x0c\x0e-\x1f]/;

/**
 * @param onBytes called with the number of bytes of each chunk read
 * @throws TriplezeroError `empty-file`, `wrong-content`, `unreadable-workbook`, `unreadable-file`
 */
export async function inspectFile(
  file: CaseFile,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<Inspection> {
  const hash = createHash("sha256");
  const utf8 = new Utf8Check();
  let first = true;
  let bom = false;
  let plain = true;
  let lineBytes = 0;
  for await (const chunk of fileChunks(file.path, signal)) {
    hash.update(chunk);
    onBytes(chunk.length);
    if (first) {
      refuseWrongContent(file, chunk.subarray(0, HEAD_BYTES));
      bom = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      // The database's reader takes the first line for the header, also where it is empty.
      plain = !LINE_BREAKS.includes(chunk[bom ? 3 : 0] ?? 0);
      first = false;
    }
    if (file.format === "xlsx") continue;
    utf8.take(chunk);
    const newline = chunk.indexOf(0x0a);
    lineBytes = newline === -1 ? lineBytes + chunk.length : chunk.length - 1 - chunk.lastIndexOf(0x0a);
    plain &&=
      lineBytes + Math.max(newline, 0) <= MAX_ROW_BYTES / 2 &&
      !CONTROL_CHARACTER.test(chunk.toString("latin1"));
  }
  if (first) throw emptyFile(file.name);
  const text = utf8.passed() ? (bom ? "utf-8-bom" : "utf-8") : "not-utf-8";
  return { sha256: hash.digest("hex"), encoding: file.format === "xlsx" ? "xlsx" : text, plain };
}

/** Checks UTF-8 over chunks that may cut a character in two. */
class Utf8Check {
  private rest = Buffer.alloc(0);
  private valid = true;

  take(chunk: Buffer): void {
    if (!this.valid) return;
    const whole = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = whole.length - cutBytes(whole);
    this.valid = isUtf8(whole.subarray(0, end));
    this.rest = Buffer.from(whole.subarray(end));
  }

  passed(): boolean {
    return this.valid && this.rest.length === 0;
  }
}

/** How many bytes at the end begin a character that goes on in the next chunk. */
function cutBytes(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needs > back ? back : 0;
  }
  return 0;
}

const SIGNATURES: readonly { readonly bytes: string; readonly is: Bilingual }[] = [
  { bytes: "504b0304", is: { zh: "zip 压缩包或 .xlsx 工作簿", en: "a zip archive or an .xlsx workbook" } },
  { bytes: "504b0506", is: { zh: "空的 zip 压缩包", en: "an empty zip archive" } },
  { bytes: "1f8b", is: { zh: "gzip 压缩文件", en: "a gzip file" } },
  { bytes: "377abcaf271c", is: { zh: "7z 压缩包", en: "a 7z archive" } },
  { bytes: "526172211a07", is: { zh: "rar 压缩包", en: "a rar archive" } },
  {
    bytes: "d0cf11e0a1b11ae1",
    is: { zh: "旧版 .xls 工作簿或加密文档", en: "an old .xls workbook or an encrypted document" },
  },
  { bytes: "25504446", is: { zh: "PDF 文件", en: "a PDF" } },
  { bytes: "fffe", is: { zh: "UTF-16 文本", en: "text in UTF-16" } },
  { bytes: "feff", is: { zh: "UTF-16 文本", en: "text in UTF-16" } },
];

function refuseWrongContent(file: CaseFile, head: Buffer): void {
  const start = head.subarray(0, 8).toString("hex");
  const known = SIGNATURES.find(({ bytes }) => start.startsWith(bytes));
  if (file.format === "xlsx") {
    if (!start.startsWith("504b0304")) throw badWorkbook(file.name, new Error("not a zip archive"));
    return;
  }
  if (known) throw wrongContent(file.name, known.is);
  if (head.includes(0)) throw wrongContent(file.name, contentWithZeros(head));
}

/** Text in UTF-16 without a mark has a zero in every second place where it is Latin. */
function contentWithZeros(head: Buffer): Bilingual {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  const lopsided = Math.max(even, odd) > 9 * Math.min(even, odd) && even + odd > head.length / 8;
  return lopsided ? { zh: "UTF-16 文本", en: "text in UTF-16" } : { zh: "二进制数据", en: "binary data" };
}
