/** Parcels by the actor who receives or sends them. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";

/** Rows of parcels by actor. */
export function parcelsByActor(
  { parcels }: CaseTables,
  actors: Actors,
  end: "receiver" | "sender",
): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const [row, phone] of parcels[end].entries()) {
    if (phone < 0) continue;
    const actor = actors.ofPhone[phone]!;
    const rows = index.get(actor);
    if (rows) rows.push(row);
    else index.set(actor, [row]);
  }
  return index;
}
