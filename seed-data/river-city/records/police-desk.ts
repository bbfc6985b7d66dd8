/** Rows of police records as they are written: cases, tests, seizures, statements. */
import { isoTime } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Person } from "../city-types.ts";
import { areaCode } from "../places/build-places.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";

type PoliceFile = "cases" | "case_persons" | "seizures" | "statements" | "drug_tests" | "phone_users";

export type PoliceRows = Record<PoliceFile, Row[]>;

export interface Desk {
  readonly world: World;
  readonly random: Random;
  readonly delivered: Delivered;
  readonly rows: PoliceRows;
}

export function openCase(
  { rows, delivered }: Desk,
  kind: string,
  at: number,
  people: readonly (readonly [Person, string])[],
): string {
  const case_id = `k${String(rows.cases.length + 1).padStart(3, "0")}`;
  rows.cases.push({
    case_id,
    kind,
    opened_at: isoTime(at),
    area_code: areaCode(people[0]?.[0].home.area ?? 0),
  });
  for (const [person, capacity] of people)
    rows.case_persons.push({ case_id, person_id: delivered.id("persons", person), capacity });
  return case_id;
}

export function test({ rows, delivered }: Desk, person: Person, at: number, positive: boolean): void {
  const test_id = `d${String(rows.drug_tests.length + 1).padStart(3, "0")}`;
  rows.drug_tests.push({
    test_id,
    person_id: delivered.id("persons", person),
    at: isoTime(at),
    substance: "METH",
    result: positive ? "positive" : "negative",
  });
}

export function seize(
  { rows, delivered }: Desk,
  case_id: string,
  person: Person,
  at: number,
  grams: number,
): void {
  const seizure_id = `z${String(rows.seizures.length + 1).padStart(2, "0")}`;
  rows.seizures.push({
    seizure_id,
    case_id,
    at: isoTime(at),
    place_id: delivered.id("places", person.home),
    person_id: delivered.id("persons", person),
    substance: "甲基苯丙胺",
    grams: grams.toFixed(2),
  });
}

const SAID: Readonly<Record<string, string>> = {
  accusation: "称毒品购自该人。",
  confession: "承认指控的事实。",
  denial: "否认。",
  no_comment: "拒绝回答。",
};

export function state(
  { rows, delivered }: Desk,
  case_id: string,
  speaker: Person,
  about: Person | null,
  stance: string,
  at: number,
): void {
  rows.statements.push({
    statement_id: `t${String(rows.statements.length + 1).padStart(3, "0")}`,
    case_id,
    speaker_person_id: delivered.id("persons", speaker),
    about_person_id: delivered.id("persons", about),
    stance,
    at: isoTime(at),
    summary: SAID[stance] ?? "",
  });
}
