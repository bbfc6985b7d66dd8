/** Ties to a business by place: presence with its members, and delivery to its customers. */
import { PLACE_KINDS } from "../../domain/case-tables.ts";
import { firstByTime } from "../location/first-by-time.ts";
import { isElsewhere } from "../location/home-town.ts";
import type { Business, Scene } from "./business.ts";
import type { Ties } from "./ties-to-business.ts";

const HOUR = 3600;
const MEETING_S = 40 * 60;
const HOME = PLACE_KINDS.indexOf("home");
const DAY = 24 * HOUR;
const DELIVERED_WITHIN_S = 36 * HOUR;
const DROP_S = 6 * HOUR;
const TOGETHER_S = 20 * 60;
const PARCEL_WITHIN_S = 2 * DAY;

/** Who was at a place together with a member, not at home. */
export function tieByPresence(
  { visits, tables }: Scene,
  business: Business,
  of: (actor: number) => Ties,
): void {
  const met = new Map<number, Set<number>>();
  const total = Math.max(1, visits.at.length);
  for (const member of business.members) {
    for (let at = visits.actorStarts[member]!; at < visits.actorStarts[member + 1]!; at++) {
      const own = visits.byActor[at]!;
      const place = visits.place[own]!;
      if (member < tables.persons.ids.length && tables.persons.home[member] === place) continue;
      const start = visits.placeStarts[place]!;
      const end = visits.placeStarts[place + 1]!;
      const weight = -Math.log((end - start) / total);
      const elsewhere = isElsewhere(tables.places, business.town, place) ? 1 : 0;
      const counted = new Set<number>();
      for (
        let other = firstByTime(visits.byPlace, visits.at, start, end, visits.at[own]! - MEETING_S);
        other < end;
        other++
      ) {
        const position = visits.byPlace[other]!;
        if (visits.at[position]! > visits.at[own]! + MEETING_S) break;
        const actor = visits.actor[position]!;
        if (actor === member || counted.has(actor)) continue;
        if (
          tables.places.kind[place] === HOME &&
          actor < tables.persons.ids.length &&
          tables.persons.home[actor] === place
        )
          continue;
        counted.add(actor);
        const entry = of(actor);
        entry.meetingsElsewhere += elsewhere;
        entry.meetingWeight += weight;
        met.set(actor, (met.get(actor) ?? new Set()).add(member));
      }
    }
  }
  for (const [actor, members] of met) of(actor).metMembers = members.size;
}

/** Who was where the customer then came, after an order; who sent him a parcel. */
export function tieByDelivery(scene: Scene, business: Business, of: (actor: number) => Ties): void {
  const { tables, visits, actors, periodS } = scene;
  const { payments, parcels } = tables;
  const personCount = tables.persons.ids.length;
  const served = new Set<string>();
  for (const [row, time] of business.orders) {
    const customer = actors.ofAccount[payments.from[row]!]!;
    for (const parcel of scene.parcelsTo.get(customer) ?? []) {
      const sent = parcels.sentAt[parcel]!;
      const sender = parcels.sender[parcel]!;
      if (sender < 0 || sent < time - HOUR || sent > time + PARCEL_WITHIN_S) continue;
      if (actors.ofPhone[sender]! !== customer) of(actors.ofPhone[sender]!).parcelsSent += 1;
    }
    const end = visits.actorStarts[customer + 1]!;
    let at = firstByTime(visits.byActor, visits.at, visits.actorStarts[customer]!, end, time - HOUR);
    for (; at < end && visits.at[visits.byActor[at]!]! <= time + DELIVERED_WITHIN_S; at++) {
      const visit = visits.byActor[at]!;
      const place = visits.place[visit]!;
      if (customer < personCount && tables.persons.home[customer] === place) continue;
      const came = visits.at[visit]!;
      const placeEnd = visits.placeStarts[place + 1]!;
      let near = firstByTime(visits.byPlace, visits.at, visits.placeStarts[place]!, placeEnd, came - DROP_S);
      const rate = (placeEnd - visits.placeStarts[place]!) / periodS;
      for (; near < placeEnd && visits.at[visits.byPlace[near]!]! <= came + TOGETHER_S; near++) {
        const actor = visits.actor[visits.byPlace[near]!]!;
        const key = `${row} ${actor}`;
        if (actor === customer || served.has(key)) continue;
        served.add(key);
        const entry = of(actor);
        entry.deliveries += 1;
        entry.deliveriesExpected += Math.min(0.5, rate * (DROP_S + TOGETHER_S) * 0.15);
      }
    }
  }
}
