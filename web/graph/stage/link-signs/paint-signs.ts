/** Paints signs of links on a canvas, of the page or of a worker. Each sign is drawn once and then copied. */
import type { LinkSign } from "../../style/layer-signs.ts";
import type { LinkStyle } from "../link-columns.ts";
import { SIGN_SIZE, type SignPlace } from "./place-signs.ts";

/** Of the sign, across. */
const GLYPH_SHARE = 0.74;
/** Of the 24 units that a glyph is wide: thicker than elsewhere, since it is small. */
const STROKE = 2.4;

export function paintSigns(
  canvas: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  places: readonly SignPlace[],
  styles: readonly LinkStyle[],
  ratio: number,
): void {
  const pictures = styles.map(({ sign }) => sign && pictureOf(sign, ratio));
  for (const { x, y, style } of places) {
    const picture = pictures[style];
    if (picture)
      canvas.drawImage(picture, Math.round(x - picture.width / 2), Math.round(y - picture.height / 2));
  }
}

const known = new Map<string, OffscreenCanvas>();

function pictureOf(sign: LinkSign, ratio: number): OffscreenCanvas {
  const name = `${ratio} ${sign.layer} ${sign.colour}`;
  const drawn = known.get(name) ?? draw(sign, Math.round(SIGN_SIZE * ratio));
  known.set(name, drawn);
  return drawn;
}

function draw({ glyph, colour, ground }: LinkSign, size: number): OffscreenCanvas {
  const picture = new OffscreenCanvas(size, size);
  const context = picture.getContext("2d");
  if (!context) return picture;
  context.fillStyle = ground;
  context.beginPath();
  context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
  context.fill();
  context.translate((size * (1 - GLYPH_SHARE)) / 2, (size * (1 - GLYPH_SHARE)) / 2);
  context.scale((size * GLYPH_SHARE) / 24, (size * GLYPH_SHARE) / 24);
  context.strokeStyle = colour;
  context.lineWidth = STROKE;
  context.lineCap = context.lineJoin = "round";
  context.stroke(new Path2D(glyph));
  return picture;
}
