/** The records that a deal is made of. */
import type { DealFinding, RecordRef } from "./findings.ts";

/** Files whose records are legs of a deal, in the order of the case folder. */
const LEG_FILES = ["contacts", "payments", "parcels", "sightings"] as const;

export function recordsOfDeal(deal: Pick<DealFinding, (typeof LEG_FILES)[number]>): RecordRef[] {
  return LEG_FILES.flatMap((file) => deal[file].map((id) => ({ file, id })));
}
