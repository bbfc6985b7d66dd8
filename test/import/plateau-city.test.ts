import { expect, test } from "vitest";
import type { City } from "../../seed-data/generator/generate-city.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { caseRowSchemas } from "../../server/contracts/case-folder.ts";
import { CASE_FILES, type RecordKind } from "../../server/domain/case-folder.ts";
import { degreeAuc, rowsOf } from "./made-cities.ts";

const SMALL = { persons: 600, days: 30 };
const [one, two] = [1, 2].map((seed) => generateNamedCity("plateau-base", seed, SMALL)) as [City, City];
const KINDS = Object.keys(one.tables) as RecordKind[];

test("the same seed gives the same plateau city, another seed another", () => {
  const again = generateNamedCity("plateau-base", 1, SMALL);
  expect(JSON.stringify(again.truth)).toBe(JSON.stringify(one.truth));
  for (const kind of KINDS)
    expect(JSON.stringify(rowsOf(again, kind)), kind).toBe(JSON.stringify(rowsOf(one, kind)));
  expect(JSON.stringify(two.truth)).not.toBe(JSON.stringify(one.truth));
});

test("its rows keep the contract, and ids that they name exist", () => {
  const ids = new Map(
    KINDS.map((kind) => [kind, new Set(rowsOf(one, kind).map((r) => r[CASE_FILES[kind].id]))]),
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

test("over two seeds all roles and ways of delivery occur, and deals that records can show", () => {
  const truths = [one, two].map(({ truth }) => truth);
  const roles = truths.flatMap(({ groups }) =>
    groups.flatMap(({ members }) => members.flatMap((m) => m.roles)),
  );
  expect([...new Set(roles)].sort()).toEqual([
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
  const ways = new Set(truths.flatMap(({ deals }) => deals.map(({ delivery }) => delivery)));
  expect([...ways].sort()).toEqual(["dead_drop", "meeting", "waybill"]);
  for (const { deals } of truths) {
    expect(deals.filter(({ observable }) => observable).length / deals.length).toBeGreaterThan(0.7);
    expect(new Set(deals.map(({ group }) => group)).size).toBe(4);
  }
});

test("degree by registered holder does not tell members from look-alikes", () => {
  const mean = degreeAuc([one, two], "holder");
  expect(Math.max(mean, 1 - mean)).toBeLessThanOrEqual(0.6);
});

test("without a gang there is no deal, without police no file of theirs", () => {
  const { truth } = generateNamedCity("plateau-no-gang", 1, SMALL);
  expect([truth.groups, truth.deals, truth.users, truth.wastewater]).toEqual([[], [], [], []]);
  expect(new Set(truth.lookalikes.map(({ kind }) => kind)).size).toBe(14);
  const { tables } = generateNamedCity("plateau-no-police", 1, SMALL);
  expect(KINDS.filter((kind) => !tables[kind])).toEqual(
    KINDS.filter((kind) =>
      ["cases", "case_persons", "drug_tests", "phone_users", "seizures", "statements"].includes(kind),
    ),
  );
});

test("a size that it cannot make is refused", () => {
  expect(() => generateNamedCity("plateau-base", 1, { persons: 100 })).toThrow(RangeError);
  expect(() => generateNamedCity("plateau-base", 1, { days: 10 })).toThrow(RangeError);
  expect(() => generateNamedCity("plateau-base", 1, { gangs: 40 })).toThrow(RangeError);
});
