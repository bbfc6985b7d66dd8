/** Search over the texts of all nodes: one pass, no index; a million nodes take some 50 ms. */
import { compareTexts } from "../order.ts";
import type { SearchAnswer, SearchRequest } from "../port.ts";
import { bestText, normalise, score } from "../search/terms.ts";
import { type GraphTables, nodeKindOf } from "./tables.ts";

export function searchNodes({ nodes }: GraphTables, { text, kinds, limit }: SearchRequest): SearchAnswer {
  const query = normalise(text);
  if (query === "") return { hits: [], total: 0 };
  const found: { node: number; texts: readonly string[]; score: number }[] = [];
  for (const { node, texts, terms } of nodes.search) {
    if (kinds && !kinds.includes(nodeKindOf(nodes, node))) continue;
    const reached = score(terms, query);
    if (reached > 0) found.push({ node, texts, score: reached });
  }
  found.sort((a, b) => b.score - a.score || compareTexts(nodes.keys[a.node]!, nodes.keys[b.node]!));
  const hits = found.slice(0, limit).map((hit) => ({
    key: nodes.keys[hit.node]!,
    kind: nodeKindOf(nodes, hit.node),
    label: nodes.labels[hit.node]!,
    matched: bestText(hit.texts, query),
    score: hit.score,
  }));
  return { hits, total: found.length };
}
