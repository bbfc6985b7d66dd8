import { describe, expect, it } from "vitest";
import { cornersOf, keysInside } from "./area.ts";

const places = new Map([
  ["middle", { x: 50, y: 50 }],
  ["notch", { x: 50, y: 90 }],
  ["outside", { x: 150, y: 50 }],
]);

describe("an area drawn on the stage", () => {
  it("is a rectangle whichever way it is drawn", () => {
    for (const trail of [
      [
        { x: 0, y: 0 },
        { x: 100, y: 100 },
      ],
      [
        { x: 100, y: 0 },
        { x: 40, y: 70 },
        { x: 0, y: 100 },
      ],
    ]) {
      expect(keysInside(cornersOf("marquee", trail), places)).toEqual(["middle", "notch"]);
    }
  });

  it("follows an outline with a notch", () => {
    const trail = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 50, y: 70 },
      { x: 0, y: 100 },
    ];
    expect(keysInside(cornersOf("lasso", trail), places)).toEqual(["middle"]);
  });

  it("holds nothing before it is drawn", () => {
    expect(keysInside(cornersOf("lasso", []), places)).toEqual([]);
    expect(keysInside(cornersOf("marquee", [{ x: 50, y: 50 }]), places)).toEqual([]);
  });
});
