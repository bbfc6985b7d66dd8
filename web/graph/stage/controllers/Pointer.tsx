/** Mouse and touch: select, expand by double click, drag a node to where it shall stay, aim a menu. */
import { useRegisterEvents } from "@react-sigma/core";
import { useEffect, useRef } from "react";
import { expandNode } from "../../../state/graph-view/actions.ts";
import { moveByHand } from "../../../state/graph-view/steps.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useStage, useStillness } from "../bindings.ts";
import { canvasTarget, type MenuTarget } from "../menu-target.ts";

interface Drag {
  readonly key: string;
  hasMoved: boolean;
}

interface PointerProps {
  readonly onHover: (key: string | null) => void;
  /** Says what a menu would be about: a press of the right button or a long touch opens it. */
  readonly onAim: (target: MenuTarget) => void;
}

export function Pointer({ onHover, onAim }: PointerProps) {
  const stage = useStage();
  const still = useStillness();
  const registerEvents = useRegisterEvents();
  const { selectNode, selectLink } = useGraphSelection();
  const drag = useRef<Drag | null>(null);

  useEffect(() => {
    const graph = stage.getGraph();
    const setCursor = (cursor: string) => {
      stage.getContainer().style.cursor = cursor;
    };
    const drop = () => {
      const { current } = drag;
      drag.current = null;
      if (!current?.hasMoved) return;
      const { x = 0, y = 0 } = graph.getNodeAttributes(current.key);
      moveByHand(new Map([[current.key, { x, y }]]));
    };
    registerEvents({
      clickNode: ({ node }) => selectNode(node),
      clickEdge: ({ edge }) => selectLink(edge),
      clickStage: () => selectNode(null),
      doubleClickNode: (payload) => {
        payload.preventSigmaDefault();
        void expandNode(payload.node);
      },
      enterNode: ({ node }) => {
        setCursor("pointer");
        onHover(node);
      },
      leaveNode: () => {
        setCursor("");
        onHover(null);
      },
      enterEdge: () => setCursor("pointer"),
      leaveEdge: () => setCursor(""),
      downEdge: ({ edge }) => onAim({ kind: "link", id: edge }),
      downStage: () => onAim(canvasTarget(stage, still)),
      downNode: (payload) => {
        onAim({ kind: "node", key: payload.node });
        if (!isMain(payload.event.original)) return;
        drag.current = { key: payload.node, hasMoved: false };
        payload.preventSigmaDefault();
      },
      moveBody: ({ event }) => {
        const { current } = drag;
        if (!current || !graph.hasNode(current.key)) return;
        current.hasMoved = true;
        const { x, y } = stage.viewportToGraph(event);
        graph.mergeNodeAttributes(current.key, { x, y });
        event.preventSigmaDefault();
        event.original.preventDefault();
      },
      upNode: drop,
      upStage: drop,
    });
  }, [stage, registerEvents, selectNode, selectLink, onHover, onAim, still]);

  return null;
}

/** Touch, or the button that selects. */
function isMain(event: MouseEvent | TouchEvent): boolean {
  return !("button" in event) || (event.button === 0 && !event.ctrlKey);
}
