/** Mouse and touch: select, mark, expand by double click, drag nodes to where they shall stay, aim a menu. */
import { useRegisterEvents } from "@react-sigma/core";
import { useEffect, useRef } from "react";
import { expandNode } from "../../../state/graph-view/actions.ts";
import { clearMarks, mark, toggleMark } from "../../../state/graph-view/marks.ts";
import { moveByHand } from "../../../state/graph-view/steps.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useMarks } from "../../../state/selection/use-marks.ts";
import { useStage, useStillness } from "../bindings.ts";
import { placeOf, type Stage } from "../camera.ts";
import { canvasTarget, type MenuTarget } from "../menu-target.ts";
import type { PointedLink } from "./LinkLabel.tsx";

interface PointerProps {
  readonly onHover: (key: string | null) => void;
  readonly onPointLink: (link: PointedLink | null) => void;
  /** Says what a menu would be about: a press of the right button or a long touch opens it. */
  readonly onAim: (target: MenuTarget) => void;
}

/** CSS pixels from which on a press is a drag: a click with an unsteady hand moves nothing. */
const DRAG_PX = 4;
/** Radius of a node from which on it can be dragged. */
const LEAST_GRAB_PX = 3;

interface Drag {
  /** On the screen. */
  readonly start: Point;
  /** Of each dragged node in the graph. */
  readonly places: ReadonlyMap<string, Point>;
  hasMoved: boolean;
}

export function Pointer({ onHover, onPointLink, onAim }: PointerProps) {
  const stage = useStage();
  const still = useStillness();
  const registerEvents = useRegisterEvents();
  const { node, selectNode, selectLink } = useGraphSelection();
  const { marked } = useMarks();
  // Read when something is pressed: listening anew for each node that is marked would cost presses.
  const latest = useRef({ node, marked });
  latest.current = { node, marked };
  const drag = useRef<Drag | null>(null);
  const hovered = useRef<string | null>(null);

  useEffect(() => {
    const hover = (key: string | null) => {
      hovered.current = key;
      onHover(key);
      setCursor(stage, key === null ? "" : "pointer");
    };
    const drop = ({ event }: { readonly event: { readonly original: MouseEvent | TouchEvent } }) => {
      const { current } = drag;
      drag.current = null;
      if (!isMouse(event.original)) hover(null);
      if (!current?.hasMoved) return;
      const graph = stage.getGraph();
      const dropped = [...current.places.keys()].filter((key) => graph.hasNode(key));
      moveByHand(
        new Map(
          dropped.map((key) => {
            const { x = 0, y = 0 } = graph.getNodeAttributes(key);
            return [key, { x, y }];
          }),
        ),
      );
    };
    registerEvents({
      clickNode: ({ node, event }) => {
        if (!isForMarking(event.original)) return selectNode(node);
        const { node: selected, marked } = latest.current;
        // The one that is looked at is the first of those that are marked.
        if (marked.size === 0 && selected !== null && selected !== node) mark([selected, node], true);
        else toggleMark(node);
        selectNode(null);
      },
      clickEdge: ({ edge }) => selectLink(edge),
      clickStage: () => {
        selectNode(null);
        clearMarks();
      },
      doubleClickNode: (payload) => {
        payload.preventSigmaDefault();
        void expandNode(payload.node);
      },
      enterNode: ({ node }) => hover(node),
      leaveNode: () => hover(null),
      leaveStage: () => hover(null),
      enterEdge: ({ edge, event: { x, y } }) => {
        setCursor(stage, "pointer");
        onPointLink({ id: edge, x, y, line: null });
      },
      leaveEdge: () => {
        setCursor(stage, "");
        onPointLink(null);
      },
      // Sigma then forgets what was pointed at, and tells of no leaving.
      afterProcess: () => onPointLink(null),
      downEdge: ({ edge }) => onAim({ kind: "link", id: edge }),
      downStage: () => onAim(canvasTarget(stage, still)),
      downNode: (payload) => {
        const { node, event } = payload;
        onAim({ kind: "node", key: node });
        if (!isMainPress(event.original) || !canBeGrabbed(stage, node)) return;
        const graph = stage.getGraph();
        const { marked } = latest.current;
        const keys = marked.has(node) ? [...marked] : [node];
        const places = keys.flatMap((key): [string, Point][] => {
          if (!graph.hasNode(key)) return [];
          const { x = 0, y = 0 } = graph.getNodeAttributes(key);
          return [[key, { x, y }]];
        });
        drag.current = { start: { x: event.x, y: event.y }, places: new Map(places), hasMoved: false };
        payload.preventSigmaDefault();
      },
      moveBody: ({ event }) => {
        const { current } = drag;
        if (!current) {
          if (hovered.current !== null && !isOver(stage, hovered.current, event)) hover(null);
          return;
        }
        current.hasMoved ||= Math.hypot(event.x - current.start.x, event.y - current.start.y) >= DRAG_PX;
        if (current.hasMoved) moveBy(stage, current, event);
        event.preventSigmaDefault();
        event.original.preventDefault();
      },
      upNode: drop,
      upStage: drop,
    });
  }, [stage, registerEvents, selectNode, selectLink, onHover, onPointLink, onAim, still]);

  return null;
}

/** Where nodes are dots, a press is meant for the picture that they lie in. */
function canBeGrabbed(stage: Stage, key: string): boolean {
  return stage.scaleSize(stage.getNodeDisplayData(key)?.size ?? 0) >= LEAST_GRAB_PX;
}

function setCursor(stage: Stage, cursor: string): void {
  stage.getContainer().style.cursor = cursor;
}

/** Sigma forgets what was pointed at whenever all is drawn anew, and then tells of no leaving. */
function isOver(stage: Stage, key: string, { x, y }: Point): boolean {
  const place = placeOf(stage, key);
  const size = stage.scaleSize(stage.getNodeDisplayData(key)?.size ?? 0);
  return place !== null && Math.hypot(place.x - x, place.y - y) <= size + 2;
}

/** Each as far as the pointer, from where it was. */
function moveBy(stage: Stage, { start, places }: Drag, pointer: Point): void {
  const [from, to] = [stage.viewportToGraph(start), stage.viewportToGraph(pointer)];
  const graph = stage.getGraph();
  for (const [key, { x, y }] of places) {
    if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x: x + to.x - from.x, y: y + to.y - from.y });
  }
}

function isMouse(event: MouseEvent | TouchEvent): event is MouseEvent {
  return "button" in event;
}

/** Touch, or the button that selects. */
function isMainPress(event: MouseEvent | TouchEvent): boolean {
  return !isMouse(event) || (event.button === 0 && !event.ctrlKey && !event.shiftKey);
}

function isForMarking({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
