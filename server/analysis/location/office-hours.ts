/**
 * Where everybody mostly is in office hours: those who work in one place are there together, those
 * who deal together mostly are not.
 */
import type { Scene } from "../groups/business.ts";
import type { Fixes } from "./fixes.ts";

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
/** Local hours, the second not included. */
const OFFICE_HOURS = [9, 18] as const;
/** The first of January 1970 was a Thursday; 0 = Monday. */
const FIRST_WEEKDAY = 3;
const WORKING_DAYS = 5;

/** @returns zone by actor, the one with most fixes and of equals the first; −1 where no fix lies in office hours */
export function usualOfficeZones({ actors, identity, tables: { utcOffsetS } }: Scene): Int32Array {
  const zones = new Int32Array(actors.count).fill(-1);
  for (let actor = 0; actor < actors.count; actor++) {
    const counts = new Map<number, number>();
    if (actor < actors.personCount) countZones(counts, identity.personFixes, actor, utcOffsetS);
    for (const line of actors.linesOf[actor]!) {
      for (const phone of identity.lines[line]!) countZones(counts, identity.phoneFixes, phone, utcOffsetS);
    }
    let most = 0;
    for (const [zone, count] of counts) {
      if (count < most || (count === most && zone > zones[actor]!)) continue;
      most = count;
      zones[actor] = zone;
    }
  }
  return zones;
}

/** Share of the pairs of `members` who are mostly in one zone; 0 of fewer than two. */
export function shareOfPairsTogether(zones: Int32Array, members: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const member of members) {
    const zone = zones[member]!;
    if (zone >= 0) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  let together = 0;
  for (const count of counts.values()) together += (count * (count - 1)) / 2;
  return together / Math.max(1, (members.length * (members.length - 1)) / 2);
}

function countZones(counts: Map<number, number>, fixes: Fixes, owner: number, utcOffsetS: number): void {
  for (let at = fixes.starts[owner]!; at < fixes.starts[owner + 1]!; at++) {
    if (!isOfficeHour(fixes.at[at]! + utcOffsetS)) continue;
    const zone = fixes.zone[at]!;
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
}

function isOfficeHour(localS: number): boolean {
  const weekday = (Math.floor(localS / DAY_S) + FIRST_WEEKDAY) % 7;
  const hour = (localS % DAY_S) / HOUR_S;
  return weekday < WORKING_DAYS && hour >= OFFICE_HOURS[0] && hour < OFFICE_HOURS[1];
}
