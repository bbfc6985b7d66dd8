/**
 * From the links of a view to the columns that the worker paints and clicks are compared with:
 * first how each is drawn, then where, and what filters and selection make of it.
 */
import type { GraphLinkBody } from "../../../../server/contracts/graph.ts";
import type { Work } from "../../../state/long-work/turns.ts";
import type { ColourScheme } from "../../style/layer-colours.ts";
import { bendLinks } from "../curvatures.ts";
import { emptyColumns, type LinkColumns, type LinkStyle, setLink } from "../link-columns.ts";
import { type Emphasis, reduceLink } from "../reducers.ts";
import { linkAttributes, type StageLink } from "../stage-graph.ts";

/** Links between two moments at which the work may be interrupted. */
const PART = 500;

export interface DrawnLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly attributes: Partial<StageLink>;
}

export interface Place {
  /** In Sigma's framed graph. */
  readonly x: number;
  readonly y: number;
  /** Radius. */
  readonly size: number;
}

export interface BakedLinks {
  /** Those without and those with an arrow. */
  readonly shapes: readonly Shape[];
  readonly styles: readonly LinkStyle[];
  /** By the number that a shape has for each. */
  readonly ids: readonly string[];
}

export interface Shape {
  readonly links: LinkColumns;
  /** Number of each link, from 1 on. */
  readonly numbers: Uint32Array;
}

export function* drawnLinks(
  links: readonly GraphLinkBody[],
  scheme: ColourScheme,
): Work<readonly DrawnLink[]> {
  const curvatures = yield* bendLinks(links);
  const drawn: DrawnLink[] = [];
  for (const link of links) {
    if (drawn.length % PART === 0) yield;
    const { id, from, to } = link;
    drawn.push({ id, from, to, attributes: linkAttributes(link, curvatures.get(id) ?? 0, scheme) });
  }
  return drawn;
}

/** @param placeOf undefined where the node is not seen */
export function* bakeLinks(
  links: readonly DrawnLink[],
  emphasis: Emphasis,
  focus: ReadonlySet<string> | null,
  placeOf: (key: string) => Place | undefined,
): Work<BakedLinks> {
  const arrows = links.filter(hasArrow).length;
  const [plain, pointed] = [emptyShape(links.length - arrows, false), emptyShape(arrows, true)];
  const filled = { plain: 0, pointed: 0 };
  const styles = new Map<string, { readonly index: number; readonly style: LinkStyle }>();
  const ids = [""];
  for (const link of links) {
    if (ids.length % PART === 0) yield;
    const { id, from, to, attributes } = link;
    const [shape, at] = hasArrow(link) ? [pointed, filled.pointed++] : [plain, filled.plain++];
    shape.numbers[at] = ids.push(id) - 1;
    const look = reduceLink(id, attributes, [from, to], emphasis, focus);
    shape.links.style[at] = styleOf(styles, look);
    const [start, end] = [placeOf(from), placeOf(to)];
    if (!start || !end || look.hidden) continue;
    setLink(shape.links, at, start, end, { width: look.size ?? 1, curvature: look.curvature ?? 0 });
  }
  return { shapes: [plain, pointed], styles: [...styles.values()].map(({ style }) => style), ids };
}

function hasArrow({ attributes }: DrawnLink): boolean {
  return attributes.type === "arrow" || attributes.type === "curve-arrow";
}

/** All widths are 0: not seen. */
function emptyShape(count: number, hasArrow: boolean): Shape {
  return { links: emptyColumns(count, hasArrow), numbers: new Uint32Array(count) };
}

function styleOf(
  styles: Map<string, { readonly index: number; readonly style: LinkStyle }>,
  { color = "", zIndex = 0, sign = null }: Partial<StageLink>,
): number {
  const name = `${zIndex} ${color} ${sign?.layer}`;
  const known = styles.get(name);
  if (known) return known.index;
  styles.set(name, { index: styles.size, style: { colour: color, zIndex, sign } });
  return styles.size - 1;
}
