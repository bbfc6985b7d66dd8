/** One XML file inside a workbook, parsed while it is unpacked: never all of it in memory. */
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import yauzl from "yauzl";

export interface XmlHandlers {
  /** @param name without its prefix; attributes with theirs */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A single text or tag longer than this is no cell. */
const MAX_TOKEN_BYTES = 8 << 20;

/**
 * Calls the handlers in document order and yields after each unpacked chunk, so that the
 * caller may hand on what has come together.
 * @throws Error where the archive or its XML is broken, or has no such entry
 */
export async function* parseXmlEntry(
  path: string,
  entryName: string,
  handlers: XmlHandlers,
  signal?: AbortSignal,
): AsyncGenerator<void> {
  const archive = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  try {
    const stream = await openEntry(archive, entryName);
    yield* parse(stream, handlers, signal);
  } finally {
    archive.close();
  }
}

/** The same for a small file that is read to its end at once. */
export async function readXmlEntry(path: string, entryName: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXmlEntry(path, entryName, handlers));
}

/** Names of what the archive holds. */
export async function entryNames(path: string): Promise<Set<string>> {
  const archive = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  try {
    const names = new Set<string>();
    for await (const entry of archive.eachEntry()) names.add(entry.fileName);
    return names;
  } finally {
    archive.close();
  }
}

async function openEntry(archive: yauzl.ZipFile, name: string): Promise<Readable> {
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName === name) return archive.openReadStreamPromise(entry);
  }
  throw new Error("the workbook lacks one of its parts");
}

async function* parse(stream: Readable, handlers: XmlHandlers, signal?: AbortSignal): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder("utf-8");
  let bytesSinceToken = 0;
  const token = () => {
    bytesSinceToken = 0;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    token();
    handlers.open?.(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    token();
    handlers.close?.(localName(name));
  });
  parser.on("text", (text) => {
    token();
    handlers.text?.(text);
  });
  parser.on("cdata", (text) => {
    token();
    handlers.text?.(text);
  });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    bytesSinceToken += chunk.length;
    if (bytesSinceToken > MAX_TOKEN_BYTES) throw new Error("a cell of the workbook is too long");
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
