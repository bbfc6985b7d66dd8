/** Saving what is shown: as a new view, or under the name of the one that is open; and how that ended. */
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { SavedView, SavedViewSummary } from "../../../server/domain/saved-view.ts";
import { asApiError } from "../../api/api-error.ts";
import { cameraStore } from "../../state/camera/store.ts";
import { currentReviewer, useReviewer } from "../../state/decisions/reviewer.ts";
import { useGraphViewState } from "../../state/graph-view/bindings.ts";
import { currentView, graphViewStore } from "../../state/graph-view/store.ts";
import { useChangeView, useDeleteView, useSaveView } from "../../state/saved-views/bindings.ts";
import { contentOf, sourceOf, type ViewSource } from "../../state/saved-views/content.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import type { GraphSearch } from "../../state/selection/producers.ts";

export type KeepingOutcome =
  | {
      readonly did: "saved" | "changed" | "renamed" | "deleted" | "restored";
      readonly view: SavedViewSummary;
    }
  /** Somebody else saved it meanwhile; nothing was overwritten. */
  | { readonly did: "conflict" }
  | { readonly did: "failed"; readonly error: unknown };

export interface Keeping {
  readonly opened: OpenedView | null;
  /** Where what is shown comes from; null where it cannot be saved. */
  readonly source: ViewSource | null;
  /** Who saves has been said before. */
  readonly isKnown: boolean;
  readonly isBusy: boolean;
  /** Of the last attempt, for the dialog that made it. */
  readonly error: unknown;
  readonly outcome: KeepingOutcome | null;
  readonly dismiss: () => void;
  readonly save: (name: string, by: string) => void;
  readonly change: (as: { readonly name?: string; readonly by?: string }) => void;
  readonly rename: (name: string, by: string) => void;
  readonly setDeleted: (deleted: boolean) => void;
}

/** @param onKept closes what asked for it */
export function useKeeping(opened: OpenedView | null, onKept: () => void): Keeping {
  const viewId = useGraphViewState((state) => state.id);
  const search: GraphSearch = useSearch({ strict: false });
  const isKnown = useReviewer() !== "";
  const saving = useSaveView();
  const changing = useChangeView();
  const deleting = useDeleteView();
  const [outcome, setOutcome] = useState<KeepingOutcome | null>(null);
  const saved = opened?.saved ?? null;
  const source = saved ? sourceOfSaved(saved) : sourceOf(viewId);
  const shown = (from: ViewSource) =>
    contentOf(currentView(), from, search, cameraStore.getState().current, graphViewStore.getState().marked);
  const ending = (did: Exclude<KeepingOutcome["did"], "conflict" | "failed">) => ({
    onSuccess: (view: SavedViewSummary) => {
      setOutcome({ did, view });
      onKept();
    },
    onError: (error: unknown) => {
      if (asApiError(error).body.code !== "view-changed-meanwhile") {
        setOutcome({ did: "failed", error });
        return;
      }
      setOutcome({ did: "conflict" });
      onKept();
    },
  });
  const version = saved ? { id: saved.id, version: saved.version } : null;
  return {
    opened,
    source,
    isKnown,
    isBusy: saving.isPending || changing.isPending || deleting.isPending,
    error: saving.error ?? changing.error,
    outcome,
    dismiss: () => setOutcome(null),
    save: (name, by) => {
      changing.reset();
      if (source) saving.mutate({ name, by, content: shown(source) }, ending("saved"));
    },
    change: ({ name, by = currentReviewer() }) => {
      saving.reset();
      if (!version || !source) return;
      if (opened?.changedElsewhere) {
        setOutcome({ did: "conflict" });
        onKept();
        return;
      }
      changing.mutate(
        { ...version, by, content: shown(source), ...(name === undefined ? {} : { name }) },
        ending("changed"),
      );
    },
    rename: (name, by) => {
      saving.reset();
      if (version) changing.mutate({ ...version, by, name }, ending("renamed"));
    },
    setDeleted: (deleted) => {
      const by = currentReviewer() || saved?.changed.by;
      if (version && by)
        deleting.mutate({ ...version, by, deleted }, ending(deleted ? "deleted" : "restored"));
    },
  };
}

function sourceOfSaved({ content }: SavedView): ViewSource {
  return {
    origin: content.origin,
    runId: content.run_id,
    ...(content.steps ? { steps: content.steps } : {}),
    ...(content.imported ? { format: content.imported.format } : {}),
  };
}
