/** An imported drawing as nodes and links of a view, and back; nothing of it comes from the records. */
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import { IMPORTED_PREFIX, type ImportedGraph } from "../../../server/domain/saved-view.ts";
import { LAYERS } from "../../graph/style/layers.ts";
import type { GraphView } from "../graph-view/view.ts";

export function isImported(key: string): boolean {
  return key.startsWith(IMPORTED_PREFIX);
}

export function contentOfImported({ nodes, links }: ImportedGraph): {
  readonly nodes: GraphNodeBody[];
  readonly links: GraphLinkBody[];
} {
  return {
    nodes: nodes.map(({ key, label, node_class }) => ({
      key,
      // Of the kinds of our own the one that says least; what the file calls it stands in `imported`.
      kind: "Source",
      label,
      props: { imported: node_class ?? "" },
    })),
    links: links.map(({ id, from, to, label, layer, directed, count }) => ({
      id,
      kind: "TIED",
      from,
      to,
      count,
      first_at: null,
      last_at: null,
      props: { imported: label, layer: layer ?? "tie", directed },
    })),
  };
}

/** What of a view was imported; undefined where nothing was. */
export function importedOf(view: GraphView, format: ImportedGraph["format"]): ImportedGraph | undefined {
  const nodes = [...view.nodes.values()].filter(({ key }) => isImported(key));
  if (nodes.length === 0) return undefined;
  return {
    format,
    nodes: nodes.map(({ key, label, props }) => ({ key, label, node_class: textOf(props.imported) })),
    links: [...view.links.values()]
      .filter(({ id }) => isImported(id))
      .map(({ id, from, to, count, props }) => ({
        id,
        from,
        to,
        label: textOf(props.imported) ?? "",
        layer: LAYERS.find((layer) => layer === props.layer) ?? null,
        directed: props.directed !== false,
        count,
      })),
  };
}

function textOf(value: GraphNodeBody["props"][string] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
