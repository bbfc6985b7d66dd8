/** What the tests of made cities ask of each: its rows, and whether degree alone gives members away. */
import type { City } from "../../seed-data/generator/generate-city.ts";
import type { RecordKind } from "../../server/domain/case-folder.ts";

export function rowsOf({ tables }: City, kind: RecordKind): Record<string, string>[] {
  const table = tables[kind];
  if (!table) return [];
  return [...table.rows()].map((row) =>
    Object.fromEntries(table.columns.map((name, i) => [name, row[i] ?? ""])),
  );
}

/**
 * Mean area under the curve of members against look-alikes by degree in the contacts; .5 tells nothing.
 * @param by whose a phone is: its registered holder, or who is known to use it
 */
export function degreeAuc(cities: readonly City[], by: "holder" | "user"): number {
  const aucs = cities.map((city) => {
    const personOf = new Map(rowsOf(city, "phones").map((row) => [row.phone_id, row.holder_person_id]));
    if (by === "user")
      for (const { phone_id, person_id } of city.truth.phone_users) personOf.set(phone_id, person_id);
    const known = new Map<string, Set<string>>();
    for (const { from_phone_id, to_phone_id } of rowsOf(city, "contacts")) {
      const [a, b] = [personOf.get(from_phone_id), personOf.get(to_phone_id)];
      if (!a || !b || a === b) continue;
      known.set(a, (known.get(a) ?? new Set()).add(b));
      known.set(b, (known.get(b) ?? new Set()).add(a));
    }
    const degrees = (people: readonly { person_id: string }[]) =>
      people.map(({ person_id }) => known.get(person_id)?.size ?? 0);
    return auc(degrees(city.truth.groups.flatMap(({ members }) => members)), degrees(city.truth.lookalikes));
  });
  return aucs.reduce((sum, value) => sum + value, 0) / aucs.length;
}

function auc(members: readonly number[], others: readonly number[]): number {
  let won = 0;
  for (const a of members) for (const b of others) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (members.length * others.length);
}
