/** Lines and accounts that are somebody else's on paper. */
import type { Scene } from "./business.ts";

/** Nobody, or a person who uses another line, holds the SIMs. */
export function isUnregistered({ tables, identity, actors }: Scene, line: number): boolean {
  return identity.lines[line]!.some((phone) => tables.phones.holder[phone]! !== actors.ofLine[line]!);
}

/** The account belongs neither to the seller nor to the seller's household. */
export function isForeign({ tables }: Scene, seller: number, account: number): boolean {
  const holder = tables.accounts.holder[account]!;
  if (holder < 0 || holder === seller) return false;
  const home = tables.persons.home[seller] ?? -1;
  return home < 0 || tables.persons.home[holder] !== home;
}
