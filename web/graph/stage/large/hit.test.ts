import { expect, test } from "vitest";
import { linkAt, nodeAt } from "./hit.ts";

/** In these tests a CSS pixel is a hundredth of the framed graph, and a radius of 1 one pixel. */
const PIXEL = 0.01;

test("of nodes under the pointer the nearest is met; hidden ones are not, dots are met beside themselves", () => {
  const places = {
    columns: new Float32Array([0.5, 0.5, 10, 0.56, 0.5, 10, 0.56, 0.5, 0, 0.2, 0.2, 0.5]),
    numbers: new Uint32Array([1, 2, 3, 4]),
  };
  const at = (x: number, y: number) => nodeAt(places, { x, y }, PIXEL, 1);
  expect(at(0.52, 0.5)).toBe(1);
  expect(at(0.55, 0.5)).toBe(2);
  expect(at(0.215, 0.2)).toBe(4);
  expect(at(0.3, 0.2)).toBe(0);
});

const style = (zIndex: number) => ({ colour: "", zIndex, sign: null });

test("a curved link is met at its bend and not between its ends, a thin one between them, a hidden one nowhere", () => {
  const links = (width: number, curvature: number) => ({
    shapes: [
      {
        links: {
          columns: new Float32Array([0.2, 0.5, 0.8, 0.5, width, curvature, 1, 1]),
          style: new Uint8Array(1),
          hasArrow: false,
        },
        numbers: new Uint32Array([7]),
      },
    ],
    styles: [style(0)],
  });
  const [middle, bend] = [
    { x: 0.5, y: 0.5 },
    // A curve goes half as far as the point that bends it: 0.4 of its length here, to its left.
    { x: 0.5, y: 0.62 },
  ];
  expect(linkAt(links(2, 0), middle, PIXEL, false)).toBe(7);
  expect(linkAt(links(2, 0.4), middle, PIXEL, false)).toBe(0);
  expect(linkAt(links(2, 0.4), bend, PIXEL, false)).toBe(7);
  expect(linkAt(links(2, 0.4), middle, PIXEL, true)).toBe(7);
  expect(linkAt(links(2, 0.4), bend, PIXEL, true)).toBe(0);
  expect(linkAt(links(0, 0), middle, PIXEL, false)).toBe(0);
});

test("of links within reach those of what is chosen are met before faded ones that lie nearer", () => {
  const row = (y: number) => [0.2, y, 0.8, y, 2, 0, 1, 1];
  const columns = new Float32Array([...row(0.5), ...row(0.52), ...row(0.53), ...row(0.5)]);
  const links = { columns, style: new Uint8Array([0, 1, 1, 0]), hasArrow: false };
  const shapes = [{ links, numbers: new Uint32Array([1, 2, 3, 4]) }];
  expect(linkAt({ shapes, styles: [style(0), style(1)] }, { x: 0.5, y: 0.5 }, PIXEL, true)).toBe(2);
});
