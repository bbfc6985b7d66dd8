/** Which properties a store keeps, and as what: the same in every store and by every way of loading. */
import type { PropertyValue } from "../domain/read-model.ts";

/** Kept as integers, so that Cypher's `datetime({epochMillis: …})` takes them; all other numbers are floats. */
export const INTEGER_PROPERTIES: ReadonlySet<string> = new Set([
  "at",
  "sent_at",
  "delivered_at",
  "opened_at",
  "collected_at",
  "active_from",
  "active_to",
  "until",
  "members",
  "seed",
]);

/** Unknown values, empty lists and numbers that are none say nothing and are not kept. */
export function isHeld(value: PropertyValue | null | undefined): value is PropertyValue {
  if (value === null || value === undefined) return false;
  if (typeof value === "number") return Number.isFinite(value);
  return !(Array.isArray(value) && value.length === 0);
}
