/** Search by the texts of nodes and their pinyin. */

import type { SearchAnswer, SearchRequest } from "../port.ts";
import { bestText, normalise } from "../search/terms.ts";
import type { RunQuery } from "./connection.ts";
import { kindOf } from "./publish/rows.ts";
import { READ } from "./read-queries.ts";

export async function searchNodes(run: RunQuery, request: SearchRequest): Promise<SearchAnswer> {
  const text = normalise(request.text);
  if (text === "") return { hits: [], total: 0 };
  const kinds = request.kinds ?? null;
  const rows = await run(READ.search, { text, kinds, limit: BigInt(request.limit) });
  const hits = rows.map(({ key, label, texts, score }) => ({
    key,
    kind: kindOf(key),
    label,
    matched: bestText(texts, text),
    score,
  }));
  if (hits.length < request.limit) return { hits, total: hits.length };
  const [total = 0] = await run(READ.searchCount, { text, kinds });
  return { hits, total };
}
