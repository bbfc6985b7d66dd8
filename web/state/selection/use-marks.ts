/** What is marked, for components: of it only what is shown counts, and is acted upon. */
import { useMemo } from "react";
import { classOf } from "../../graph/style/classes.ts";
import { useGraphView, useGraphViewState } from "../graph-view/bindings.ts";
import { invertMarks, mark } from "../graph-view/marks.ts";
import { visibleGraph } from "../graph-view/visible.ts";
import { useGraphSelection } from "./bindings.ts";

export interface Marks {
  readonly marked: ReadonlySet<string>;
  readonly markAll: () => void;
  readonly invert: () => void;
}

export function useMarks(): Marks {
  const view = useGraphView();
  const all = useGraphViewState((state) => state.marked);
  const { hiddenClasses } = useGraphSelection();
  return useMemo(() => {
    const { nodes } = visibleGraph(view);
    const isShown = (key: string) => {
      const node = nodes.get(key);
      return node !== undefined && !hiddenClasses.has(classOf(node));
    };
    const shown = () => [...nodes.keys()].filter(isShown);
    return {
      marked: new Set([...all].filter(isShown)),
      markAll: () => mark(shown(), false),
      invert: () => invertMarks(shown()),
    };
  }, [view, all, hiddenClasses]);
}
