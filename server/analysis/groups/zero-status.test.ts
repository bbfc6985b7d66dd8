import { describe, expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import { zeroStatus } from "./zero-status.ts";

const NOTHING = { ids: [], at: [], caseNo: [], place: [], person: [] };
const MEMBERS = new Set([1, 2]);

function tablesOf(parts: Record<string, Record<string, readonly (number | string)[]>>): CaseTables {
  return {
    casePersons: { ids: [], caseNo: [], person: [], drugCase: [], accused: [] },
    seizures: NOTHING,
    statements: { ids: [], speaker: [], stance: [], otherCase: [] },
    sightings: { ids: [], place: [], at: [] },
    ...parts,
  } as unknown as CaseTables;
}

const seizure = { ids: ["z1"], at: [7200], caseNo: [0], place: [5], person: [1] };
const dealAt = (row: number) => ({ delivery: { sightings: [row] } }) as unknown as DealCandidate;

describe("zero status", () => {
  it("is zero in all three where the records hold nothing", () => {
    expect(zeroStatus(tablesOf({}), MEMBERS, [])).toEqual({ seizure: true, scene: true, confession: true });
  });

  it("is broken by a seizure from a member, or in a drug case against one, not by others'", () => {
    expect(zeroStatus(tablesOf({ seizures: seizure }), MEMBERS, []).seizure).toBe(false);
    expect(zeroStatus(tablesOf({ seizures: { ...seizure, person: [9] } }), MEMBERS, []).seizure).toBe(true);
    const suspect = { ids: ["cp1"], caseNo: [0], person: [2], drugCase: [1], accused: [1] };
    const unnamed = { seizures: { ...seizure, person: [-1] }, casePersons: suspect };
    expect(zeroStatus(tablesOf(unnamed), MEMBERS, []).seizure).toBe(false);
  });

  it("knows a scene by a seizure at the place and time of a delivery", () => {
    const sightings = { ids: ["g1", "g2"], place: [5, 5], at: [7000, 90_000] };
    const tables = tablesOf({ seizures: seizure, sightings });
    expect(zeroStatus(tables, MEMBERS, [dealAt(0)]).scene).toBe(false);
    expect(zeroStatus(tables, MEMBERS, [dealAt(1)]).scene).toBe(true);
  });

  it("counts confessions of members only, and none in a case of another kind", () => {
    const statements = { ids: ["t1", "t2"], speaker: [9, 1], stance: [1, 2], otherCase: [0, 0] };
    expect(zeroStatus(tablesOf({ statements }), MEMBERS, []).confession).toBe(true);
    const confessed = { ...statements, stance: [1, 1] };
    expect(zeroStatus(tablesOf({ statements: confessed }), MEMBERS, []).confession).toBe(false);
    const ofTheft = { ...confessed, otherCase: [0, 1] };
    expect(zeroStatus(tablesOf({ statements: ofTheft }), MEMBERS, []).confession).toBe(true);
  });
});
