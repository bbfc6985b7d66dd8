/** A layer of links as it looks on the stage: a line in its colour with its sign. Its name stands beside it. */

import { type ColourScheme, layerColour } from "../graph/style/layer-colours.ts";
import { layerGlyph } from "../graph/style/layer-signs.ts";
import type { Layer } from "../graph/style/layers.ts";
import { Glyph } from "./Glyph.tsx";
import classes from "./LayerMark.module.css";

interface LayerMarkProps {
  readonly layer: Layer;
  readonly scheme: ColourScheme;
}

export function LayerMark({ layer, scheme }: LayerMarkProps) {
  return (
    <span className={classes.mark} style={{ color: layerColour(layer, scheme) }} aria-hidden>
      <span className={classes.sign}>
        <Glyph path={layerGlyph(layer)} size={14} />
      </span>
    </span>
  );
}
