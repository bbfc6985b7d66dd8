/**
 * Queries that people keep beside the library: kept, changed, deleted and brought back. Every version stays
 * in the ledger with who and when, and nobody's change is overwritten unasked.
 */
import { isDeepStrictEqual } from "node:util";
import { TriplezeroError } from "../domain/errors.ts";
import type { KeptQuery, QueryChange, QueryContent } from "../domain/saved-query.ts";
import { addQueryVersion, listQueryVersions } from "../ledger/kept-queries.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Last changed first; deleted ones too. */
export async function listKeptQueries(ledger: Ledger): Promise<KeptQuery[]> {
  return listQueryVersions(ledger);
}

/**
 * Sent again under the same id it is kept once.
 * @throws TriplezeroError `query-id-taken` (conflict) where the id stands for another query
 */
export async function keepQuery(
  ledger: Ledger,
  { id, by, query }: { readonly id: string; readonly by: string; readonly query: QueryContent },
): Promise<KeptQuery> {
  const { name, ...content } = query;
  const added = { id, by, version: 1, act: "saved", name, deleted: false, content } as const;
  const isAdded = await addQueryVersion(ledger, added, new Date());
  const kept = await findKept(ledger, id);
  const isSame = kept.version === 1 && isDeepStrictEqual(contentOf(kept), plain(query));
  if (!isAdded && !isSame) throw idTaken();
  return kept;
}

export interface ChangedQuery {
  readonly by: string;
  /** The version that was changed. */
  readonly version: number;
  readonly query: QueryContent;
}

/** @throws TriplezeroError `unknown-query` (not-found), `query-deleted`, `query-changed-meanwhile` (conflict) */
export async function changeQuery(
  ledger: Ledger,
  id: string,
  { by, version, query }: ChangedQuery,
): Promise<KeptQuery> {
  const before = await findKept(ledger, id);
  if (before.deleted) throw isDeleted();
  if (before.version === version && isDeepStrictEqual(contentOf(before), plain(query))) return before;
  const { name, ...content } = query;
  return addChange(ledger, { id, by, version: version + 1, act: "changed", name, deleted: false, content });
}

/** @throws TriplezeroError `unknown-query` (not-found), `query-changed-meanwhile` (conflict) */
export async function deleteQuery(
  ledger: Ledger,
  id: string,
  { by, version, deleted }: { readonly by: string; readonly version: number; readonly deleted: boolean },
): Promise<KeptQuery> {
  const { name, deleted: was } = await findKept(ledger, id);
  if (was === deleted) return findKept(ledger, id);
  const act: QueryChange["act"] = deleted ? "deleted" : "restored";
  return addChange(ledger, { id, by, version: version + 1, act, name, deleted });
}

async function addChange(ledger: Ledger, change: Parameters<typeof addQueryVersion>[1]): Promise<KeptQuery> {
  if (!(await addQueryVersion(ledger, change, new Date()))) throw changedMeanwhile();
  return findKept(ledger, change.id);
}

async function findKept(ledger: Ledger, id: string): Promise<KeptQuery> {
  const found = (await listQueryVersions(ledger)).find((query) => query.id === id);
  if (found) return found;
  throw unknownQuery();
}

export function unknownQuery(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-query",
    class: "not-found",
    message: { zh: "没有这个查询。", en: "There is no such query." },
    remedy: {
      zh: "不带编号运行 query（或 GET /queries）可列出全部；已删除的须先在图谱的 Cypher 页恢复，也可能存于另一个台账。",
      en: "Run `query` without an id (or GET /queries) to list them; a deleted one is brought back in the Cypher tab of the graph, and it may lie in another ledger.",
    },
  });
}

function contentOf({ name, why, params, cypher }: KeptQuery): QueryContent {
  return { name, why, params, cypher };
}

/** As it comes back from the ledger: fields that are undefined are not there. */
function plain(query: QueryContent): unknown {
  return JSON.parse(JSON.stringify(query));
}

function idTaken(): TriplezeroError {
  return new TriplezeroError({
    code: "query-id-taken",
    class: "conflict",
    message: {
      zh: "这个编号已用于另一个查询，本次没有保存。",
      en: "This id stands for another query; nothing was saved.",
    },
    remedy: { zh: "请换一个新编号重新保存。", en: "Save it again under a new id." },
    where: { column: "id" },
  });
}

function isDeleted(): TriplezeroError {
  return new TriplezeroError({
    code: "query-deleted",
    class: "conflict",
    message: { zh: "该查询已被删除，没有改动。", en: "The query has been deleted; nothing was changed." },
    remedy: { zh: "请先恢复它，或另存为新查询。", en: "Bring it back first, or save a new query." },
  });
}

function changedMeanwhile(): TriplezeroError {
  return new TriplezeroError({
    code: "query-changed-meanwhile",
    class: "conflict",
    message: {
      zh: "该查询已在别处改动，本次没有覆盖。",
      en: "The query was changed elsewhere meanwhile; nothing was overwritten.",
    },
    remedy: {
      zh: "你写的内容还在输入框中：可另存为新查询，或放弃修改后查看别处的改动。",
      en: "What you wrote is still in the field: save it as a new query, or discard it to see the other change.",
    },
  });
}
