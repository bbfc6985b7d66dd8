/**
 * Nodes or links as CSV (RFC 4180) with a byte order mark, so that Excel reads the Chinese. Run,
 * time of export, what was left out and that this is a lead stand in every row: a table is often cut into pieces.
 */
import type { Exported } from "./exported.ts";

type Cell = string | number | boolean | null;

export function nodesCsv({ nodes, links, about }: Exported): string {
  const degrees = new Map<string, number>();
  for (const { from, to } of links) {
    for (const key of [from, to]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  }
  return table(
    ["key", "label", "kind", "class", "class_name", "membership", "links_shown", "x", "y", ...ABOUT],
    nodes.map((node) => [
      node.key,
      node.label,
      node.kind,
      node.nodeClass,
      node.className,
      node.membership,
      degrees.get(node.key) ?? 0,
      node.x,
      node.y,
      ...aboutCells(about),
    ]),
  );
}

export function linksCsv({ nodes, links, about }: Exported): string {
  const labels = new Map(nodes.map(({ key, label }) => [key, label]));
  return table(
    [
      ...["id", "kind", "layer", "layer_name", "from", "from_label", "to", "to_label", "directed"],
      ...["records", "first_at", "last_at", "amount_cny", ...ABOUT],
    ],
    links.map((link) => [
      link.id,
      link.kind,
      link.layer,
      link.layerName,
      link.from,
      labels.get(link.from) ?? link.from,
      link.to,
      labels.get(link.to) ?? link.to,
      link.isDirected,
      link.count,
      link.firstAt,
      link.lastAt,
      link.amountCny,
      ...aboutCells(about),
    ]),
  );
}

const ABOUT = ["run_id", "exported_at", "left_out", "note"] as const;

function aboutCells({ runId, exportedAt, leftOut, lead }: Exported["about"]): Cell[] {
  return [runId, exportedAt, leftOut.join(" "), lead];
}

function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would take for a formula, in full width too, gets an apostrophe before it. */
function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
