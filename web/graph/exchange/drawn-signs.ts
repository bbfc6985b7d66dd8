/** Signs of links on paper: placed as on the stage, but however many there are, since paper cannot be zoomed. */
import { emptyColumns, setLink } from "../stage/link-columns.ts";
import { placeSigns, SIGN_SIZE } from "../stage/link-signs/place-signs.ts";
import { layerGlyph, signOf } from "../style/layer-signs.ts";
import { LAYERS, type Layer } from "../style/layers.ts";
import type { Shape } from "./drawing.ts";
import type { ExportedLink } from "./exported.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export function signShapes(
  links: readonly ExportedLink[],
  spots: ReadonlyMap<string, Spot>,
  { width, height, colour: paper }: Paper,
): Shape[] {
  const columns = emptyColumns(links.length, false);
  links.forEach((link, index) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    if (!from || !to) return;
    columns.style[index] = LAYERS.indexOf(link.layer);
    setLink(
      columns,
      index,
      { ...from, size: from.r },
      { ...to, size: to.r },
      { width: link.width, curvature: link.curvature },
    );
  });
  const styles = LAYERS.map((layer) => ({ colour: "", zIndex: 0, sign: signOf(layer, "light") }));
  const view = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, width, height, scale: 1, ratio: 1 };
  const places = placeSigns([columns], styles, view, Number.POSITIVE_INFINITY);
  return places.flatMap(({ x, y, style }) => {
    const sign = styles[style]?.sign;
    return sign ? signShape(sign.layer, x, y, sign.colour, paper) : [];
  });
}

const GLYPH_SIZE = 0.74 * SIGN_SIZE;

export function signShape(layer: Layer, x: number, y: number, colour: string, paper: string): Shape[] {
  const scale = GLYPH_SIZE / 24;
  return [
    { type: "circle", x, y, r: SIGN_SIZE / 2 - 1, fill: paper, stroke: paper },
    {
      type: "path",
      d: layerGlyph(layer),
      stroke: colour,
      width: 2.4,
      at: [x - 12 * scale, y - 12 * scale, scale],
    },
  ];
}
