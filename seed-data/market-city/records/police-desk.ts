/** Writes rows of police records: cases, tests, seizures, statements. */
import { isoTime } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { Person } from "../city-types.ts";
import { areaCode } from "../places.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import type { PoliceFile } from "./police.ts";

const SAID: Readonly<Record<string, string>> = {
  accusation: "辨认后称东西从该人处拿。",
  confession: "如实供述。",
  denial: "称不知情。",
  no_comment: "未作回答。",
};

type Draft = (ids: readonly string[]) => Row;

/** Cases are numbered last, so that a number does not tell why the case was opened. */
export class Desk {
  readonly #world: World;
  readonly #delivered: Delivered;
  #caseCount = 0;
  readonly #cases: Draft[] = [];
  readonly #casePersons: Draft[] = [];
  readonly #seizures: Draft[] = [];
  readonly #statements: Draft[] = [];
  readonly #tests: Draft[] = [];
  readonly phoneUsers: Row[] = [];

  constructor(world: World, delivered: Delivered) {
    this.#world = world;
    this.#delivered = delivered;
  }

  open(kind: string, at: number, people: readonly (readonly [Person, string])[]): number {
    const number = this.#caseCount++;
    const area_code = areaCode(people[0]?.[0].home.area ?? 0);
    this.#cases.push((ids) => ({ case_id: ids[number] ?? "", kind, opened_at: isoTime(at), area_code }));
    const seen = new Set<Person>();
    for (const [person, capacity] of people) {
      if (seen.has(person)) continue;
      seen.add(person);
      this.#casePersons.push((ids) => ({
        case_id: ids[number] ?? "",
        person_id: this.#person(person),
        capacity,
      }));
    }
    return number;
  }

  test(person: Person, at: number, positive: boolean): void {
    if (at > this.#world.end) return;
    this.#tests.push(() => ({
      person_id: this.#person(person),
      at: isoTime(at),
      substance: this.#substance(at).test,
      result: positive ? "positive" : "negative",
    }));
  }

  seize(case_: number, person: Person, at: number, grams: number): void {
    this.#seizures.push((ids) => ({
      case_id: ids[case_] ?? "",
      at: isoTime(at),
      place_id: this.#delivered.id("places", person.home),
      person_id: this.#person(person),
      substance: this.#substance(at).seized,
      grams: grams.toFixed(2),
    }));
  }

  state(case_: number, speaker: Person, about: Person | null, stance: string, at: number): void {
    this.#statements.push((ids) => ({
      case_id: ids[case_] ?? "",
      speaker_person_id: this.#person(speaker),
      about_person_id: this.#delivered.id("persons", about),
      stance,
      at: isoTime(at),
      summary: SAID[stance] ?? "",
    }));
  }

  rows(): Record<PoliceFile, Row[]> {
    const ids = this.#delivered.newIds("cases", this.#caseCount);
    const write = (
      kind: "seizures" | "statements" | "drug_tests",
      column: string,
      drafts: readonly Draft[],
    ) => {
      const own = this.#delivered.newIds(kind, drafts.length);
      return drafts.map((draft, i) => ({ ...draft(ids), [column]: own[i] ?? "" }));
    };
    return {
      cases: this.#cases.map((draft) => draft(ids)),
      case_persons: this.#casePersons.map((draft) => draft(ids)),
      seizures: write("seizures", "seizure_id", this.#seizures),
      statements: write("statements", "statement_id", this.#statements),
      drug_tests: write("drug_tests", "test_id", this.#tests),
      phone_users: this.phoneUsers,
    };
  }

  #person(person: Person): string {
    return this.#delivered.id("persons", person);
  }

  /** By the second, so that neither people nor gangs have a substance of their own. */
  #substance(at: number): { readonly test: string; readonly seized: string } {
    const draw = Math.floor(at) % 10;
    if (draw < 6) return { test: "METH", seized: "甲基苯丙胺" };
    return draw < 9 ? { test: "ETO", seized: "依托咪酯" } : { test: "KET", seized: "氯胺酮" };
  }
}
