/** Colour and shape of what the time panel shows: the colour of its links, and a shape for who sees no colour. */
import { type ColourScheme, layerColour } from "../../graph/style/layer-colours.ts";
import type { MarkName } from "./axis.ts";

export function markColour(name: MarkName, scheme: ColourScheme): string {
  return layerColour(name === "other" ? "tie" : name, scheme);
}

/** Each kind has an outline of its own. @param r half of its height */
export function markPath(name: MarkName, x: number, y: number, r: number): string {
  return OUTLINES[name](x, y, r);
}

const OUTLINES: Readonly<Record<MarkName, (x: number, y: number, r: number) => string>> = {
  contact: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  payment: (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  parcel: (x, y, r) => `M${x - r} ${y - r}h${2 * r}l${-r} ${2 * r}z`,
  sighting: (x, y, r) => `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`,
  other: (x, y, r) => `M${x - r} ${y - r / 2}h${2 * r}v${r}h${-2 * r}z`,
  deal: (x, y, r) => `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`,
};
