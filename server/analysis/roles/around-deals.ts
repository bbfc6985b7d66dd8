/**
 * What a member does around deals that others make: standing by, ringing those who hand over,
 * bringing buyer and seller together. Lookouts and brokers show nowhere else.
 */
import { firstContactFrom } from "../deals/contact-index.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import { surplus } from "../groups/member-features.ts";
import { firstByTime } from "../location/first-by-time.ts";

export interface AroundDeals {
  /** Contacts within half an hour of a hand-over with who hands over: root of the log likelihood ratio against chance. */
  readonly ringsRound: number;
  /** Of the contacts with members, those. */
  readonly ringsShare: number;
  /** Hand-overs by others at a place where the member was, too. */
  readonly standsBy: number;
  /** Deals of others before which the member was in contact with the buyer and with the seller. */
  readonly introduces: number;
}

const ROUND_S = 30 * 60;
const BESIDE_S = 40 * 60;
const INTRODUCED_S = 12 * 3600;
/** Hand-overs and calls keep to the same half of the day: by chance they meet as if it were so much shorter. */
const WAKING_SHARE = 0.5;

export function aroundDeals(
  scene: Scene,
  inside: ReadonlySet<number>,
  deals: readonly DealCandidate[],
  actor: number,
): AroundDeals {
  const others = deals.filter((deal) => deal.seller !== actor && deal.delivery?.deliverer !== actor);
  const rings = ringsRound(scene, inside, others, actor);
  return {
    ringsRound: surplus(rings.near, rings.expected),
    ringsShare: rings.all === 0 ? 0 : rings.near / rings.all,
    standsBy: others.filter((deal) => isBeside(scene, deal, actor)).length,
    introduces: others.filter((deal) => introduces(scene, deal, actor)).length,
  };
}

function ringsRound(
  scene: Scene,
  inside: ReadonlySet<number>,
  deals: readonly DealCandidate[],
  actor: number,
): { near: number; all: number; expected: number } {
  const { contactIndex, actors, periodS } = scene;
  const handOvers = new Map<number, number[]>();
  for (const { delivery, seller } of deals) {
    if (!delivery || delivery.kind === "waybill") continue;
    for (const party of new Set([delivery.deliverer, seller])) {
      const times = handOvers.get(party);
      if (times) times.push(delivery.at);
      else handOvers.set(party, [delivery.at]);
    }
  }
  let near = 0;
  let all = 0;
  let expected = 0;
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const partner = actors.ofLine[contactIndex.otherLine[at]!]!;
    if (partner === actor || !inside.has(partner)) continue;
    all++;
    const times = handOvers.get(partner) ?? [];
    expected += Math.min(1, (times.length * 2 * ROUND_S) / (WAKING_SHARE * periodS));
    if (times.some((time) => Math.abs(time - contactIndex.at[at]!) <= ROUND_S)) near++;
  }
  return { near, all, expected };
}

function isBeside({ visits, tables }: Scene, { delivery }: DealCandidate, actor: number): boolean {
  if (!delivery || delivery.kind === "waybill" || delivery.sightings.length === 0) return false;
  const place = tables.sightings.place[delivery.sightings[0]!]!;
  const times = delivery.sightings.map((row) => tables.sightings.at[row]!);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const end = visits.actorStarts[actor + 1]!;
  let at = firstByTime(visits.byActor, visits.at, visits.actorStarts[actor]!, end, first - BESIDE_S);
  for (; at < end && visits.at[visits.byActor[at]!]! <= last + BESIDE_S; at++)
    if (visits.place[visits.byActor[at]!] === place) return true;
  return false;
}

function introduces({ contactIndex, actors }: Scene, deal: DealCandidate, actor: number): boolean {
  let buyer = false;
  let seller = false;
  const end = contactIndex.starts[actor + 1]!;
  for (
    let at = firstContactFrom(contactIndex, actor, deal.at - INTRODUCED_S);
    at < end && contactIndex.at[at]! <= deal.at;
    at++
  ) {
    const partner = actors.ofLine[contactIndex.otherLine[at]!]!;
    if (partner === deal.buyer) buyer = true;
    if (partner === deal.seller) seller = true;
  }
  return buyer && seller;
}
