/** How many records of ties among members lie in the window of time. */
import { useMemo } from "react";
import { useWindowAnswer } from "../../state/window-links/use-window-links.ts";
import type { GroupParts } from "./GroupPage.tsx";

/** @returns counts ties by their ids, together; null where no window is chosen, or the answer is not there yet */
export function useTieCounts(graph: GroupParts["graph"]): ((ids: readonly string[]) => number) | null {
  const links = useMemo(() => new Map(graph.links.map((link) => [link.id, link])), [graph]);
  const { data } = useWindowAnswer(links);
  return useMemo(() => {
    if (!data) return null;
    const counts = new Map(data.links.map(({ id, count }) => [id, count]));
    return (ids) => ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  }, [data]);
}
