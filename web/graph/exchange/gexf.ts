/** The graph as GEXF 1.2, as Gephi reads it: places, colours, sizes, and what the file is. */
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf/browser";
import type { Exported } from "./exported.ts";
import { xmlCharacters } from "./xml.ts";

export function toGexf({ nodes, links, about }: Exported): string {
  const graph = new MultiDirectedGraph();
  graph.replaceAttributes({
    creator: "triplezero",
    description: xmlCharacters([about.title, ...about.lines].join("\n")),
    lastModifiedDate: about.exportedAt.slice(0, 10),
  });
  for (const node of nodes) {
    graph.addNode(xmlCharacters(node.key), {
      label: xmlCharacters(node.label),
      x: node.x,
      y: node.y,
      size: node.size,
      color: node.colour,
      kind: node.kind,
      class: node.nodeClass,
      class_name: node.className,
      membership: node.membership,
    });
  }
  for (const link of links) {
    graph.addDirectedEdgeWithKey(xmlCharacters(link.id), xmlCharacters(link.from), xmlCharacters(link.to), {
      label: link.layerName,
      weight: link.count,
      color: link.colour,
      link_kind: link.kind,
      layer: link.layer,
      records: link.count,
      first_at: link.firstAt,
      last_at: link.lastAt,
      amount_cny: link.amountCny,
      is_directed: link.isDirected,
    });
  }
  return write(graph, { version: "1.2" });
}
