/** A file of `graph-queries/` by its id (the form of such a file: `domain/query-file.ts`). */
import { readFileSync } from "node:fs";
import { parseQueryFile, type QueryFile } from "../domain/query-file.ts";

export interface CypherFile extends QueryFile {
  /** Names of the parameters, as the `param` lines declare them. */
  readonly params: readonly string[];
}

const ROOT = new URL("../../graph-queries/", import.meta.url);

/** @param id path below `graph-queries/` without `.cypher`, which is also the file's id */
export function readCypherFile(id: string): CypherFile {
  const file = parseQueryFile(readFileSync(new URL(`${id}.cypher`, ROOT), "utf8"));
  return { ...file, params: (file.header.get("param") ?? []).map((line) => line.split(" ", 1)[0]!) };
}
