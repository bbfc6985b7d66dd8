/** Queries that people keep, for components: kept, changed, deleted, brought back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { QueryContent } from "../../../server/domain/saved-query.ts";
import { call } from "../../api/client.ts";
import { newId } from "../decisions/bindings.ts";

interface Change {
  readonly id: string;
  /** The version that is changed. */
  readonly version: number;
  readonly by: string;
}

export function useKeepQuery() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ by, query }: { readonly by: string; readonly query: QueryContent }) =>
      call("keepQuery", { body: { id: newId(), by, query: bodyOf(query) } }),
    onSuccess: refresh,
  });
}

/** Where somebody else came in between, what they kept is fetched. */
export function useChangeQuery() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version, by, query }: Change & { readonly query: QueryContent }) =>
      call("changeQuery", { params: { id }, body: { by, version, query: bodyOf(query) } }),
    onSettled: refresh,
  });
}

export function useDeleteQuery() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version, by, deleted }: Change & { readonly deleted: boolean }) =>
      call("deleteQuery", { params: { id }, body: { by, version, deleted } }),
    onSettled: refresh,
  });
}

/** A body of JSON knows no read-only lists. */
function bodyOf({ params, ...query }: QueryContent) {
  return { ...query, params: [...params] };
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["saved-queries"] });
}
