/**
 * A file of `graph-queries/`: comment lines that say what the query is called, why it is there
 * and which parameters it takes, then the query.
 *
 *     // id: read/degrees
 *     // title: …
 *     // why: …
 *     // param: key string
 *     // revision: 1
 */
import { readFileSync } from "node:fs";

export interface CypherFile {
  /** Values by name, in the order of the lines. */
  readonly header: ReadonlyMap<string, readonly string[]>;
  /** Names of the parameters, as the `param` lines declare them. */
  readonly params: readonly string[];
  /** The query, without comment lines. */
  readonly text: string;
}

const ROOT = new URL("../../graph-queries/", import.meta.url);

/** @param id path below `graph-queries/` without `.cypher`, which is also the file's id */
export function readCypherFile(id: string): CypherFile {
  return parseCypherFile(readFileSync(new URL(`${id}.cypher`, ROOT), "utf8"));
}

export function parseCypherFile(content: string): CypherFile {
  const header = new Map<string, string[]>();
  for (const [, name = "", value = ""] of content.matchAll(/^\/\/ ([\w.]+): (.*)$/gm)) {
    header.set(name, [...(header.get(name) ?? []), value.trim()]);
  }
  return {
    header,
    params: (header.get("param") ?? []).map((line) => line.split(" ", 1)[0]!),
    text: content.replace(/^\/\/.*\n/gm, "").trim(),
  };
}
