import { expect, test } from "vitest";
import type { City } from "../../seed-data/generator/generate-city.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { caseRowSchemas } from "../../server/contracts/case-folder.ts";
import { CASE_FILES, type RecordKind } from "../../server/domain/case-folder.ts";
import { MEMBER_ROLES } from "../../server/domain/roles.ts";
import { degreeAuc, rowsOf } from "./made-cities.ts";

const SMALL = { persons: 600, days: 30 };
const [one, two] = [1, 2].map((seed) => generateNamedCity("river-base", seed, SMALL)) as [City, City];
const KINDS = Object.keys(one.tables) as RecordKind[];
const POLICE: readonly string[] = [
  "cases",
  "case_persons",
  "drug_tests",
  "phone_users",
  "seizures",
  "statements",
];

test("the same seed gives the same river city, another seed another", () => {
  const again = generateNamedCity("river-base", 1, SMALL);
  expect(JSON.stringify(again.truth)).toBe(JSON.stringify(one.truth));
  for (const kind of KINDS)
    expect(JSON.stringify(rowsOf(again, kind)), kind).toBe(JSON.stringify(rowsOf(one, kind)));
  expect(JSON.stringify(two.truth)).not.toBe(JSON.stringify(one.truth));
});

test("its rows keep the contract, and ids that they name exist", () => {
  const ids = new Map(
    KINDS.map((kind) => [kind, new Set(rowsOf(one, kind).map((row) => row[CASE_FILES[kind].id]))]),
  );
  for (const kind of KINDS)
    for (const row of rowsOf(one, kind)) {
      const parsed = caseRowSchemas[kind].safeParse(row);
      if (!parsed.success) expect.fail(`${kind}: ${parsed.error.message}`);
      for (const [column, spec] of Object.entries(CASE_FILES[kind].columns))
        if ("ref" in spec && row[column] && !ids.get(spec.ref as RecordKind)?.has(row[column]))
          expect.fail(`${kind}.${column}: no ${spec.ref} ${row[column]}`);
    }
});

test("records that a deal names belong to its parties", () => {
  const payments = new Map(rowsOf(one, "payments").map((row) => [row.payment_id, row]));
  const holder = new Map(rowsOf(one, "accounts").map((row) => [row.account_id, row.holder_person_id]));
  for (const deal of one.truth.deals)
    for (const id of deal.payments) {
      const row = payments.get(id);
      expect(row?.to_account_id).toBe(deal.payee_account_id);
      const payer = holder.get(row?.from_account_id ?? "");
      if (payer) expect(payer).toBe(deal.buyer_person_id);
    }
});

test("over two seeds all roles and ways of delivery occur, and every gang sells", () => {
  const truths = [one, two].map(({ truth }) => truth);
  const roles = truths.flatMap(({ groups }) =>
    groups.flatMap(({ members }) => members.flatMap((member) => member.roles)),
  );
  expect([...new Set(roles)].sort()).toEqual([...MEMBER_ROLES].sort());
  const ways = new Set(truths.flatMap(({ deals }) => deals.map(({ delivery }) => delivery)));
  expect([...ways].sort()).toEqual(["dead_drop", "meeting", "waybill"]);
  for (const { deals, groups, users } of truths) {
    expect(deals.filter(({ observable }) => observable).length / deals.length).toBeGreaterThan(0.8);
    expect(new Set(deals.map(({ group }) => group)).size).toBe(4);
    const members = new Set(groups.flatMap((group) => group.members.map(({ person_id }) => person_id)));
    expect(users.filter((user) => members.has(user))).toEqual([]);
  }
});

test("degree by registered holder does not tell members from look-alikes", () => {
  const more = [3, 4, 5, 6].map((seed) => generateNamedCity("river-base", seed, SMALL));
  const mean = degreeAuc([one, two, ...more], "holder");
  expect(Math.max(mean, 1 - mean)).toBeLessThanOrEqual(0.6);
});

test("without a gang there is no deal, without police no file of theirs", () => {
  const { truth } = generateNamedCity("river-no-gang", 1, SMALL);
  expect([truth.groups, truth.deals, truth.users, truth.straws, truth.wastewater]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(new Set(truth.lookalikes.map(({ kind }) => kind)).size).toBeGreaterThan(25);
  const withoutPolice = generateNamedCity("river-no-police", 1, SMALL);
  expect(KINDS.filter((kind) => !withoutPolice.tables[kind])).toEqual(
    KINDS.filter((kind) => POLICE.includes(kind)),
  );
  expect(new Set(rowsOf(withoutPolice, "persons").map((row) => row.flags))).toEqual(new Set(["", "minor"]));
});

test("a size that it cannot make is refused", () => {
  expect(() => generateNamedCity("river-base", 1, { persons: 100 })).toThrow(RangeError);
  expect(() => generateNamedCity("river-base", 1, { days: 90 })).toThrow(RangeError);
  expect(() => generateNamedCity("river-base", 1, { gangs: 5 })).toThrow(RangeError);
});
