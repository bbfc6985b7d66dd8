import { expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import { noticesOf } from "./notices.ts";

const NONE = { ids: [] };

/** @param parts tables that hold something */
function codesOf(parts: Record<string, object>): string[] {
  const empty = {
    parcels: NONE,
    sightings: NONE,
    casePersons: NONE,
    drugTests: NONE,
    payments: NONE,
    ties: NONE,
  };
  const people = { persons: { drugFlag: [1] }, accounts: { holder: [], phone: [] } };
  const tables = { ...empty, ...people, contacts: { ids: [], fromPlace: [] }, ...parts };
  return noticesOf(tables as unknown as CaseTables, 0).map(({ code }) => code);
}

const contacts = { ids: ["c1"], fromPlace: [0] };
const payments = { ids: ["y1"] };
const ties = { ids: ["t1"] };
const sightings = { ids: ["g1"] };

// What is absent is absent for a reason, and the reader is told the one that holds.
it("say why no group is named, whatever is missing", () => {
  expect(codesOf({})).toEqual(["deals-need-contacts-and-payments"]);
  expect(codesOf({ ties })).toEqual(["ties-only"]);
  expect(codesOf({ ties, sightings })).toEqual(["deals-need-contacts-and-payments"]);
  expect(codesOf({ contacts })).toEqual(["deals-need-contacts-and-payments"]);
  expect(codesOf({ contacts, payments, sightings })).toEqual(["no-account-holders"]);
  const accounts = { holder: [-1], phone: [3] };
  expect(codesOf({ contacts, payments, sightings, accounts })).toEqual(["no-suspect-group"]);
});
