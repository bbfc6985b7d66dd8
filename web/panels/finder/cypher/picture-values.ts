/** What is on screen as the parameters of the query that asks for it again. */
import { useMemo } from "react";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { isImported } from "../../../state/saved-views/imported-content.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";

/** Nodes of an imported file are in no store, so they are not asked for. */
export function usePictureValues(): Readonly<Record<string, string>> {
  const view = useGraphView();
  const { window } = useTimeWindow();
  return useMemo(
    () => ({
      keys: [...visibleGraph(view).nodes.keys()].filter((key) => !isImported(key)).join(" "),
      ...(window.from === null ? {} : { from_ms: String(window.from) }),
      ...(window.to === null ? {} : { to_ms: String(window.to) }),
    }),
    [view, window],
  );
}
