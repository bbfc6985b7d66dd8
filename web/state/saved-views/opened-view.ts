/** The saved view that is open: whether it is still as it was saved, and the way back to that. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import type { SavedView, ViewChange } from "../../../server/domain/saved-view.ts";
import { cameraStore, keptCamera } from "../camera/store.ts";
import { showAsSaved } from "../graph-view/actions.ts";
import { type Opening, useGraphView, useGraphViewState, useOpenView } from "../graph-view/bindings.ts";
import { filtersOf } from "../selection/filters.ts";
import { type GraphSearch, parseGraphSearch } from "../selection/producers.ts";
import { basedOnStore, contentVersion, setBasedOn } from "./based-on.ts";
import { type Difference, differencesOf, isMoved } from "./differences.ts";

export interface OpenedView {
  readonly saved: SavedView;
  /** In what that which is shown differs from what is saved. */
  readonly differences: readonly Difference[];
  /** The last saving from elsewhere since the view was opened here; null = none. */
  readonly changedElsewhere: ViewChange | null;
  /** Shows what is saved now, as a step that undo takes back. */
  readonly reopen: () => Promise<void>;
}

/**
 * @param base what the view begins with beside its own nodes; null while it is not known. It and
 * `saved` must keep their identity from one rendering to the next.
 */
export function useOpenedView(
  saved: SavedView | undefined,
  base: Pick<SubgraphBody, "nodes" | "links"> | null,
): { readonly opening: Opening; readonly opened: OpenedView | null } {
  const viewId = saved ? `saved:${saved.id}` : null;
  const opening = useOpenView(viewId, base, saved?.content ?? null);
  const view = useGraphView();
  const missing = useGraphViewState((state) => state.missing);
  const marked = useGraphViewState((state) => state.marked);
  // Only whether it has moved: it moves with every turn of the wheel.
  const isCameraMoved = useStore(cameraStore, ({ current }) =>
    isMoved(current, saved?.content.camera ?? null),
  );
  const search: GraphSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const basedOn = useStore(basedOnStore, (versions) => (saved ? versions[saved.id] : undefined));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per view that is opened, not whenever filters are cleared or others save
  useEffect(() => {
    if (!saved || viewId === null) return;
    if (basedOn === undefined) setBasedOn(saved.id, contentVersion(saved));
    if (Object.keys(search).length === 0) {
      void navigate({ to: ".", search: parseGraphSearch(saved.content.search), replace: true });
    }
    if (keptCamera(viewId) === null) cameraStore.setState({ wanted: saved.content.camera });
  }, [viewId]);

  const reopen = useCallback(async () => {
    if (!saved || base === null) return;
    const wanted = parseGraphSearch(saved.content.search);
    await showAsSaved(base, saved.content, { before: filtersOf(search), after: filtersOf(wanted) });
    setBasedOn(saved.id, contentVersion(saved));
    cameraStore.setState({ wanted: saved.content.camera });
    await navigate({ to: ".", search: wanted, replace: true, resetScroll: false });
  }, [saved, base, search, navigate]);

  const opened = useMemo(() => {
    if (!saved || !opening.isOpen) return null;
    const newest = contentVersion(saved);
    return {
      saved,
      differences: differencesOf({ view, marked, search, isCameraMoved, missing }, saved.content),
      changedElsewhere:
        basedOn === undefined || basedOn >= newest
          ? null
          : (saved.history.find(({ version }) => version === newest) ?? null),
      reopen,
    };
  }, [saved, opening.isOpen, view, marked, search, isCameraMoved, missing, basedOn, reopen]);
  return { opening, opened };
}
