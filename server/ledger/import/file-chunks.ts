/** Reads a file from front to back in chunks of one megabyte, and no more of it at a time. */
import { open } from "node:fs/promises";

const CHUNK_BYTES = 1 << 20;

/**
 * The yielded buffer is overwritten by the next one: copy what must stay. A file that grows
 * meanwhile is read up to where it ended when it was opened; that it grew is noticed elsewhere.
 */
export async function* fileChunks(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let left = (await handle.stat()).size;
    while (left > 0) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, Math.min(CHUNK_BYTES, left));
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
