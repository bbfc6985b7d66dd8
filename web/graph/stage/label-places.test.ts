import { describe, expect, it } from "vitest";
import { type Label, type LabelPlace, placeLabels as placeOnStage } from "./label-places.ts";

const at = (x: number, y: number, more: Partial<Label> = {}): Label => ({
  x,
  y,
  radius: 8,
  width: 60,
  height: 14,
  fullWidth: 80,
  fullHeight: 28,
  isCertain: false,
  ...more,
});

function boxes(labels: readonly Label[], places: readonly (LabelPlace | null)[]) {
  return labels.flatMap((label, index) => {
    const place = places[index];
    if (!place) return [];
    const [width, height] = place.isFull ? [label.fullWidth, label.fullHeight] : [label.width, label.height];
    return [
      { left: place.x - width / 2, right: place.x + width / 2, top: place.y, bottom: place.y + height },
    ];
  });
}

const STAGE = 1000;
/** Far from the edges. */
const placeLabels = (labels: readonly Label[]) =>
  placeOnStage(
    labels.map((label) => ({ ...label, x: label.x + STAGE / 4 })),
    STAGE,
  ).map((place) => place && { ...place, x: place.x - STAGE / 4 });

describe("labels", () => {
  it("stand below their nodes with both lines where there is room", () => {
    expect(placeLabels([at(0, 0), at(200, 0)])).toEqual([
      { x: 0, y: 15, isFull: true },
      { x: 200, y: 15, isFull: true },
    ]);
  });

  it("give up the second line or their side before a more important one gives way", () => {
    const [first, second] = placeLabels([at(0, 0), at(20, 20)]);
    expect(first).toEqual({ x: 0, y: 15, isFull: true });
    expect(second?.isFull).toBe(false);
  });

  it("never cover one another, however many there are, and the first is always there", () => {
    const labels = Array.from({ length: 400 }, (_, index) =>
      at((index % 20) * 23, Math.floor(index / 20) * 17),
    );
    const places = placeLabels(labels);
    const placed = boxes(labels, places);
    expect(places[0]).not.toBeNull();
    expect(placed.length).toBeGreaterThan(20);
    expect(placed.length).toBeLessThan(labels.length);
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        const isApart = a.left >= b.right || a.right <= b.left || a.top >= b.bottom || a.bottom <= b.top;
        expect(isApart).toBe(true);
      }
    }
  });

  it("are shown whatever they cover where their node is selected or pointed at", () => {
    const crowd = Array.from({ length: 30 }, () => at(0, 0));
    expect(placeLabels([...crowd, at(0, 0)]).at(-1)).toBeNull();
    expect(placeLabels([...crowd, at(0, 0, { isCertain: true })]).at(-1)).toEqual({
      x: 0,
      y: 15,
      isFull: true,
    });
  });

  it("can be read to their ends at both edges of the stage", () => {
    const labels = [at(10, 0), at(12, 30), at(STAGE - 10, 0), at(STAGE - 12, 30)];
    const places = placeOnStage(labels, STAGE);
    expect(places).not.toContain(null);
    for (const { left, right } of boxes(labels, places)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(STAGE);
    }
  });

  it("never stand farther aside than their node, and leave the stage with it", () => {
    const [inside, left, gone] = placeOnStage([at(1, 0), at(-20, 100), at(-200, 200)], STAGE);
    expect(inside?.x).toBe(41);
    expect(left?.x).toBe(20);
    expect(gone?.x).toBe(-160);
  });
});
