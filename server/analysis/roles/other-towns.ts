/** What ties a member to other towns: trips there, and heavier parcels from there. */
import type { Scene } from "../groups/business.ts";

const TRIP_S = 2 * 86_400;
const HEAVY_G = 500;

/** Stays in other towns: whatever lies within two days of the first fix of a trip belongs to it. */
export function trips({ identity, actors, tables }: Scene, actor: number, homeCity: number): number {
  if (homeCity < 0) return 0;
  const away: number[] = [];
  const add = (fixes: Scene["identity"]["phoneFixes"], owner: number) => {
    for (let at = fixes.starts[owner]!; at < fixes.starts[owner + 1]!; at++) {
      const city = tables.places.city[fixes.place[at]!]!;
      if (city >= 0 && city !== homeCity) away.push(fixes.at[at]!);
    }
  };
  if (actor < actors.personCount) add(identity.personFixes, actor);
  for (const line of actors.linesOf[actor]!)
    for (const phone of identity.lines[line]!) add(identity.phoneFixes, phone);
  let count = 0;
  let begun = Number.NEGATIVE_INFINITY;
  for (const at of away.sort((x, y) => x - y)) {
    if (at - begun < TRIP_S) continue;
    begun = at;
    count += 1;
  }
  return count;
}

/** Parcels received that are heavier than a letter or a small purchase. */
export function parcelsFromAfar(scene: Scene, actor: number, homeCity: number): number {
  const { parcels, places } = scene.tables;
  if (homeCity < 0) return 0;
  return (scene.parcelsTo.get(actor) ?? []).filter((row) => {
    const place = parcels.senderPlace[row]!;
    const city = place < 0 ? -1 : places.city[place]!;
    return city >= 0 && city !== homeCity && (parcels.weightG[row] ?? 0) > HEAVY_G;
  }).length;
}
