import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "../domain/case-folder.ts";
import { caseRowSchemas } from "./case-folder.ts";

const PAYMENT = {
  payment_id: "y1",
  at: "2026-03-01T21:14:05+08:00",
  from_account_id: "a1",
  to_account_id: "a2",
  amount_cny: "300.50",
  memo: "",
  teller: "3号柜",
};

function placesOf(kind: keyof typeof caseRowSchemas, row: unknown): string[] {
  const parsed = caseRowSchemas[kind].safeParse(row);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}

describe("rows of the case folder", () => {
  it("come out typed: numbers as numbers, empty cells absent, unknown columns kept", () => {
    const { memo: _, ...filled } = PAYMENT;
    expect(caseRowSchemas.payments.parse(PAYMENT)).toEqual({ ...filled, amount_cny: 300.5 });
    expect(caseRowSchemas.persons.parse({ person_id: "p1", flags: "known_user;minor", name: "甲" })).toEqual({
      person_id: "p1",
      flags: ["known_user", "minor"],
      name: "甲",
    });
    expect(
      caseRowSchemas.ties.parse({
        tie_id: "t1",
        layer: "call",
        from_person_id: "p1",
        to_person_id: "p2",
        directed: "false",
      }).directed,
    ).toBe(false);
  });

  it.each([
    ["a missing cell that is needed", { amount_cny: "" }, "amount_cny"],
    ["a negative amount", { amount_cny: "-1" }, "amount_cny"],
    ["an amount with a unit", { amount_cny: "300元" }, "amount_cny"],
    ["a time without offset", { at: "2026-03-01T21:14:05" }, "at"],
    ["a day that does not exist", { at: "2026-02-30T21:14:05+08:00" }, "at"],
  ])("name the column of %s", (_, change, column) => {
    expect(placesOf("payments", { ...PAYMENT, ...change })).toEqual([column]);
  });

  it("refuse values that are not in the list", () => {
    expect(placesOf("persons", { person_id: "p1", flags: "known_user;boss" })).toEqual(["flags.1"]);
    expect(placesOf("places", { place_id: "x1", kind: "castle", lat: "91" })).toEqual(["kind", "lat"]);
  });

  it("have a schema for every file", () => {
    expect(Object.keys(caseRowSchemas)).toEqual(RECORD_KINDS);
  });
});
