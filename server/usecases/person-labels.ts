/** Names beside the person ids that findings carry; a person no record names shows its id. */
import type { DealFinding } from "../domain/findings.ts";
import type { PersonLabel } from "../projection/person-labels/read.ts";

/** Everybody whom the deals name, each once, in the order of first mention. */
export function partiesOf(deals: readonly DealFinding[]): string[] {
  const parties = deals.flatMap((deal) => [
    deal.buyer_person_id,
    deal.seller_person_id,
    deal.payee_person_id,
    deal.deliverer_person_id,
  ]);
  return [...new Set(parties.filter((person) => person !== null))];
}

export function labelled(
  ids: readonly string[],
  labels: ReadonlyMap<string, PersonLabel>,
): { readonly person_id: string; readonly label: string }[] {
  return ids.map((id) => ({ person_id: id, label: labels.get(id)?.label ?? id }));
}
