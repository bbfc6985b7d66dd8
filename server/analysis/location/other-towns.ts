/** What ties a member to other towns: living there, trips there, and heavier parcels from there. */
import type { Scene } from "../groups/business.ts";
import { type HomeTown, isElsewhere } from "./home-town.ts";

const TRIP_S = 2 * 86_400;
/** Heavier than a letter or a small purchase. */
export const HEAVY_G = 500;
const MOSTLY = 0.5;

/** By the home, or where none is known by where the actor mostly was; false of nobody known (−1). */
export function livesElsewhere(scene: Scene, actor: number, town: HomeTown): boolean {
  if (actor < 0) return false;
  const { places, persons } = scene.tables;
  const home = persons.home[actor] ?? -1;
  if (home >= 0) return isElsewhere(places, town, home);
  const fixes = fixesOf(scene, actor);
  return fixes.filter(({ place }) => isElsewhere(places, town, place)).length > MOSTLY * fixes.length;
}

/** Those of the members who live elsewhere than most of them. */
export function membersElsewhere(
  scene: Scene,
  members: Iterable<number>,
  town: HomeTown,
): ReadonlySet<number> {
  return new Set([...members].filter((actor) => livesElsewhere(scene, actor, town)));
}

/** Times at which trips to other towns begin: whatever lies within two days of the first fix of a trip belongs to it. */
export function trips(scene: Scene, actor: number, town: HomeTown): number[] {
  const away = fixesOf(scene, actor)
    .filter(({ place }) => isElsewhere(scene.tables.places, town, place))
    .map(({ at }) => at)
    .sort((x, y) => x - y);
  const begun: number[] = [];
  for (const at of away) if (at - (begun.at(-1) ?? Number.NEGATIVE_INFINITY) >= TRIP_S) begun.push(at);
  return begun;
}

/** Rows of heavier parcels received from other towns. */
export function parcelsFromAfar(scene: Scene, actor: number, town: HomeTown): number[] {
  const { parcels, places } = scene.tables;
  return (scene.parcelsTo.get(actor) ?? []).filter(
    (row) => isElsewhere(places, town, parcels.senderPlace[row]!) && (parcels.weightG[row] ?? 0) > HEAVY_G,
  );
}

function fixesOf(
  { identity, actors }: Scene,
  actor: number,
): { readonly at: number; readonly place: number }[] {
  const found: { at: number; place: number }[] = [];
  const add = (fixes: Scene["identity"]["phoneFixes"], owner: number) => {
    for (let at = fixes.starts[owner]!; at < fixes.starts[owner + 1]!; at++)
      found.push({ at: fixes.at[at]!, place: fixes.place[at]! });
  };
  if (actor < actors.personCount) add(identity.personFixes, actor);
  for (const line of actors.linesOf[actor]!)
    for (const phone of identity.lines[line]!) add(identity.phoneFixes, phone);
  return found;
}
