/**
 * Signs of the layers of links: a glyph at the middle of a link, so that its kind is told by more
 * than its colour, on the stage, on paper and in the legend. Paths: Tabler Icons (MIT), 24 × 24, stroked.
 */
import { KIND_GLYPHS } from "../../ui/glyphs.ts";
import { type ColourScheme, layerColour, STAGE_COLOURS } from "./layer-colours.ts";
import { LAYERS, type Layer } from "./layers.ts";

export interface LinkSign {
  readonly layer: Layer;
  readonly glyph: string;
  readonly colour: string;
  /** Of the ground that it is drawn upon. */
  readonly ground: string;
}

/** Where a record of the layer is a node of its own, it has that node's glyph. */
const GLYPHS: Readonly<Record<Layer, string>> = {
  deal: KIND_GLYPHS.Deal,
  payment: KIND_GLYPHS.Payment,
  parcel: KIND_GLYPHS.Parcel,
  contact:
    "M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2",
  sighting:
    "M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0 M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6",
  tie: "M9 15l6 -6 M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464 M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463",
  identity: KIND_GLYPHS.Person,
  place: KIND_GLYPHS.Place,
  case: KIND_GLYPHS.Case,
  finding: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0 M21 21l-6 -6",
};

export function layerGlyph(layer: Layer): string {
  return GLYPHS[layer];
}

/** The same object for the same layer and scheme: what is drawn is compared by it. */
export function signOf(layer: Layer, scheme: ColourScheme): LinkSign {
  return SIGNS[scheme][layer];
}

const SIGNS = { light: signsIn("light"), dark: signsIn("dark") };

function signsIn(scheme: ColourScheme): Readonly<Record<Layer, LinkSign>> {
  const ground = STAGE_COLOURS[scheme];
  return Object.fromEntries(
    LAYERS.map((layer) => [
      layer,
      { layer, glyph: GLYPHS[layer], colour: layerColour(layer, scheme), ground },
    ]),
  ) as Record<Layer, LinkSign>;
}
