import { expect, it } from "vitest";
import { INNOCENT_KINDS } from "../../domain/findings.ts";
import { parcelsByActor } from "../deals/parcels-by-actor.ts";
import { BUYER, handMadeScene, SELLER } from "./hand-made-scene.ts";
import { fits, INNOCENT_MODELS, MOST_LOG10_LR } from "./innocent-explanations.ts";
import { LIFE_FEATURES, type WayOfLife, wayOfLife } from "./way-of-life.ts";

const EVENING = 20;
const NO_RECORDS = Object.fromEntries(LIFE_FEATURES.map((feature) => [feature, []]));

function lifeOf(person: number) {
  const scene = handMadeScene({
    contacts: [
      [EVENING, 0, 1, 0, 0],
      [EVENING + 1, 0, 1, 0, 0],
      [EVENING + 15, 0, 2, 0, 0],
    ],
    sightings: [[EVENING + 1.1, 0, SELLER, 1]],
  });
  const { values, records } = wayOfLife(scene, person, []);
  return {
    value: (feature: (typeof LIFE_FEATURES)[number]) => values[LIFE_FEATURES.indexOf(feature)],
    records,
  };
}

it("reads from all records of a person how he lives, with the records that show it", () => {
  const seller = lifeOf(SELLER);
  expect(seller.value("life-payers")).toBeCloseTo(Math.log1p(1));
  expect(seller.value("life-share-received")).toBe(1);
  expect(seller.value("life-single-contacts")).toBe(0.5);
  expect(seller.value("life-evening-contacts")).toBeCloseTo(2 / 3);
  expect(seller.value("life-office-contacts")).toBeCloseTo(1 / 3);
  expect(seller.value("life-called-before-visits")).toBe(1);
  expect(seller.records["life-payers"]).toEqual([{ file: "payments", id: "y0" }]);
  expect(seller.records["life-evening-contacts"].map(({ id }) => id)).toEqual(["c0", "c1", "c2"]);
  expect(lifeOf(BUYER).value("life-share-received")).toBe(0);
});

it("puts the class first whose usual life it is, bounds every ratio and names each class once", () => {
  for (const kind of ["rider-or-driver", "parcel-agent", "evening-seller"] as const) {
    const values = LIFE_FEATURES.map((feature) => INNOCENT_MODELS[kind].usual[feature]);
    const told = fits({ values, records: NO_RECORDS as unknown as WayOfLife["records"] });
    expect(told[0]!.kind).toBe(kind);
    expect(told[0]!.log10_lr).toBeLessThan(0);
    expect(told.map((one) => one.kind).sort()).toEqual([...INNOCENT_KINDS].sort());
  }
  const much = LIFE_FEATURES.map(() => 100);
  for (const { log10_lr } of fits({ values: much, records: NO_RECORDS as unknown as WayOfLife["records"] }))
    expect(Math.abs(log10_lr)).toBeLessThanOrEqual(MOST_LOG10_LR);
});

it("counts a parcel for whoever uses the phone that sent it", () => {
  const scene = handMadeScene({ parcels: [[1, "sf"]] });
  const sender = Int32Array.from([1]);
  const parcels = { ...scene.tables.parcels, sender };
  expect(parcelsByActor({ ...scene.tables, parcels }, scene.actors, "sender")).toEqual(
    new Map([[BUYER, [0]]]),
  );
});
