/** Draws nodes into the graph that is open, as one step; where none is, into the explorer. */
import { useNavigate } from "@tanstack/react-router";
import type { FinderSearch } from "../../state/finder/finder-search.ts";
import { addNodes } from "../../state/graph-view/actions.ts";
import { graphViewStore } from "../../state/graph-view/store.ts";
import { useIsGraphPage } from "../../state/selection/bindings.ts";

export function useDraw(): (keys: readonly string[], anchor: string | null) => Promise<void> {
  const navigate = useNavigate();
  const isGraphPage = useIsGraphPage();
  return async (keys, anchor) => {
    if (!isGraphPage) {
      await navigate({ to: "/explore", search: (previous: FinderSearch) => previous });
      await explorerIsOpen();
    }
    await addNodes(keys, anchor);
  };
}

function explorerIsOpen(): Promise<void> {
  const isOpen = () => graphViewStore.getState().id?.startsWith("explore@") === true;
  return new Promise((resolve) => {
    if (isOpen()) return resolve();
    const end = graphViewStore.subscribe(() => {
      if (!isOpen()) return;
      end();
      resolve();
    });
  });
}
