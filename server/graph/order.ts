/** The order of nodes and links in answers: the same in every store. */
import type { LinkKind, NodeKey } from "../domain/graph-model.ts";
import type { GraphLink, GraphNode } from "./port.ts";

export function linkBundleId(kind: LinkKind, from: NodeKey, to: NodeKey): string {
  return `${kind}:${from}>${to}`;
}

export function sortNodes(nodes: GraphNode[]): GraphNode[] {
  return nodes.sort((a, b) => compareTexts(a.key, b.key));
}

export function sortLinks(links: GraphLink[]): GraphLink[] {
  return links.sort(
    (a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.from, b.from) || compareTexts(a.to, b.to),
  );
}

/** By UTF-16 code units, whatever the locale of the machine: for `sort`. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
