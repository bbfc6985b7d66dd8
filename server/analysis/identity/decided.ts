/** Users of phones and accounts that reviewers accepted or rejected, by row of the tables. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { DecidedUse } from "../../domain/decisions.ts";

interface DecidedPerson {
  readonly person: number;
  readonly verdict: DecidedUse["verdict"];
}

type ByRow = ReadonlyMap<number, readonly DecidedPerson[]>;

export interface DecidedIndex {
  readonly phones: ByRow;
  readonly accounts: ByRow;
}

/** Decisions about things or persons that the tables do not have are left out. */
export function indexDecided(
  { persons, phones, accounts }: CaseTables,
  decided: readonly DecidedUse[],
): DecidedIndex {
  if (decided.length === 0) return { phones: new Map(), accounts: new Map() };
  const personRows = rowsOf(persons.ids);
  const indexOf = (thing: DecidedUse["thing"], ids: readonly string[]): ByRow => {
    const rows = rowsOf(ids);
    const index = new Map<number, DecidedPerson[]>();
    for (const use of decided) {
      const row = rows.get(use.thing_id);
      const person = personRows.get(use.person_id);
      if (use.thing !== thing || row === undefined || person === undefined) continue;
      index.set(row, [...(index.get(row) ?? []), { person, verdict: use.verdict }]);
    }
    return index;
  };
  return { phones: indexOf("phone", phones.ids), accounts: indexOf("account", accounts.ids) };
}

export function decidedPersons(index: ByRow, row: number, verdict: DecidedUse["verdict"]): number[] {
  const own = index.get(row) ?? [];
  return own.filter((decided) => decided.verdict === verdict).map(({ person }) => person);
}

function rowsOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}
