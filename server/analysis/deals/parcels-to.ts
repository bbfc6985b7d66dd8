/** Parcels by the actor who receives them. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";

export function indexParcels({ parcels }: CaseTables, actors: Actors): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (let row = 0; row < parcels.ids.length; row++) {
    const receiver = parcels.receiver[row]!;
    if (receiver < 0) continue;
    const actor = actors.ofPhone[receiver]!;
    const rows = index.get(actor);
    if (rows) rows.push(row);
    else index.set(actor, [row]);
  }
  return index;
}
