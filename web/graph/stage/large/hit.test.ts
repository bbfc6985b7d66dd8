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

test("a curved link is met at its bend and not between its ends, a hidden one nowhere", () => {
  const shape = (width: number, curvature: number) => [
    {
      links: {
        columns: new Float32Array([0.2, 0.5, 0.8, 0.5, width, curvature, 1, 1]),
        style: new Uint8Array(1),
        hasArrow: false,
      },
      numbers: new Uint32Array([7]),
    },
  ];
  const [middle, bend] = [
    { x: 0.5, y: 0.5 },
    // A curve goes half as far as the point that bends it: 0.4 of its length here, to its left.
    { x: 0.5, y: 0.62 },
  ];
  expect(linkAt(shape(2, 0), middle, PIXEL)).toBe(7);
  expect(linkAt(shape(2, 0.4), middle, PIXEL)).toBe(0);
  expect(linkAt(shape(2, 0.4), bend, PIXEL)).toBe(7);
  expect(linkAt(shape(0, 0), middle, PIXEL)).toBe(0);
});
