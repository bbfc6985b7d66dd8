/** A query by its id: of the library, else one that somebody keeps in the ledger. */
import { TriplezeroError } from "../domain/errors.ts";
import type { KeptQuery, QueryContent } from "../domain/saved-query.ts";
import { listSavedQueries } from "./saved-queries.ts";

/**
 * @param kept asked only where the library has none of that id: the ledger may be out of reach
 * @throws TriplezeroError `unknown-query` (not-found), also where it has been deleted
 */
export async function findQuery(
  id: string,
  kept: () => Promise<readonly KeptQuery[]>,
): Promise<Pick<QueryContent, "cypher" | "params">> {
  const found =
    listSavedQueries().find((query) => query.id === id) ??
    (await kept()).find((query) => query.id === id && !query.deleted);
  if (found) return found;
  throw new TriplezeroError({
    code: "unknown-query",
    class: "not-found",
    message: { zh: "没有这个查询。", en: "There is no such query." },
    remedy: {
      zh: "不带编号运行 query（或 GET /queries）可列出全部；已删除的查询须先在图谱的 Cypher 页恢复。",
      en: "Run `query` without an id (or GET /queries) to list them; a deleted one is brought back in the Cypher tab of the graph.",
    },
  });
}
