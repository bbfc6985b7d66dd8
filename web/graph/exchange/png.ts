/** A drawing as PNG, drawn on a canvas of the page, whose font has the Chinese characters. */
import { FONT } from "../../ui/theme.ts";
import { loadLabelFont } from "../stage/labels.ts";
import type { Drawing, Shape } from "./drawing.ts";

/** Twice as fine as the screen where the browser allows a canvas of that size. */
const FINENESS = 2;
const LONGEST_SIDE_PX = 12_000;

/** @throws Error where the browser cannot make the picture */
export async function toPng(drawing: Drawing): Promise<Blob> {
  await loadLabelFont(drawing.shapes.flatMap((shape) => (shape.type === "text" ? [shape.text] : [])));
  const factor = Math.min(FINENESS, LONGEST_SIDE_PX / Math.max(drawing.width, drawing.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(drawing.width * factor);
  canvas.height = Math.round(drawing.height * factor);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser gives no canvas");
  context.scale(factor, factor);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, drawing.width, drawing.height);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const shape of drawing.shapes) paint(context, shape, drawing.background);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the canvas is too large"))),
      "image/png",
    );
  });
}

function paint(context: CanvasRenderingContext2D, shape: Shape, background: string): void {
  context.save();
  if (shape.type === "circle") {
    context.beginPath();
    context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
    context.fillStyle = shape.fill;
    context.fill();
    context.strokeStyle = shape.stroke;
    context.lineWidth = 2;
    context.stroke();
  } else if (shape.type === "path") {
    if (shape.at) {
      context.translate(shape.at[0], shape.at[1]);
      context.scale(shape.at[2], shape.at[2]);
    }
    const path = new Path2D(shape.d);
    if (shape.fill !== undefined) {
      context.fillStyle = shape.fill;
      context.fill(path);
    }
    if (shape.stroke !== undefined) {
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width ?? 1;
      context.stroke(path);
    }
  } else {
    context.font = `${shape.bold ? 600 : 400} ${shape.size}px ${FONT}`;
    context.textAlign = shape.anchor === "middle" ? "center" : "start";
    context.strokeStyle = background;
    context.lineWidth = 3;
    context.strokeText(shape.text, shape.x, shape.y);
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
  }
  context.restore();
}
