/** Saved views for components: listed, saved, changed, deleted, brought back, opened. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { BodyInputOf } from "../../../server/contracts/route.ts";
import type { Routes } from "../../../server/contracts/routes.ts";
import type { ViewContent } from "../../../server/domain/saved-view.ts";
import { call } from "../../api/client.ts";
import { setBasedOn } from "./based-on.ts";

/** Opens a saved view on its page, with the filters it was saved with. */
export function useOpenSavedView(): (id: string) => void {
  const navigate = useNavigate();
  return useCallback((id) => void navigate({ to: "/views/$id", params: { id } }), [navigate]);
}

export interface NewSavedView {
  readonly name: string;
  readonly by: string;
  readonly content: ViewContent;
}

export function useSaveView() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ name, by, content }: NewSavedView) =>
      call("saveView", {
        body: { id: crypto.randomUUID(), name, by, content: bodyOf(content) },
      }),
    onSuccess: refresh,
  });
}

export interface ViewToChange {
  readonly id: string;
  readonly version: number;
  readonly by: string;
}

/** Where somebody else came in between, what they saved is fetched. */
export function useChangeView() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({
      id,
      version,
      by,
      name,
      content,
    }: ViewToChange & { name?: string; content?: ViewContent }) =>
      call("changeView", {
        params: { id },
        body: {
          by,
          version,
          ...(name === undefined ? {} : { name }),
          ...(content === undefined ? {} : { content: bodyOf(content) }),
        },
      }),
    onSuccess: ({ id, version }, { content }) => {
      if (content !== undefined) setBasedOn(id, version);
      return refresh();
    },
    onError: refresh,
  });
}

export function useDeleteView() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, version, by, deleted }: ViewToChange & { deleted: boolean }) =>
      call("deleteView", { params: { id }, body: { by, version, deleted } }),
    onSettled: refresh,
  });
}

type ContentBody = BodyInputOf<Routes["saveView"]>["content"];

/** The same content: a body of JSON knows no read-only lists. */
function bodyOf(content: ViewContent): ContentBody {
  return content as ContentBody;
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["views"] }),
      queries.invalidateQueries({ queryKey: ["view"] }),
    ]);
  };
}
