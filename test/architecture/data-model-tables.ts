/** The tables of docs/data-model-tables.md, made from the code that defines them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ColumnSpec, fileSpec, RECORD_KINDS, type RecordKind } from "../../server/domain/case-folder.ts";
import { LINK_KINDS, LINKS, NODE_KINDS, NODE_OF_RECORD } from "../../server/domain/graph-model.ts";
import { columnsOf, declaredColumns, PROVENANCE_COLUMNS, recordTable } from "../../server/ledger/schema.ts";
import { RECORD_LINK_KINDS, RECORD_NODE_KINDS } from "../../server/projection/read-model/record-rows.ts";
import { PROJECT_DIR } from "./source-files.ts";

export function dataModelTables(): string {
  return [
    "# Data model: the tables",
    "Written from the code by `npx vitest run --project architecture -u`. Explained in [data-model.md](data-model.md).",
    "## Files of the case folder, in the order of import",
    ...RECORD_KINDS.map(fileSection),
    "## Tables of the ledger",
    `Every table also has: ${PROVENANCE_COLUMNS.map(({ name, type }) => `\`${name}\` ${type}`).join(", ")}.`,
    table(["table", "columns"], RECORD_KINDS.map(ledgerRow)),
    "## Nodes of the graph",
    table(["node", "from", "what it is"], NODE_KINDS.map(nodeRow)),
    "## Links of the graph",
    table(["link", "from", "to", "what it says"], LINK_KINDS.map(linkRow)),
    "",
  ].join("\n\n");
}

function fileSection(kind: RecordKind): string {
  const rows = Object.entries(fileSpec(kind).columns).map(([name, spec]) => [
    `\`${name}\``,
    spec.type,
    spec.required ? "yes" : "",
    remarks(spec),
  ]);
  return `### ${kind}.csv\n\n${table(["column", "type", "required", "values, range, refers to"], rows)}`;
}

function remarks(spec: ColumnSpec): string {
  return [
    spec.values ? spec.values.map((value) => `\`${value}\``).join(" ") : "",
    spec.min === undefined ? "" : `≥ ${spec.min}`,
    spec.max === undefined ? "" : `≤ ${spec.max}`,
    spec.ref ? `→ ${spec.ref}.csv` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function ledgerRow(kind: RecordKind): string[] {
  const columns = declaredColumns(kind).flatMap(([name, spec]) => columnsOf(name, spec));
  return [`\`${recordTable(kind)}\``, columns.map(({ name, type }) => `\`${name}\` ${type}`).join(", ")];
}

function nodeRow(kind: (typeof NODE_KINDS)[number]): string[] {
  const files = RECORD_KINDS.filter((file) => NODE_OF_RECORD[file] === kind).map((file) => `${file}.csv`);
  const isRecord = (RECORD_NODE_KINDS as readonly string[]).includes(kind);
  return [
    `\`${kind}\``,
    isRecord ? files.join(", ") : "findings",
    isRecord ? firstComment("nodes", kind) : "",
  ];
}

function linkRow(kind: (typeof LINK_KINDS)[number]): string[] {
  const isRecord = (RECORD_LINK_KINDS as readonly string[]).includes(kind);
  return [
    `\`${kind}\``,
    LINKS[kind].from.join(", "),
    LINKS[kind].to.join(", "),
    isRecord ? firstComment("links", kind) : "From the findings of the latest run.",
  ];
}

/** The comment that the kind's .sql file begins with. */
function firstComment(folder: "nodes" | "links", kind: string): string {
  const file = join(PROJECT_DIR, `server/projection/read-model/${folder}/${kind.toLowerCase()}.sql`);
  const comment = /^(?:--.*\n)+/.exec(readFileSync(file, "utf8"))?.[0] ?? "";
  return comment.replace(/^-- ?/gm, "").trim().replace(/\n/g, " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
