/** The text of a file, chunk by chunk, decoded from UTF-8 with or without a byte-order mark. */
import { fileChunks } from "./file-chunks.ts";

/** Bytes of a chunk never cut a character in two. */
export async function* textChunks(path: string, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of fileChunks(path, signal)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
