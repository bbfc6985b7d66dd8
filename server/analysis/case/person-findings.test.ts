import { expect, it } from "vitest";
import type { Scene } from "../groups/business.ts";
import type { JudgedBusiness } from "../groups/suspect-groups.ts";
import { personFindings, unresolvedUserFindings } from "./person-findings.ts";

/** Two persons and three lines: line 0 of person p1, lines 1 (two SIMs) and 2 of unknown users, actors 3 and 4. */
const SCENE = {
  tables: { persons: { ids: ["p2", "p1"] }, phones: { ids: ["f9", "f3", "f5", "f4"] } },
  identity: { lines: [[0], [1, 2], [3]] },
  actors: { personCount: 2, count: 5 },
} as unknown as Scene;

const business = (probability: number, candidates: readonly { actor: number; probability: number }[]) =>
  ({ probability, candidates }) as unknown as JudgedBusiness;

const JUDGED = {
  suspect: [
    business(0.9, [
      { actor: 1, probability: 0.8 },
      { actor: 3, probability: 0.5 },
    ]),
  ],
  others: [
    business(0.2, [
      { actor: 1, probability: 1 },
      { actor: 4, probability: 0.5 },
    ]),
  ],
};
const TIES = {
  community: Int32Array.from([0, 1, 1, 2]),
  leadership: Float64Array.from([0, 1.25, 1.00000049, 0.5]),
};
const ACTOR_OF = Int32Array.from([0, 1, 3, 4]);

it("judges unknown users as persons, names them by the last SIM of their line, and sorts by it", () => {
  expect(unresolvedUserFindings(SCENE, JUDGED, TIES, ACTOR_OF)).toEqual([
    { phone_id: "f4", community: 2, suspicion: 0.1, leadership: 0.5 },
    { phone_id: "f5", community: 1, suspicion: 0.45, leadership: 1 },
  ]);
});

it("lists every person and nobody else among the persons", () => {
  expect(personFindings(SCENE, JUDGED, TIES)).toEqual([
    { person_id: "p1", community: 1, suspicion: 0.72, leadership: 1.25 },
    { person_id: "p2", community: 0, suspicion: 0, leadership: 0 },
  ]);
});
