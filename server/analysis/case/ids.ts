/** How findings name and order what they point at. */
import type { Scene } from "../groups/business.ts";

/** `g01`, `g02` … wide enough for all, so that they sort as they are numbered. */
export function numberedId(prefix: string, index: number, count: number): string {
  return `${prefix}${String(index + 1).padStart(Math.max(prefix === "d" ? 4 : 2, String(count).length), "0")}`;
}

/** The phone by which findings name an unknown user: the last one of the line, which is the one in use. */
export function phoneIdOfUnknown(
  { tables, identity, actors }: Pick<Scene, "tables" | "identity" | "actors">,
  actor: number,
): string {
  return tables.phones.ids[identity.lines[actor - actors.personCount]!.at(-1)!]!;
}

/** Order by code unit, the same in every language setting. */
export function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rounded so that results differ by no more than what matters. */
export function rounded(value: number, decimals = 4): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** Epoch seconds as ISO 8601 with the case's offset. */
export function isoTime(epochS: number, utcOffsetS: number): string {
  const local = new Date((epochS + utcOffsetS) * 1000).toISOString().slice(0, 19);
  const minutes = Math.round(utcOffsetS / 60);
  const sign = minutes < 0 ? "-" : "+";
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return `${local}${sign}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`;
}
