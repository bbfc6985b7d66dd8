import { expect, test } from "vitest";
import { signOf } from "../../style/layer-signs.ts";
import { emptyColumns, type LinkColumns, type LinkStyle, setLink } from "../link-columns.ts";
import type { PictureView } from "../picture-view.ts";
import { placeSigns, SIGN_SIZE } from "./place-signs.ts";

const STYLES: LinkStyle[] = [
  { colour: "#000000", zIndex: 0, sign: signOf("payment", "light") },
  { colour: "#dddddd", zIndex: 0, sign: null },
];
const VIEW: PictureView = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, width: 400, height: 300, scale: 1, ratio: 1 };
const RADIUS = 10;

type Drawn = readonly [x1: number, y1: number, x2: number, y2: number, curvature?: number, style?: number];

function columnsOf(drawn: readonly Drawn[]): LinkColumns[] {
  const links = emptyColumns(drawn.length, false);
  drawn.forEach(([x1, y1, x2, y2, curvature = 0, style = 0], index) => {
    const [from, to] = [
      { x: x1, y: y1, size: RADIUS },
      { x: x2, y: y2, size: RADIUS },
    ];
    setLink(links, index, from, to, { width: 1, curvature });
    links.style[index] = style;
  });
  return [links];
}

const places = (drawn: readonly Drawn[], view: PictureView = VIEW) =>
  placeSigns(columnsOf(drawn), STYLES, view).map(({ x, y }) => [Math.round(x), Math.round(y)]);

test("a sign stands in the middle of its link, on the curve where it is one", () => {
  expect(places([[100, 100, 300, 100]])).toEqual([[200, 100]]);
  // To the left of its way, where y goes down, and half as far as the point that bends it.
  expect(places([[100, 100, 300, 100, 0.2]])).toEqual([[200, 80]]);
});

test("signs cover neither each other nor nodes: they make way along their links", () => {
  const crossing = places([
    [100, 100, 300, 100],
    [200, 20, 200, 180],
  ]);
  expect(crossing[0]).toEqual([200, 100]);
  expect(Math.abs((crossing[1]?.[1] ?? 0) - 100)).toBeGreaterThanOrEqual(SIGN_SIZE - 1);
  // A node of another link in the middle.
  const [around] = places([
    [100, 100, 300, 100],
    [200, 100, 200, 250],
  ]);
  expect(Math.abs((around?.[0] ?? 200) - 200)).toBeGreaterThanOrEqual(RADIUS + SIGN_SIZE / 2);
});

test("a link that is short, faded or out of sight has none, and a short one has it from nearer", () => {
  expect(places([[100, 100, 150, 100]])).toEqual([]);
  expect(places([[100, 100, 150, 100]], { ...VIEW, a: 2, d: 2 })).toEqual([[250, 200]]);
  expect(places([[100, 100, 300, 100, 0, 1]])).toEqual([]);
  expect(places([[900, 100, 1100, 100]])).toEqual([]);
});

test("where links lie thick there are none", () => {
  const thick = Array.from({ length: 601 }, (_, index): Drawn => [100, index / 4, 300, index / 4]);
  expect(places(thick)).toEqual([]);
  expect(places(thick.slice(1)).length).toBeGreaterThan(5);
});
