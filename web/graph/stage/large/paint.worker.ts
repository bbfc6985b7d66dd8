/** Paints the links of a large graph off the page's thread: takes links and views, answers with pictures. */
import type { LinkColumns, LinkStyle } from "../link-columns.ts";
import type { PictureView } from "../picture-view.ts";
import { type Painted, paintLinks } from "./paint-links.ts";

export interface PaintRequest {
  readonly view: PictureView;
  /** Absent where they are still those of the request before. */
  readonly links?: { readonly shapes: readonly LinkColumns[]; readonly styles: readonly LinkStyle[] };
}

export interface Picture extends Painted {
  readonly view: PictureView;
  /** How many there are, in sight or not. */
  readonly links: number;
  readonly bitmap: ImageBitmap;
}

let links: NonNullable<PaintRequest["links"]> = { shapes: [], styles: [] };
const canvas = new OffscreenCanvas(1, 1);
// By the processor and in this thread: the graphics process is left to the page.
const context = canvas.getContext("2d", { willReadFrequently: true });

self.onmessage = ({ data }: MessageEvent<PaintRequest>) => {
  const { view } = data;
  links = data.links ?? links;
  if (!context) return;
  canvas.width = Math.max(1, Math.round(view.width));
  canvas.height = Math.max(1, Math.round(view.height));
  const painted = paintLinks(context, links.shapes, links.styles, view);
  const count = links.shapes.reduce((sum, { style }) => sum + style.length, 0);
  const picture: Picture = { ...painted, view, links: count, bitmap: canvas.transferToImageBitmap() };
  self.postMessage(picture, { transfer: [picture.bitmap] });
};
