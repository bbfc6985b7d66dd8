import { describe, expect, it } from "vitest";
import type { Point } from "../../state/graph-view/view.ts";
import { type Box, fitOf, freed, isUnder } from "./fit.ts";

const STAGE: Box = { left: 0, right: 740, top: 0, bottom: 580 };
const MAP: Box = { left: 12, right: 180, top: 456, bottom: 568 };
const BUTTONS: Box = { left: 692, right: 728, top: 385, bottom: 568 };
const CORNERS: readonly Point[] = [
  { x: 100, y: 100 },
  { x: 900, y: 100 },
  { x: 100, y: 700 },
  { x: 900, y: 700 },
];

describe("fitting a picture", () => {
  it("keeps every node on the stage and none under a tool", () => {
    for (const tools of [[], [MAP], [MAP, BUTTONS]]) {
      for (const place of shown(CORNERS, tools)) {
        expect(place.x > 20 && place.x < 720 && place.y > 20 && place.y < 560, JSON.stringify(place)).toBe(
          true,
        );
        expect(isUnder(place, tools)).toBe(false);
      }
    }
  });

  it("gives no room away for a tool where no node would lie under it", () => {
    const withoutLowerLeft = CORNERS.filter(({ x, y }) => x > 100 || y < 700);
    expect(fitOf(withoutLowerLeft, STAGE, [MAP])).toEqual(fitOf(withoutLowerLeft, STAGE, []));
    expect(fitOf(CORNERS, STAGE, [MAP]).scale).toBeLessThan(fitOf(CORNERS, STAGE, []).scale);
  });

  it("shows the whole on a stage that the tools fill, and one node without end of scale", () => {
    const all = fitOf(CORNERS, STAGE, [STAGE]);
    expect(all).toEqual(fitOf(CORNERS, STAGE, []));
    expect(fitOf([{ x: 5, y: 5 }], STAGE, [MAP])).toEqual({
      scale: 10,
      from: { x: 5, y: 5 },
      to: { x: 370, y: 290 },
    });
  });
});

describe("what has come under a tool", () => {
  it("is freed by the shortest way, as large as it was", () => {
    expect(
      freed(
        [
          { x: 170, y: 400 },
          { x: 170, y: 470 },
        ],
        STAGE,
        [MAP, BUTTONS],
      ),
    ).toEqual({
      scale: 1,
      from: { x: 170, y: 435 },
      to: { x: 204, y: 435 },
    });
  });

  it("becomes smaller where it would else go out of sight", () => {
    const wide = [
      { x: 70, y: 100 },
      { x: 70, y: 540 },
      { x: 690, y: 480 },
    ];
    const { scale, from, to } = freed(wide, STAGE, [MAP, BUTTONS]);
    expect(scale).toBeLessThan(1);
    for (const { x, y } of wide) {
      const place = { x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale };
      expect(isUnder(place, [MAP, BUTTONS])).toBe(false);
    }
  });
});

function shown(places: readonly Point[], tools: readonly Box[]): readonly Point[] {
  const { scale, from, to } = fitOf(places, STAGE, tools);
  return places.map(({ x, y }) => ({ x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale }));
}
