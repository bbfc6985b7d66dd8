/** The whole graph in small with a frame round what is seen; dragging it moves the camera. It can be put into another corner, or hidden; both are remembered. */
import { ActionIcon } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { IconBoxAlignBottomLeft, IconBoxAlignTopLeft, IconMap2, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCountedView, useGraphView } from "../../../state/graph-view/bindings.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { useStage } from "../bindings.ts";
import type { Stage } from "../camera.ts";
import { MAP_SIZE, type MapScale, paintMap, scaleOf } from "../map-drawing.ts";
import classes from "../stage.module.css";

/** Where it can be put away to; the right side has the tools. */
const CORNERS = ["bottom", "top"] as const;

export function MiniMap() {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  // On a small stage it would cover what it shows: there it comes when it is asked for.
  const [isHidden, setHidden] = useLocalStorage({
    key: isNarrow ? "triplezero.map-hidden-narrow" : "triplezero.map-hidden",
    defaultValue: isNarrow,
    getInitialValueInEffect: false,
  });
  const [corner, setCorner] = useLocalStorage<(typeof CORNERS)[number]>({
    key: "triplezero.map-corner",
    defaultValue: "bottom",
    getInitialValueInEffect: false,
  });
  const view = useGraphView();
  if (view.nodes.size === 0) return null;
  const other = CORNERS.find((one) => one !== corner) ?? "bottom";
  const buttons = [
    ...(isHidden
      ? []
      : [
          {
            text: t(`map.move.${other}`),
            Icon: other === "top" ? IconBoxAlignTopLeft : IconBoxAlignBottomLeft,
            act: () => setCorner(other),
          },
        ]),
    {
      text: t(isHidden ? "map.show" : "map.hide"),
      Icon: isHidden ? IconMap2 : IconX,
      act: () => setHidden(!isHidden),
    },
  ];
  return (
    <div className={`tz-surface ${classes.map}`} data-corner={corner} data-on-picture>
      {isHidden ? null : <MapArea />}
      <div className={isHidden ? "" : classes.mapButtons}>
        {buttons.map(({ text, Icon, act }) => (
          <ActionIcon
            key={text}
            variant="subtle"
            color="gray"
            size={isHidden ? 34 : 24}
            aria-label={text}
            title={text}
            onClick={act}
          >
            <Icon size={isHidden ? 18 : 16} aria-hidden />
          </ActionIcon>
        ))}
      </div>
    </div>
  );
}

function MapArea() {
  const { t } = useTranslation();
  const stage = useStage();
  const view = useCountedView();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const scale = useMemo(() => scaleOf(view), [view]);

  useEffect(() => {
    if (canvas.current && scale) paintMap(canvas.current, view, scale);
  }, [view, scale]);

  useEffect(() => {
    if (!scale) return;
    const follow = () => {
      if (frame.current) placeFrame(frame.current, stage, scale);
    };
    follow();
    stage.on("afterRender", follow);
    return () => {
      stage.off("afterRender", follow);
    };
  }, [stage, scale]);

  const look = (event: PointerEvent<HTMLElement>) => {
    if (!scale || (event.type === "pointermove" && event.buttons !== 1)) return;
    const box = event.currentTarget.getBoundingClientRect();
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    lookAt(stage, scale.toGraph({ x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  const step = (event: KeyboardEvent) => {
    const direction = STEPS[event.key];
    if (!direction) return;
    event.preventDefault();
    const { width, height } = stage.getDimensions();
    lookAt(stage, stage.viewportToGraph({ x: width * (0.5 + direction.x), y: height * (0.5 + direction.y) }));
  };
  return (
    <button
      type="button"
      className={classes.mapArea}
      style={MAP_SIZE}
      aria-label={`${t("map.label")}. ${t("map.about")}`}
      onPointerDown={look}
      onPointerMove={look}
      onKeyDown={step}
    >
      <canvas ref={canvas} {...MAP_SIZE} aria-hidden />
      <span ref={frame} className={classes.mapFrame} data-testid="map-frame" />
    </button>
  );
}

/** Parts of what is seen. */
const STEPS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -0.25 },
  ArrowDown: { x: 0, y: 0.25 },
  ArrowLeft: { x: -0.25, y: 0 },
  ArrowRight: { x: 0.25, y: 0 },
};

function lookAt(stage: Stage, place: Point): void {
  const { x, y } = stage.viewportToFramedGraph(stage.graphToViewport(place));
  stage.getCamera().setState({ x, y });
}

/** So small a part of a large graph can be seen that its frame could not. */
const LEAST_FRAME_PX = 6;

function placeFrame(frame: HTMLElement, stage: Stage, scale: MapScale): void {
  const { width, height } = stage.getDimensions();
  const first = scale.toMap(stage.viewportToGraph({ x: 0, y: 0 }));
  const last = scale.toMap(stage.viewportToGraph({ x: width, y: height }));
  const left = Math.max(0, first.x);
  const top = Math.max(0, first.y);
  frame.style.transform = `translate(${left}px, ${top}px)`;
  frame.style.width = `${Math.max(LEAST_FRAME_PX, Math.min(MAP_SIZE.width, last.x) - left)}px`;
  frame.style.height = `${Math.max(LEAST_FRAME_PX, Math.min(MAP_SIZE.height, last.y) - top)}px`;
}
