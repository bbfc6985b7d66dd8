/** The graph as GraphML (graphml.graphdrawing.org), which graphology reads but does not write. */
import type { Exported, ExportedLink, ExportedNode } from "./exported.ts";
import { xmlText } from "./xml.ts";

interface Column<T> {
  readonly name: string;
  readonly type: "string" | "double" | "int" | "boolean";
  readonly read: (item: T) => string | number | boolean | null;
}

const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  { name: "label", type: "string", read: (node) => node.label },
  { name: "x", type: "double", read: (node) => node.x },
  { name: "y", type: "double", read: (node) => node.y },
  { name: "size", type: "double", read: (node) => node.size },
  { name: "color", type: "string", read: (node) => node.colour },
  { name: "kind", type: "string", read: (node) => node.kind },
  { name: "class", type: "string", read: (node) => node.nodeClass },
  { name: "class_name", type: "string", read: (node) => node.className },
  { name: "membership", type: "double", read: (node) => node.membership },
];

const LINK_COLUMNS: readonly Column<ExportedLink>[] = [
  { name: "label", type: "string", read: (link) => link.layerName },
  { name: "weight", type: "int", read: (link) => link.count },
  { name: "link_kind", type: "string", read: (link) => link.kind },
  { name: "layer", type: "string", read: (link) => link.layer },
  { name: "records", type: "int", read: (link) => link.count },
  { name: "first_at", type: "string", read: (link) => link.firstAt },
  { name: "last_at", type: "string", read: (link) => link.lastAt },
  { name: "amount_cny", type: "double", read: (link) => link.amountCny },
  { name: "is_directed", type: "boolean", read: (link) => link.isDirected },
];

export function toGraphml({ nodes, links, about }: Exported): string {
  const facts = [about.title, ...about.lines].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="about" for="graph" attr.name="about" attr.type="string"/>',
    ...NODE_COLUMNS.map((column) => keyElement("node", column)),
    ...LINK_COLUMNS.map((column) => keyElement("edge", column)),
    '<graph edgedefault="directed">',
    `<data key="about">${xmlText(facts)}</data>`,
    ...nodes.map((node) => `<node id="${xmlText(node.key)}">${data("node", NODE_COLUMNS, node)}</node>`),
    ...links.map(
      (link) =>
        `<edge id="${xmlText(link.id)}" source="${xmlText(link.from)}" target="${xmlText(link.to)}">${data("edge", LINK_COLUMNS, link)}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keyElement<T>(target: "node" | "edge", { name, type }: Column<T>): string {
  return `<key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>`;
}

function data<T>(target: "node" | "edge", columns: readonly Column<T>[], item: T): string {
  return columns
    .flatMap(({ name, read }) => {
      const value = read(item);
      return value === null ? [] : [`<data key="${target}-${name}">${xmlText(String(value))}</data>`];
    })
    .join("");
}
