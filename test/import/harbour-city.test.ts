import { expect, test } from "vitest";
import type { City } from "../../seed-data/generator/generate-city.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { caseRowSchemas } from "../../server/contracts/case-folder.ts";
import type { RecordKind } from "../../server/domain/case-folder.ts";
import { degreeAuc, rowsOf } from "./made-cities.ts";

const SMALL = { persons: 420, days: 24, gangs: 3 };
const [one, two] = [1, 2].map((seed) => generateNamedCity("harbour-base", seed, SMALL)) as [City, City];

test("the same seed gives the same harbour city", () => {
  const again = generateNamedCity("harbour-base", 1, SMALL);
  expect(JSON.stringify(again.truth)).toBe(JSON.stringify(one.truth));
  for (const kind of Object.keys(one.tables) as RecordKind[])
    expect(JSON.stringify(rowsOf(again, kind)), kind).toBe(JSON.stringify(rowsOf(one, kind)));
});

test("its rows keep the contract, and ids that they name exist", () => {
  const idsOf = (kind: RecordKind, column: string) => new Set(rowsOf(one, kind).map((row) => row[column]));
  for (const kind of Object.keys(one.tables) as RecordKind[])
    for (const row of rowsOf(one, kind)) {
      const parsed = caseRowSchemas[kind].safeParse(row);
      if (!parsed.success) expect.fail(`${kind}: ${parsed.error.message}`);
    }
  const [phones, accounts] = [idsOf("phones", "phone_id"), idsOf("accounts", "account_id")];
  const contacts = rowsOf(one, "contacts");
  expect(contacts.every((row) => phones.has(row.from_phone_id) && phones.has(row.to_phone_id))).toBe(true);
  expect(
    rowsOf(one, "payments").every(
      (row) => accounts.has(row.from_account_id) && accounts.has(row.to_account_id),
    ),
  ).toBe(true);
});

test("over two seeds all roles occur, and deals that records can show", () => {
  const roles = new Set(
    [one, two].flatMap(({ truth }) => truth.groups.flatMap(({ members }) => members.flatMap((m) => m.roles))),
  );
  expect([...roles].sort()).toEqual([
    "broker",
    "courier",
    "financier",
    "lookout",
    "money_handler",
    "organiser",
    "retail_dealer",
    "stash_keeper",
    "supplier",
  ]);
  for (const { truth } of [one, two]) {
    expect(truth.users.length).toBeGreaterThan(0);
    const shown = truth.deals.filter(({ observable }) => observable).length;
    expect(shown / truth.deals.length).toBeGreaterThan(0.7);
    expect(new Set(truth.deals.map(({ group }) => group)).size).toBe(SMALL.gangs);
  }
});

test("degree alone does not tell members from look-alikes", () => {
  const mean = degreeAuc([one, two], "user");
  expect(Math.max(mean, 1 - mean)).toBeLessThanOrEqual(0.6);
});

test("the city without a gang has look-alikes and no deal", () => {
  const { truth } = generateNamedCity("harbour-no-gang", 1, { persons: 420, days: 24 });
  expect([truth.groups, truth.deals, truth.users, truth.wastewater]).toEqual([[], [], [], []]);
  expect(new Set(truth.lookalikes.map(({ kind }) => kind)).size).toBeGreaterThan(20);
});
