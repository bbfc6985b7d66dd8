/** Which properties a store keeps: the same in every store and by every way of loading. */
import type { PropertyValue } from "../domain/read-model.ts";

/** Unknown values, empty lists and numbers that are none say nothing and are not kept. */
export function isHeld(value: PropertyValue | null | undefined): value is PropertyValue {
  if (value === null || value === undefined) return false;
  if (typeof value === "number") return Number.isFinite(value);
  return !(Array.isArray(value) && value.length === 0);
}
