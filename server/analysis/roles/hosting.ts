/**
 * Whom the others come to. What a group keeps lies where somebody of it lives or stays, and those
 * who bring and fetch it are seen there: of all roles it is the keeper whom the others visit.
 */
import type { Scene } from "../groups/business.ts";

export interface Hosting {
  /** Positions in `scene.visits`: other members at the place of this one. */
  readonly visits: readonly number[];
  /** How many others came. */
  readonly visitors: number;
}

/** A place is somebody's own where so much of what was seen of him was seen … */
const OWN_SHARE = 0.25;
/** … or, of a place where hardly anybody else comes, where he is more often than the other members. */
const GROUPS_OWN_SHARE = 0.5;
const FEWEST_VISITS = 3;

/** @returns by member whom somebody came to; who lives with a member is no visitor there */
export function hostingAmong({ visits, tables }: Scene, inside: ReadonlySet<number>): Map<number, Hosting> {
  const homeOf = (actor: number) => tables.persons.home[actor] ?? -1;
  const hosts = hostsByPlace(visits, inside, homeOf);
  const found = new Map<number, { visits: number[]; visitors: Set<number> }>();
  for (const visitor of inside) {
    for (const visit of visitsOf(visits, visitor)) {
      for (const host of hosts.get(visits.place[visit]!) ?? []) {
        if (host === visitor || (homeOf(host) >= 0 && homeOf(host) === homeOf(visitor))) continue;
        const hosting = found.get(host) ?? { visits: [], visitors: new Set() };
        hosting.visits.push(visit);
        hosting.visitors.add(visitor);
        found.set(host, hosting);
      }
    }
  }
  return new Map(
    [...found].map(([host, { visits, visitors }]) => [host, { visits, visitors: visitors.size }]),
  );
}

/** A home is the place of those who live there, any other place of the one who is there most. */
function hostsByPlace(
  visits: Scene["visits"],
  inside: ReadonlySet<number>,
  homeOf: (actor: number) => number,
): Map<number, readonly number[]> {
  const most = new Map<number, { readonly actor: number; readonly count: number; readonly share: number }>();
  const ofMembers = new Map<number, number>();
  for (const actor of inside) {
    const counts = new Map<number, number>();
    let all = 0;
    for (const visit of visitsOf(visits, actor)) {
      const place = visits.place[visit]!;
      counts.set(place, (counts.get(place) ?? 0) + 1);
      all++;
    }
    for (const [place, count] of counts) {
      ofMembers.set(place, (ofMembers.get(place) ?? 0) + count);
      if (count > (most.get(place)?.count ?? 0)) most.set(place, { actor, count, share: count / all });
    }
  }
  const isOwn = (place: number, count: number, share: number) =>
    count >= FEWEST_VISITS &&
    (share >= OWN_SHARE ||
      ofMembers.get(place)! >=
        GROUPS_OWN_SHARE * (visits.placeStarts[place + 1]! - visits.placeStarts[place]!));
  const hosts = new Map<number, readonly number[]>(
    [...most]
      .filter(([place, { count, share }]) => isOwn(place, count, share))
      .map(([place, { actor }]) => [place, [actor]]),
  );
  const residents = new Map<number, number[]>();
  for (const actor of inside) {
    const home = homeOf(actor);
    if (home >= 0) residents.set(home, [...(residents.get(home) ?? []), actor]);
  }
  for (const [home, actors] of residents) hosts.set(home, actors);
  return hosts;
}

function* visitsOf({ actorStarts, byActor }: Scene["visits"], actor: number): Generator<number> {
  for (let at = actorStarts[actor]!; at < actorStarts[actor + 1]!; at++) yield byActor[at]!;
}
