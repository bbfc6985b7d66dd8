/** Every file of `graph-queries/`, with what its text names. */
import { readdirSync } from "node:fs";
import { type CypherFile, readCypherFile } from "../../server/graph/cypher-file.ts";

export const FOLDERS = ["schema", "publish", "read", "library"] as const;

export interface QueryFile extends CypherFile {
  readonly id: string;
  readonly folder: (typeof FOLDERS)[number];
}

const ROOT = new URL("../../graph-queries/", import.meta.url);

export function allQueryFiles(): QueryFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT))
      .sort()
      .map((name) => {
        const id = `${folder}/${name.replace(/\.cypher$/, "")}`;
        return { id, folder, ...readCypherFile(id) };
      }),
  );
}

/** The statements of a file; only schema files have several. */
export function statementsOf({ text }: QueryFile): string[] {
  return text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Labels of node patterns: `(n:Person)`, `(:Entity:Person)`. */
export function labelsIn(text: string): string[] {
  return [...text.matchAll(/\(\w*((?::\w+)+)[ {)]/g)].flatMap(([, labels = ""]) =>
    labels.slice(1).split(":"),
  );
}

/** Types of relationship patterns: `[:HOLDS|USES]`, `[a:SEEN_AT*1..2]`. */
export function linkKindsIn(text: string): string[] {
  return [...text.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap(([, kinds = ""]) => kinds.split("|"));
}

/** Names after `$` that are parameters. */
export function paramsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name))];
}
