/** Search over the texts of all nodes: one pass, no index; a million nodes take some 50 ms. */
import type { NodeKind } from "../../domain/graph-model.ts";
import { compareTexts } from "../order.ts";
import type { SearchAnswer, SearchRequest } from "../port.ts";
import { bestText, normalise, score } from "../search/terms.ts";
import { type GraphTables, nodeKindOf } from "./tables.ts";

export function searchNodes({ nodes }: GraphTables, request: SearchRequest): SearchAnswer {
  const { text, kinds, limit, perKind = limit } = request;
  const query = normalise(text);
  if (query === "") return { hits: [], total: 0, totals: {} };
  const found: { node: number; kind: NodeKind; texts: readonly string[]; score: number }[] = [];
  for (const { node, texts, terms } of nodes.search) {
    const kind = nodeKindOf(nodes, node);
    if (kinds && !kinds.includes(kind)) continue;
    const reached = score(terms, query);
    if (reached > 0) found.push({ node, kind, texts, score: reached });
  }
  found.sort((a, b) => b.score - a.score || compareTexts(nodes.keys[a.node]!, nodes.keys[b.node]!));
  const totals: Partial<Record<NodeKind, number>> = {};
  const shown = found.filter(({ kind }) => {
    const count = (totals[kind] ?? 0) + 1;
    totals[kind] = count;
    return count <= perKind;
  });
  const hits = shown.slice(0, limit).map((hit) => ({
    key: nodes.keys[hit.node]!,
    kind: hit.kind,
    label: nodes.labels[hit.node]!,
    matched: bestText(hit.texts, query),
    score: hit.score,
  }));
  return { hits, total: found.length, totals };
}
