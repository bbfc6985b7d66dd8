/** Turns a file in GB18030 into one in UTF-8, or proves that it is not GB18030 either. */
import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import { fileChunks } from "./file-chunks.ts";
import { wrongEncoding } from "./folder-errors.ts";

/**
 * Nearly every sequence of bytes can be read as GB18030, so being readable proves nothing:
 * a file in UTF-8 with one broken byte, or Latin text of another code page, must not come out
 * as Chinese. In real text the characters of GB 2312 prevail, whose second byte is ≥ 0xA1.
 * @param name for the error, `path` lies in the folder, `target` is written
 * @throws TriplezeroError `wrong-encoding`
 */
export async function convertGb18030(
  path: string,
  name: string,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  const decoder = iconv.getDecoder("gb18030");
  const evidence = { common: 0, rare: 0, utf8: 0, notUtf8: 0 };
  const file = await open(target, "w", 0o600);
  try {
    for await (const chunk of fileChunks(path, signal)) {
      weigh(chunk, evidence);
      const text = decoder.write(chunk);
      if (text.includes("\u{fffd}")) throw wrongEncoding(name, await firstLineNotUtf8(path));
      await file.appendFile(text);
    }
    const rest = decoder.end() ?? "";
    if (rest !== "" || evidence.rare > evidence.common || evidence.utf8 > evidence.notUtf8) {
      throw wrongEncoding(name, await firstLineNotUtf8(path));
    }
  } finally {
    await file.close();
  }
}

/** Line of the first bytes that are no UTF-8, counted from 1. */
async function firstLineNotUtf8(path: string): Promise<number> {
  const decoder = new TextDecoder();
  let line = 1;
  for await (const chunk of fileChunks(path)) {
    const text = decoder.decode(chunk, { stream: true });
    const broken = text.indexOf("\u{fffd}");
    line += text.slice(0, broken < 0 ? text.length : broken).split("\n").length - 1;
    if (broken >= 0) return line;
  }
  return line;
}

/** Counts characters that speak for and against; a pair cut by a chunk's end does not matter. */
function weigh(
  chunk: Buffer,
  evidence: { common: number; rare: number; utf8: number; notUtf8: number },
): void {
  for (let at = 0; at < chunk.length; at++) {
    const byte = chunk[at] as number;
    if (byte < 0x80) continue;
    const second = chunk[at + 1] ?? 0xff;
    if (second >= 0xa1 && byte >= 0xa1) evidence.common++;
    else evidence.rare++;
    at++;
  }
  for (const character of chunk.toString("utf8")) {
    if (character === "\u{fffd}") evidence.notUtf8++;
    else if (character > "\u{7f}") evidence.utf8++;
  }
}
