import { expect, it } from "vitest";
import {
  DELIVERER,
  HOUR,
  handMadeDeal,
  handMadeDelivery,
  handMadeScene,
  SELLER,
  START,
} from "../doubt/hand-made-scene.ts";
import { aroundDeals } from "./around-deals.ts";

const LOOKOUT = DELIVERER;
const inside = new Set<number>([SELLER, LOOKOUT]);
/** The seller hands over at the shop at ten in the morning of three days; the sightings are his. */
const HAND_OVERS = [10, 34, 58];
const sightings = HAND_OVERS.map((hours) => [hours, 0, SELLER, 1] as const);
const deals = HAND_OVERS.map((hours, row) =>
  handMadeDeal(hours - 1, {
    delivery: handMadeDelivery({
      kind: "meeting",
      deliverer: SELLER,
      parcel: -1,
      sightings: [row],
      at: START + hours * HOUR,
    }),
  }),
);

it("knows a lookout by calls round hand-overs and by standing by", () => {
  const scene = {
    ...handMadeScene({
      contacts: HAND_OVERS.map((hours) => [hours - 0.2, 2, 0, 0, 0] as const),
      sightings: [...sightings, ...HAND_OVERS.map((hours) => [hours - 0.3, 0, LOOKOUT, 1] as const)],
    }),
    periodS: 30 * 24 * HOUR,
  };
  const found = aroundDeals(scene, inside, deals, LOOKOUT);
  expect(found.ringsShare).toBe(1);
  expect(found.ringsRound).toBeGreaterThan(2);
  expect(found.standsBy).toBe(3);
  expect(aroundDeals(scene, inside, deals, SELLER)).toMatchObject({ ringsShare: 0, standsBy: 0 });
});

it("makes nothing of calls and places at other hours", () => {
  const scene = {
    ...handMadeScene({
      contacts: HAND_OVERS.map((hours) => [hours + 5, 2, 0, 0, 0] as const),
      sightings: [...sightings, ...HAND_OVERS.map((hours) => [hours + 5, 0, LOOKOUT, 1] as const)],
    }),
    periodS: 30 * 24 * HOUR,
  };
  expect(aroundDeals(scene, inside, deals, LOOKOUT)).toEqual({
    ringsRound: 0,
    ringsShare: 0,
    standsBy: 0,
    introduces: 0,
  });
});

it("knows a broker by contact with both sides before a deal", () => {
  const made = {
    contacts: [
      [7, 1, 2, 0, 0],
      [8, 2, 0, 0, 0],
      [30, 1, 2, 0, 0],
    ] as const,
  };
  const scene = { ...handMadeScene(made), periodS: 30 * 24 * HOUR };
  expect(aroundDeals(scene, inside, deals, LOOKOUT).introduces).toBe(1);
});
