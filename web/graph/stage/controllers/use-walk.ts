/** Walking by keyboard: from node to node, and from link to link round the node that was walked to last. */
import { useRef } from "react";
import { currentView } from "../../../state/graph-view/store.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../../state/window-links/use-window-links.ts";
import { shownOf } from "../../exchange/shown.ts";
import { useStage } from "../bindings.ts";
import { visiblePlaces } from "../camera.ts";
import { type Direction, nextLink, nextNode } from "../walk.ts";

export interface Walk {
  readonly toNode: (direction: Direction) => void;
  readonly toLink: (isBack: boolean) => void;
}

export function useWalk(): Walk {
  const stage = useStage();
  const { node, link, off, hiddenClasses, selectNode, selectLink } = useGraphSelection();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  const last = useRef(node);
  if (node !== null) last.current = node;

  const links = () => shownOf(currentView(), { off, hiddenClasses, window, figures }).links;
  /** Of a link that was chosen otherwise, its first end. */
  const standing = () => {
    if (link === null) return node;
    const chosen = links().find(({ id }) => id === link);
    return last.current === chosen?.to ? chosen.to : (chosen?.from ?? null);
  };
  return {
    toNode: (direction) => {
      const next = nextNode(standing(), direction, visiblePlaces(stage));
      if (next !== null) selectNode(next);
    },
    toLink: (isBack) => {
      const from = standing();
      const next = from === null ? null : nextLink(from, link, isBack, links(), visiblePlaces(stage));
      if (next !== null) selectLink(next);
    },
  };
}
