/** The place, no home of a member, that a group's members visit more than others do: a stash, a table, an office. */
import type { Scene } from "../groups/business.ts";

export interface CommonPlace {
  readonly place: number;
  /** Of each member who was there, how often. */
  readonly visits: ReadonlyMap<number, number>;
}

/** @returns null where no place has visits of two members */
export function commonPlace({ visits, tables }: Scene, inside: ReadonlySet<number>): CommonPlace | null {
  const visitors = new Map<number, Map<number, number>>();
  const homes = new Set([...inside].map((actor) => tables.persons.home[actor] ?? -1));
  for (const actor of inside) {
    for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++) {
      const place = visits.place[visits.byActor[at]!]!;
      if (homes.has(place)) continue;
      const counts = visitors.get(place) ?? new Map<number, number>();
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
      visitors.set(place, counts);
    }
  }
  let best: CommonPlace | null = null;
  let bestScore = 0;
  for (const [place, counts] of visitors) {
    const everybody = visits.placeStarts[place + 1]! - visits.placeStarts[place]!;
    const own = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const score = (counts.size - 1) * (own / everybody) * Math.log1p(own);
    if (score > bestScore) {
      bestScore = score;
      best = { place, visits: counts };
    }
  }
  return best;
}
