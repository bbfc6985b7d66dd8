import { describe, expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import { findActors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { actorLayers } from "./actor-layers.ts";

type Ends = readonly (readonly [from: number, to: number])[];
type User = readonly [person: number, probability: number];

interface Made {
  readonly persons: number;
  /** Holder of each phone; −1 unknown. */
  readonly holders: readonly number[];
  /** Likely user of each phone, which is a line of its own; null where there is none. */
  readonly users?: readonly (User | null)[];
  readonly contacts?: Ends;
  /** Phone that each account is bound to. */
  readonly accounts?: readonly number[];
  readonly payments?: Ends;
  readonly ties?: Ends;
}

/** Layers as `name: [from, to, weight] …` by actor, and the actors who have a node. */
function layersOf({
  persons,
  holders,
  users = [],
  contacts = [],
  accounts = [],
  payments = [],
  ties = [],
}: Made) {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  const ends = (rows: Ends) => ({
    ids: ids(rows.length),
    from: Int32Array.from(rows, ([from]) => from),
    to: Int32Array.from(rows, ([, to]) => to),
  });
  const tables = {
    persons: { ids: ids(persons) },
    phones: { ids: ids(holders.length), holder: holders },
    accounts: { ids: ids(accounts.length), holder: accounts.map(() => -1), phone: accounts },
    contacts: ends(contacts),
    payments: ends(payments),
    ties: {
      ...ends(ties),
      layer: ties.map(() => "kinship"),
      weight: ties.map(() => 1),
      directed: ties.map(() => 0),
    },
  } as unknown as CaseTables;
  const identity = {
    lines: holders.map((_, phone) => [phone]),
    lineOf: Int32Array.from(holders, (_, phone) => phone),
    users: holders.map((_, phone) => {
      const user = users[phone];
      return user ? [{ person: user[0], probability: user[1] }] : [];
    }),
    decided: { phones: new Map(), accounts: new Map() },
  } as unknown as Identity;
  const { layers, actorOf } = actorLayers(tables, findActors(tables, identity), identity);
  return {
    nodes: [...actorOf],
    ties: layers.map(({ name, from, to, weight }) => [
      name,
      ...Array.from(from, (node, at) => [actorOf[node], actorOf[to[at]!], weight[at]]),
    ]),
  };
}

describe("ties between actors", () => {
  it("gives a bare call record its unknown users, and no place to phones that only ring themselves", () => {
    const contacts: Ends = [
      [0, 1],
      [1, 0],
      [0, 1],
      [3, 3],
    ];
    expect(layersOf({ persons: 0, holders: [-1, -1, -1, -1], contacts })).toEqual({
      nodes: [0, 1],
      ties: [["contact", [0, 1, 2], [1, 0, 1]]],
    });
  });

  it("numbers every person first, then unknown users by their first tie, the caller before the called", () => {
    const users = [[1, 0.9], null, null, null] as const;
    const contacts: Ends = [
      [3, 0],
      [0, 2],
    ];
    expect(layersOf({ persons: 2, holders: [1, -1, -1, -1], users, contacts })).toEqual({
      nodes: [0, 1, 5, 4],
      ties: [["contact", [1, 4, 1], [5, 1, 1]]],
    });
  });

  it("leaves contacts with a holder who is a fair candidate, and gives them to nobody else below that", () => {
    const contacts: Ends = [[0, 1]];
    const made = { persons: 2, holders: [0, 1], contacts };
    expect(
      layersOf({
        ...made,
        users: [
          [0, 0.9],
          [1, 0.25],
        ],
      }).ties,
    ).toEqual([["contact", [0, 1, 1]]]);
    expect(
      layersOf({
        ...made,
        users: [
          [0, 0.9],
          [1, 0.24],
        ],
      }).ties,
    ).toEqual([["contact", [0, 3, 1]]]);
  });

  it("counts payments of accounts that are bound to a line without a user", () => {
    const made = { persons: 1, holders: [-1, 0], users: [null, [0, 0.8]] as const };
    expect(layersOf({ ...made, accounts: [0, 1], payments: [[1, 0]] })).toEqual({
      nodes: [0, 1],
      ties: [["payment-record", [0, 1, 1]]],
    });
  });

  it("has no nodes beside the persons where every user is known", () => {
    const users = [
      [0, 0.9],
      [1, 0.9],
    ] as const;
    const ties: Ends = [[2, 0]];
    expect(layersOf({ persons: 3, holders: [0, 1], users, contacts: [[0, 1]], ties })).toEqual({
      nodes: [0, 1, 2],
      ties: [
        ["kinship", [2, 0, 1]],
        ["contact", [0, 1, 1]],
      ],
    });
  });
});
