/** A dashed ring and a tick at every marked node, on a canvas over the stage. */
import { useEffect, useRef } from "react";
import { useMarks } from "../../../state/selection/use-marks.ts";
import type { ColourScheme } from "../../style/layer-colours.ts";
import { useColourScheme, useStage } from "../bindings.ts";
import { placeOf, type Stage } from "../camera.ts";
import { MARK_INK } from "../labels.ts";
import classes from "../stage.module.css";

/** Outside of the ring round the selected node, so that both are seen. */
const GAP_PX = 6.5;
const TICK_PX = 6;
/** From this many rings in sight on, dashes and ticks take longer than a frame and are too small to tell. */
const MANY_RINGS = 2_000;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function MarkRings() {
  const stage = useStage();
  const scheme = useColourScheme();
  const { marked } = useMarks();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const draw = () => {
      if (canvas.current) drawRings(canvas.current, stage, ringsOf(stage, marked), MARK_INK[scheme]);
    };
    draw();
    if (marked.size === 0) return;
    stage.on("afterRender", draw);
    return () => {
      stage.off("afterRender", draw);
    };
  }, [stage, marked, scheme]);

  return <canvas ref={canvas} className={classes.marks} aria-hidden />;
}

/** Of marked nodes within the stage. */
function ringsOf(stage: Stage, marked: ReadonlySet<string>): Ring[] {
  const { width, height } = stage.getDimensions();
  return [...marked].flatMap((key) => {
    const place = placeOf(stage, key);
    if (!place) return [];
    const radius = stage.scaleSize(stage.getNodeDisplayData(key)?.size ?? 0) + GAP_PX;
    const isNear = (at: number, end: number) => at > -radius && at < end + radius;
    return isNear(place.x, width) && isNear(place.y, height) ? [{ ...place, radius }] : [];
  });
}

function drawRings(
  canvas: HTMLCanvasElement,
  stage: Stage,
  rings: readonly Ring[],
  ink: (typeof MARK_INK)[ColourScheme],
): void {
  const { width, height } = stage.getDimensions();
  const ratio = window.devicePixelRatio;
  // Setting the size empties it, for certain.
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d");
  if (!context || rings.length === 0) return;
  context.scale(ratio, ratio);
  const circles = new Path2D();
  const discs = new Path2D();
  const ticks = new Path2D();
  for (const { x, y, radius } of rings) {
    circles.moveTo(x + radius, y);
    circles.arc(x, y, radius, 0, 2 * Math.PI);
    const [tickX, tickY] = [x + radius * Math.SQRT1_2, y - radius * Math.SQRT1_2];
    discs.moveTo(tickX + TICK_PX, tickY);
    discs.arc(tickX, tickY, TICK_PX, 0, 2 * Math.PI);
    ticks.moveTo(tickX - 3, tickY);
    ticks.lineTo(tickX - 0.8, tickY + 2.4);
    ticks.lineTo(tickX + 3, tickY - 2.4);
  }
  context.strokeStyle = ink.halo;
  context.lineWidth = 5;
  context.stroke(circles);
  context.strokeStyle = ink.ring;
  context.lineWidth = 2.5;
  if (rings.length < MANY_RINGS) context.setLineDash([6, 4]);
  context.stroke(circles);
  if (rings.length >= MANY_RINGS) return;
  context.setLineDash([]);
  context.fillStyle = ink.ring;
  context.fill(discs);
  context.strokeStyle = ink.halo;
  context.lineWidth = 1.8;
  context.stroke(ticks);
}
