/**
 * Marking by an area drawn with the pointer: Shift draws a rectangle, Alt and Shift an outline,
 * and so does dragging while a tool is chosen. Sigma hears nothing of it, else the stage would
 * move along. A press without a drag is a click as ever.
 */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { mark } from "../../../state/graph-view/marks.ts";
import { useSelectionActions } from "../../../state/selection/bindings.ts";
import { type AreaTool, cornersOf, keysInside, pathOf } from "../area.ts";
import { useStage } from "../bindings.ts";
import { visiblePlaces } from "../camera.ts";
import classes from "../stage.module.css";

/** CSS pixels from which on a press is a drag. */
const DRAG_PX = 4;

interface Drawing {
  readonly tool: AreaTool;
  /** To what is marked already; else instead of it. */
  readonly isAdded: boolean;
  readonly pointerId: number;
  readonly trail: { readonly x: number; readonly y: number }[];
  isDrag: boolean;
}

export function AreaSelect({ tool }: { readonly tool: AreaTool | null }) {
  const { t } = useTranslation();
  const stage = useStage();
  const { selectNode } = useSelectionActions();
  const outline = useRef<SVGPathElement>(null);

  useEffect(() => {
    const container = stage.getContainer();
    container.style.touchAction = tool === null ? "" : "none";
    let drawing: Drawing | null = null;
    let isClickOver = false;

    const show = () => outline.current?.setAttribute("d", drawing?.isDrag ? pathOf(corners(drawing)) : "");
    const end = () => {
      drawing = null;
      show();
    };
    const down = (event: PointerEvent) => {
      isClickOver = false;
      const byKeys = event.shiftKey ? (event.altKey ? "lasso" : "marquee") : null;
      const drawn = tool ?? byKeys;
      if (drawn === null || event.button !== 0 || !event.isPrimary) return;
      const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
      const trail = [placeIn(container, event)];
      drawing = { tool: drawn, isAdded, pointerId: event.pointerId, trail, isDrag: false };
    };
    const move = (event: PointerEvent) => {
      if (drawing === null || event.pointerId !== drawing.pointerId) return;
      const place = placeIn(container, event);
      const [first = place] = drawing.trail;
      drawing.isDrag ||= Math.hypot(place.x - first.x, place.y - first.y) >= DRAG_PX;
      drawing.trail.push(place);
      show();
    };
    const up = (event: PointerEvent) => {
      if (drawing === null || event.pointerId !== drawing.pointerId) return;
      if (drawing.isDrag) {
        isClickOver = true;
        mark(keysInside(corners(drawing), visiblePlaces(stage)), drawing.isAdded);
        // So that the panel beside shows what is marked.
        selectNode(null);
      }
      end();
    };
    const press = (event: KeyboardEvent) => {
      if (drawing === null || event.key !== "Escape") return;
      event.stopPropagation();
      isClickOver = drawing.isDrag;
      end();
    };
    const keepFromSigma = (event: Event) => {
      if (drawing !== null) event.stopPropagation();
    };
    const keepClick = (event: Event) => {
      if (isClickOver) event.stopPropagation();
      isClickOver = false;
    };

    const gone = new AbortController();
    const before = { capture: true, signal: gone.signal };
    container.addEventListener("pointerdown", down, before);
    container.addEventListener("mousedown", keepFromSigma, before);
    container.addEventListener("touchstart", keepFromSigma, before);
    container.addEventListener("click", keepClick, before);
    window.addEventListener("mousemove", keepFromSigma, before);
    window.addEventListener("pointermove", move, before);
    window.addEventListener("pointerup", up, before);
    window.addEventListener("pointercancel", end, before);
    window.addEventListener("keydown", press, before);
    return () => {
      gone.abort();
      end();
    };
  }, [stage, tool, selectNode]);

  return (
    <>
      <svg className={classes.area} aria-hidden>
        <path ref={outline} />
      </svg>
      {tool === null ? null : (
        <p className={`tz-surface ${classes.hint}`} role="status">
          {t(`marks.hint.${tool}`)}
        </p>
      )}
    </>
  );
}

function corners({ tool, trail }: Drawing) {
  return cornersOf(tool, trail);
}

function placeIn(element: HTMLElement, { clientX, clientY }: PointerEvent) {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
