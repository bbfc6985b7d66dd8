import { expect, it } from "vitest";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import { groupInDoubt } from "./called-deals.ts";
import { reasonsForAndAgainst } from "./counter-evidence.ts";
import {
  BUYER,
  DELIVERER,
  handMadeBusiness,
  handMadeDeal,
  handMadeDelivery,
  handMadeScene,
  SELLER,
} from "./hand-made-scene.ts";

const [DENIAL, ACCUSATION, EXCULPATION] = [2, 4, 5] as const;
const [AS_PERSON, AS_VEHICLE] = [0, 2] as const;
/** Places of the hand-made scene. */
const [TOWN_CELL, TOWN_SHOP, FAR_CELL, FAR_SHOP] = [0, 1, 2, 3] as const;

const complete = handMadeDelivery({});

function reasonsOn(scene: Scene, person: number, deals: readonly DealCandidate[] = []) {
  const called = deals.map((deal, index) => ({ id: `d${index}`, deal }));
  const { contributions, against } = reasonsForAndAgainst(
    groupInDoubt(scene, handMadeBusiness(scene), called),
    person,
    [],
  );
  const short = (one: (typeof against)[number]) => [one.feature, one.value, one.log10_lr] as const;
  return {
    for: contributions.map(short),
    against: against.map(short),
    records: [...contributions, ...against].flatMap(({ records }) => records.map(({ id }) => id)),
  };
}

it("counts each speaker once, bounds what statements say, and leaves out other kinds of cases", () => {
  const scene = handMadeScene({
    statements: [
      [BUYER, SELLER, ACCUSATION, 0],
      [BUYER, SELLER, ACCUSATION, 0],
      [DELIVERER, SELLER, EXCULPATION, 0],
      [SELLER, -1, DENIAL, 0],
      [SELLER, -1, DENIAL, 1],
      [DELIVERER, SELLER, ACCUSATION, 1],
    ],
  });
  const reasons = reasonsOn(scene, SELLER);
  expect(reasons.for).toEqual([["accused-by-others", 1, 0.25]]);
  expect(reasons.against).toEqual([
    ["exculpated-by-others", 1, -0.15],
    ["own-denial", 1, -0.15],
  ]);
  expect(reasons.records).toEqual(["t0", "t1", "t2", "t3"]);
  expect(reasonsOn(scene, DELIVERER)).toEqual({ for: [], against: [], records: [] });
});

it("shows an alibi where the seller is seen farther off than he could have travelled since the order", () => {
  const order = [10, 1, 0, TOWN_CELL, TOWN_CELL] as const;
  const alibi = (hours: number, kind: number, place: number) =>
    reasonsOn(
      handMadeScene({
        contacts: [order],
        sightings: [[hours, kind, kind === AS_VEHICLE ? 0 : SELLER, place]],
      }),
      SELLER,
      [handMadeDeal(10.1, { delivery: complete })],
    );
  expect(alibi(10.2, AS_PERSON, FAR_SHOP).against).toEqual([["seen-elsewhere", 1, -1]]);
  expect(alibi(10.2, AS_PERSON, FAR_SHOP).records).toEqual(["g0", "c0"]);
  expect(alibi(10.2, AS_VEHICLE, FAR_SHOP).against).toEqual([["vehicle-elsewhere", 1, -0.5]]);
  expect(alibi(10.2, AS_PERSON, TOWN_SHOP).against).toEqual([]);
  // Fifty minutes later a train could have brought him there.
  expect(alibi(10.9, AS_PERSON, FAR_SHOP).against).toEqual([]);
});

it("weighs an alibi by the share of the member's deals that it contradicts", () => {
  const scene = handMadeScene({
    contacts: [[10, 1, 0, TOWN_CELL, TOWN_CELL]],
    sightings: [
      [12, AS_PERSON, DELIVERER, TOWN_SHOP],
      [12.1, AS_PERSON, DELIVERER, FAR_SHOP],
    ],
  });
  const byHand = handMadeDelivery({ kind: "meeting", parcel: -1, sightings: [0] });
  const deals = [handMadeDeal(11, { delivery: byHand }), handMadeDeal(50, { delivery: complete })];
  expect(reasonsOn(scene, DELIVERER, deals).against).toEqual([["seen-elsewhere", 1, -0.5]]);
  expect(reasonsOn(scene, SELLER, deals).against).toEqual([]);
});

it("lets another phone of his speak, but no phone against itself", () => {
  const order = [10, 1, 0, TOWN_CELL, TOWN_CELL] as const;
  const far = (phone: number) => [10.05, phone, 1, FAR_CELL, TOWN_CELL] as const;
  const deal = [handMadeDeal(10.1, { delivery: complete })];
  expect(reasonsOn(handMadeScene({ contacts: [order, far(0)] }), SELLER, deal).against).toEqual([]);
  const twoPhones = handMadeScene({ contacts: [order, far(3)], phoneUser: [0, 1, 2, 0] });
  expect(reasonsOn(twoPhones, SELLER, deal).against).toEqual([["other-phone-elsewhere", 1, -0.3]]);
});

it("says which share of a member's deals lacks a leg, beside that of the others' deals", () => {
  const scene = handMadeScene({ contacts: [[10, 1, 0, TOWN_CELL, TOWN_CELL]] });
  const deals = [
    handMadeDeal(10, {}),
    handMadeDeal(20, { delivery: complete }),
    handMadeDeal(30, { seller: DELIVERER, delivery: complete }),
  ];
  const called = deals.map((deal, index) => ({ id: `d${index}`, deal }));
  const { against } = reasonsForAndAgainst(groupInDoubt(scene, handMadeBusiness(scene), called), SELLER, []);
  expect(against).toMatchObject([
    { feature: "deals-missing-a-leg", value: 0.5, comparison: 0, log10_lr: -0.15, records_total: 2 },
  ]);
});

it("counts a negative drug test only of somebody held to be a user, near the time of the deals", () => {
  const against = (drugFlag: readonly number[], hours: number, positive: number) =>
    reasonsOn(handMadeScene({ drugFlag, drugTests: [[SELLER, hours, positive]] }), SELLER, [
      handMadeDeal(10, { seller: DELIVERER, delivery: complete }),
    ]).against;
  expect(against([1, 0, 0], 20, 0)).toEqual([["negative-drug-test", 1, -0.1]]);
  expect(against([0, 0, 0], 20, 0)).toEqual([]);
  expect(against([1, 0, 0], 20, 1)).toEqual([]);
  expect(against([1, 0, 0], -90 * 24, 0)).toEqual([]);
});
