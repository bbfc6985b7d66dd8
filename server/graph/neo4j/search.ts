/** Search by the texts of nodes and their pinyin. */
import type { NodeKind } from "../../domain/graph-model.ts";
import type { SearchAnswer, SearchHit, SearchRequest } from "../port.ts";
import { bestText, normalise } from "../search/terms.ts";
import type { RunQuery } from "./connection.ts";
import { kindOf } from "./publish/rows.ts";
import { READ } from "./read-queries.ts";

type Totals = Partial<Record<NodeKind, number>>;

export async function searchNodes(run: RunQuery, request: SearchRequest): Promise<SearchAnswer> {
  const text = normalise(request.text);
  if (text === "") return { hits: [], total: 0, totals: {} };
  const { limit, kinds = null, perKind = limit } = request;
  const rows = await run(READ.search, { text, kinds, limit: BigInt(limit), perKind: BigInt(perKind) });
  const hits = rows.map(({ key, label, texts, score }) => ({
    key,
    kind: kindOf(key),
    label,
    matched: bestText(texts, text),
    score,
  }));
  const shown = countByKind(hits);
  const isWhole = hits.length < limit && Object.values(shown).every((count) => count < perKind);
  const totals = isWhole ? shown : totalsOf(await run(READ.searchCount, { text, kinds }));
  return { hits, total: Object.values(totals).reduce((sum, count) => sum + count, 0), totals };
}

function countByKind(hits: readonly SearchHit[]): Totals {
  const counts: Totals = {};
  for (const { kind } of hits) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function totalsOf(rows: readonly { readonly example: string; readonly total: number }[]): Totals {
  return Object.fromEntries(rows.map(({ example, total }) => [kindOf(example), total]));
}
