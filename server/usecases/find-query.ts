/** A query by its id: of the library, else one that somebody keeps in the ledger. */
import type { KeptQuery, QueryContent } from "../domain/saved-query.ts";
import { unknownQuery } from "./kept-queries.ts";
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
  throw unknownQuery();
}
