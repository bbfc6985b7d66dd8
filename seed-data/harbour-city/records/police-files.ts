/** The files of the police, and the opening of a case about somebody. */
import { type City, item } from "../city.ts";

interface Statement {
  readonly case: number;
  readonly speaker: number;
  readonly about: number;
  readonly stance: "confession" | "denial" | "no_comment" | "accusation" | "exculpation";
  readonly at: number;
}

export interface PoliceRecords {
  readonly cases: { readonly kind: string; readonly opened: number; readonly town: number }[];
  readonly casePersons: { readonly case: number; readonly person: number; readonly capacity: string }[];
  readonly seizures: {
    readonly case: number;
    readonly at: number;
    readonly place: number;
    readonly person: number;
    readonly grams: number;
  }[];
  readonly statements: Statement[];
  readonly tests: { readonly person: number; readonly at: number; readonly positive: boolean }[];
  readonly phoneUsers: {
    readonly phone: number;
    readonly person: number;
    readonly basis: string;
    readonly from: number;
  }[];
}

export function openFile(
  city: City,
  records: PoliceRecords,
  kind: string,
  opened: number,
  person: number,
  capacity: string,
) {
  const index = records.cases.push({ kind, opened, town: item(city.persons, person).town }) - 1;
  records.casePersons.push({ case: index, person, capacity });
  return index;
}
