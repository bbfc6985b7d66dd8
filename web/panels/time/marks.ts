/** Colour and shape of what the time panel shows: the colour of its links, and a shape for who sees no colour. */
import { type ColourScheme, layerColour } from "../../graph/style/layer-colours.ts";
import type { MarkName } from "./axis.ts";

export function markColour(name: MarkName, scheme: ColourScheme): string {
  return layerColour(name === "other" ? "tie" : name, scheme);
}

/** Deals are diamonds, sightings triangles, everything else squares. @param r half of its height */
export function markPath(name: MarkName, x: number, y: number, r: number): string {
  if (name === "deal") return `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
  if (name === "sighting") return `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`;
  return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
}
