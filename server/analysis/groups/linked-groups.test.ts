import { describe, expect, it } from "vitest";
import { indexPayments } from "../deals/account-payments.ts";
import { parcelsByActor } from "../deals/parcels-by-actor.ts";
import type { Scene } from "./business.ts";
import { linkedGroups } from "./linked-groups.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

/** Twenty persons; account i and phone i are those of person i. Two groups: {0, 1} and {10, 11}, tills 0 and 10. */
const IDS = Array.from({ length: 20 }, (_, index) => `x${String(index).padStart(2, "0")}`);
const NUMBERS = Int32Array.from(IDS.keys());
type Row = readonly [from: number, to: number, cny: number];

interface World {
  readonly payments?: readonly Row[];
  readonly parcels?: readonly (readonly [from: number, to: number])[];
  readonly holders?: Readonly<Record<number, number>>;
  readonly elsewhere?: number;
  /** Members of the second group. */
  readonly second?: number[];
  /** Actor → probability of being a member of the second group too. */
  readonly candidates?: Readonly<Record<number, number>>;
}

/** Customers 3–7 pay 200 each to the first group, `customersOf` to the second: takings of 1,000 each. */
function links(world: World, customersOf: readonly number[] = [13, 14, 15, 16, 17]) {
  const orders = [
    ...[3, 4, 5, 6, 7].map((payer): Row => [payer, 0, 200]),
    ...customersOf.map((payer): Row => [payer, 10, 200]),
  ];
  const rows = [...orders, ...(world.payments ?? [])];
  const parcels = world.parcels ?? [];
  const tables = {
    persons: { ids: IDS, home: NUMBERS.map((person) => (person === world.elsewhere ? 1 : 0)) },
    // Half a degree, 55 km, apart.
    places: { lat: [25, 25.5], lon: [103, 103], city: [5301, 5301] },
    accounts: { ids: IDS, holder: NUMBERS.map((account) => world.holders?.[account] ?? account) },
    phones: { ids: IDS },
    payments: {
      ids: rows.map((_, row) => `y${row}`),
      from: rows.map(([from]) => from),
      to: rows.map(([, to]) => to),
      amountCny: rows.map(([, , cny]) => cny),
    },
    parcels: {
      ids: parcels.map((_, row) => `w${row}`),
      sender: parcels.map(([from]) => from),
      receiver: parcels.map(([, to]) => to),
    },
    casePersons: { person: [] },
    contacts: { ids: [] },
  } as unknown as Scene["tables"];
  const actors = {
    personCount: IDS.length,
    ofAccount: NUMBERS,
    ofPhone: NUMBERS,
    accountsOf: IDS.map((_, actor) => [actor]),
    linesOf: IDS.map(() => []),
  } as unknown as Scene["actors"];
  const nowhere = { starts: new Uint32Array(IDS.length + 1), actorStarts: new Uint32Array(IDS.length + 1) };
  const scene = {
    tables,
    actors,
    contactIndex: nowhere,
    visits: nowhere,
    accountPayments: indexPayments(tables),
    parcelsTo: parcelsByActor(tables, actors, "receiver"),
  } as unknown as Scene;
  const group = (members: number[], orderRows: number[], more: Readonly<Record<number, number>>) =>
    ({
      probability: 1,
      candidates: [
        ...members.map((actor) => ({ actor, probability: 0.9 })),
        ...Object.entries(more).map(([actor, probability]) => ({ actor: Number(actor), probability })),
      ],
      business: {
        members: new Set(members),
        tills: new Set([members[0]!]),
        accounts: new Set(members),
        customers: new Map(orderRows.map((row) => [rows[row]![0], 1])),
        orders: new Set(orderRows),
        takings: 1000,
        town: { lat: 25, lon: 103, city: 5301 },
      },
    }) as unknown as JudgedBusiness;
  const groups = [
    group([0, 1], [0, 1, 2, 3, 4], {}),
    group(
      world.second ?? [10, 11],
      customersOf.map((_, index) => 5 + index),
      world.candidates ?? {},
    ),
  ];
  return linkedGroups(scene, groups, ["g01", "g02"]);
}

const kindsOf = (world: World, customersOf?: readonly number[]) =>
  links(world, customersOf)[0]!.map(({ kind, person_ids }) => [kind, ...person_ids]);

describe("linked groups", () => {
  it("are none where two groups share nothing", () => {
    expect(links({})).toEqual([[], []]);
  });

  it("share a money handler who gets a part of both takings, said of either with the payments", () => {
    const payments: Row[] = [
      [0, 19, 100],
      [10, 19, 100],
    ];
    const [first, second] = links({ payments });
    expect(first).toEqual([
      {
        group: "g02",
        kind: "money-handler",
        person_ids: ["x19"],
        records: [
          { file: "payments", id: "y10" },
          { file: "payments", id: "y11" },
        ],
        records_total: 2,
      },
    ]);
    expect(second).toMatchObject([{ group: "g01", kind: "money-handler", person_ids: ["x19"] }]);
  });

  it("share none where a shop gets little of it, or only one of them pays", () => {
    const small: Row[] = [
      [0, 19, 99],
      [10, 19, 100],
    ];
    expect(kindsOf({ payments: small })).toEqual([]);
    expect(kindsOf({ payments: [[0, 19, 900]] })).toEqual([]);
  });

  it("share whoever lent the tills of both", () => {
    expect(kindsOf({ holders: { 0: 18, 10: 18 } })).toEqual([["money-handler", "x18"]]);
  });

  it("take no member who buys from the other for a handler of money", () => {
    expect(kindsOf({ payments: [[11, 0, 200]] })).toEqual([["money-handler", "x00"]]);
    expect(kindsOf({ payments: [[7, 0, 200]], second: [10, 7] })).toEqual([]);
  });

  it("share a supplier who is paid and lives elsewhere, or sends mainly to such groups", () => {
    const payments: Row[] = [
      [0, 19, 400],
      [11, 19, 400],
    ];
    expect(kindsOf({ payments, elsewhere: 19 })).toEqual([["supplier", "x19"]]);
    const toGroups = [0, 1, 10, 11].map((to) => [19, to] as const);
    expect(kindsOf({ parcels: toGroups })).toEqual([["supplier", "x19"]]);
    const toAnybody = Array.from({ length: 10 }, () => [19, 8] as const);
    expect(kindsOf({ parcels: [...toGroups, ...toAnybody] })).toEqual([]);
    expect(kindsOf({ parcels: toGroups.slice(1) })).toEqual([]);
  });

  it("share a likely member", () => {
    expect(kindsOf({ candidates: { 1: 0.3 } })).toEqual([["member", "x01"]]);
    expect(kindsOf({ candidates: { 1: 0.29 } })).toEqual([]);
  });

  it("share customers where there are three or more", () => {
    expect(kindsOf({}, [3, 4, 15, 16, 17])).toEqual([]);
    const [first] = links({}, [3, 4, 5, 16, 17]);
    expect(first).toMatchObject([{ kind: "customers", person_ids: ["x03", "x04", "x05"], records_total: 6 }]);
    expect(first![0]!.records.slice(0, 2).map(({ id }) => id)).toEqual(["y0", "y5"]);
  });
});
