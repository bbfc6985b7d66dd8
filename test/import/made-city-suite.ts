/** What every generator of cities promises: one suite for all that have the four presets base, shifted, no-gang and no-police. */
import { expect, test } from "vitest";
import type { City } from "../../seed-data/generator/generate-city.ts";
import type { Size } from "../../seed-data/generator/presets.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { caseRowSchemas } from "../../server/contracts/case-folder.ts";
import { CASE_FILES, type RecordKind } from "../../server/domain/case-folder.ts";
import { MEMBER_ROLES } from "../../server/domain/roles.ts";
import { degreeAuc, rowsOf } from "./made-cities.ts";

export interface MadeCity {
  /** Its presets are `${name}-base` and so on. */
  readonly name: string;
  readonly lookAlikeKinds: number;
  /** Share of the deals that records can show, at least. */
  readonly observable: number;
  /** So many small cities tell whether degree gives members away: the fewer, the more chance. */
  readonly citiesForDegree: number;
  readonly refusedSizes: readonly Size[];
}

const SMALL = { persons: 600, days: 30 };
const POLICE: readonly string[] = [
  "cases",
  "case_persons",
  "drug_tests",
  "phone_users",
  "seizures",
  "statements",
];

export function madeCitySuite({
  name,
  lookAlikeKinds,
  observable,
  citiesForDegree,
  refusedSizes,
}: MadeCity): void {
  const base = (seed: number) => generateNamedCity(`${name}-base`, seed, SMALL);
  const [one, two] = [base(1), base(2)];
  const kinds = Object.keys(one.tables) as RecordKind[];

  test(`the same seed gives the same ${name} city, another seed another`, () => {
    const again = base(1);
    expect(JSON.stringify(again.truth)).toBe(JSON.stringify(one.truth));
    for (const kind of kinds)
      expect(JSON.stringify(rowsOf(again, kind)), kind).toBe(JSON.stringify(rowsOf(one, kind)));
    expect(JSON.stringify(two.truth)).not.toBe(JSON.stringify(one.truth));
  });

  test("its rows keep the contract, and ids that they name exist", () => {
    const ids = new Map(
      kinds.map((kind) => [kind, new Set(rowsOf(one, kind).map((row) => row[CASE_FILES[kind].id]))]),
    );
    for (const kind of kinds)
      for (const row of rowsOf(one, kind)) {
        const parsed = caseRowSchemas[kind].safeParse(row);
        if (!parsed.success) expect.fail(`${kind}: ${parsed.error.message}`);
        for (const [column, spec] of Object.entries(CASE_FILES[kind].columns))
          if ("ref" in spec && row[column] && !ids.get(spec.ref as RecordKind)?.has(row[column]))
            expect.fail(`${kind}.${column}: no ${spec.ref} ${row[column]}`);
      }
  });

  test("a payment that a deal names went to its payee's account", () => {
    const payments = new Map(rowsOf(one, "payments").map((row) => [row.payment_id, row]));
    for (const deal of one.truth.deals)
      for (const id of deal.payments) expect(payments.get(id)?.to_account_id, id).toBe(deal.payee_account_id);
  });

  test("over two seeds all roles and ways of delivery occur, every gang sells, and no customer is a member", () => {
    const truths = [one, two].map(({ truth }) => truth);
    const roles = truths.flatMap(({ groups }) =>
      groups.flatMap(({ members }) => members.flatMap((member) => member.roles)),
    );
    expect([...new Set(roles)].sort()).toEqual([...MEMBER_ROLES].sort());
    const ways = new Set(truths.flatMap(({ deals }) => deals.map(({ delivery }) => delivery)));
    expect([...ways].sort()).toEqual(["dead_drop", "meeting", "waybill"]);
    for (const { deals, groups, users } of truths) {
      const shown = deals.filter((deal) => deal.observable).length;
      expect(shown / deals.length).toBeGreaterThan(observable);
      expect(new Set(deals.map(({ group }) => group)).size).toBe(4);
      const members = new Set(groups.flatMap((group) => group.members.map(({ person_id }) => person_id)));
      expect(users.filter((user) => members.has(user))).toEqual([]);
    }
  });

  test("degree by registered holder does not tell members from look-alikes", () => {
    const more: City[] = Array.from({ length: citiesForDegree - 2 }, (_, at) => base(at + 3));
    const mean = degreeAuc([one, two, ...more], "holder");
    expect(Math.max(mean, 1 - mean)).toBeLessThanOrEqual(0.6);
  });

  test("without a gang there is no deal, without police no file of theirs", () => {
    const { truth } = generateNamedCity(`${name}-no-gang`, 1, SMALL);
    expect([truth.groups, truth.deals, truth.users, truth.wastewater]).toEqual([[], [], [], []]);
    expect(new Set(truth.lookalikes.map(({ kind }) => kind)).size).toBe(lookAlikeKinds);
    const { tables } = generateNamedCity(`${name}-no-police`, 1, SMALL);
    expect(kinds.filter((kind) => !tables[kind])).toEqual(kinds.filter((kind) => POLICE.includes(kind)));
  });

  test("a size that it cannot make is refused", () => {
    for (const size of refusedSizes)
      expect(() => generateNamedCity(`${name}-base`, 1, size), JSON.stringify(size)).toThrow(RangeError);
  });
}
