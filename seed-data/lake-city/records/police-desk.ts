/** Rows of police records as they are written: cases, tests, seizures, statements. */
import { isoTime } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Row } from "../../generator/records/row-table.ts";
import { areaCode } from "../places.ts";
import type { Person, World } from "../types.ts";

export interface PoliceRows extends Record<string, Row[]> {
  readonly cases: Row[];
  readonly case_persons: Row[];
  readonly seizures: Row[];
  readonly statements: Row[];
  readonly drug_tests: Row[];
  readonly phone_users: Row[];
}

export interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly rows: PoliceRows;
  readonly person: (one: Person | null | undefined) => string;
}

export function open(
  { rows, person }: Desk,
  kind: string,
  at: number,
  people: readonly (readonly [Person | undefined, string])[],
): string {
  const case_id = `k${String(rows.cases.length + 1).padStart(3, "0")}`;
  rows.cases.push({
    case_id,
    kind,
    opened_at: isoTime(at),
    area_code: areaCode(people[0]?.[0]?.home.area ?? 0),
  });
  for (const [one, capacity] of people)
    if (one) rows.case_persons.push({ case_id, person_id: person(one), capacity });
  return case_id;
}

export function test({ rows, person }: Desk, one: Person, at: number, positive: boolean): void {
  const test_id = `d${String(rows.drug_tests.length + 1).padStart(3, "0")}`;
  rows.drug_tests.push({
    test_id,
    person_id: person(one),
    at: isoTime(at),
    substance: "METH",
    result: positive ? "positive" : "negative",
  });
}

export function seize({ rows, person }: Desk, case_id: string, one: Person, at: number, grams: number): void {
  const seizure_id = `z${String(rows.seizures.length + 1).padStart(2, "0")}`;
  rows.seizures.push({
    seizure_id,
    case_id,
    at: isoTime(at),
    person_id: person(one),
    substance: "甲基苯丙胺",
    grams: grams.toFixed(2),
  });
}

const SAID: Readonly<Record<string, string>> = {
  accusation: "称所吸毒品购自该人。",
  confession: "承认。",
  denial: "否认，称不知情。",
  no_comment: "未作回答。",
};

export function state(
  { rows, person }: Desk,
  case_id: string,
  speaker: Person,
  about: Person | null,
  stance: string,
  at: number,
): void {
  const statement_id = `t${String(rows.statements.length + 1).padStart(3, "0")}`;
  rows.statements.push({
    statement_id,
    case_id,
    speaker_person_id: person(speaker),
    about_person_id: person(about),
    stance,
    at: isoTime(at),
    summary: SAID[stance] ?? "",
  });
}
