/**
 * How goods may have reached a group's dealers, as events in order of time: heavier parcels from
 * other towns, stays there, visits to a place that mostly members go to, meetings of those who
 * carry or keep with those who sell, deliveries to buyers. Each is what the records show; that
 * goods were moved is an inference which the reader has to make.
 */
import type { RecordRef } from "../../domain/findings.ts";
import type { Role } from "../../domain/roles.ts";
import { SUPPLY_STAGES, type SupplyStage } from "../../domain/supply-stages.ts";
import { HEAVY_G } from "../location/other-towns.ts";

export interface SupplyEvent {
  readonly stage: SupplyStage;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly until: number;
  readonly person_ids: readonly string[];
  readonly place_id: string | null;
  readonly city: string | null;
  readonly weight_g: number | null;
  readonly deal: string | null;
  readonly records: readonly RecordRef[];
}

/** Records of the kinds that were looked at and are no supply event. */
export interface SupplyLeftOut {
  readonly parcels_near_or_light: number;
  readonly places_of_others: number;
  readonly other_meetings: number;
  readonly deals_without_delivery: number;
}

interface Presence extends RecordRef {
  readonly person_id: string;
  readonly at: number;
  readonly place_id: string;
  readonly city: string | null;
}

export interface SupplyInput {
  readonly home_city: string | null;
  readonly parcels: readonly {
    readonly id: string;
    readonly person_id: string;
    readonly at: number;
    readonly weight_g: number | null;
    readonly place_id: string | null;
    readonly city: string | null;
  }[];
  /** In order of time. */
  readonly away: readonly Presence[];
  /** In order of time. */
  readonly visits: readonly (Presence & { readonly everybody: number })[];
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  readonly deals: readonly {
    readonly id: string;
    readonly at: number;
    readonly deliverer_person_id: string | null;
    readonly buyer_person_id: string | null;
    readonly isDelivered: boolean;
    readonly records: readonly RecordRef[];
  }[];
}

const TRIP_MS = 2 * 86_400_000;
const MEETING_MS = 30 * 60_000;
/** A place counts as the group's where members make up this much of all sightings there. */
const OWN_SHARE = 0.2;
/** Roles whose holders bring or keep goods. */
export const CARRYING: readonly Role[] = ["supplier", "courier", "stash_keeper"];

export function supplyChain(input: SupplyInput): {
  readonly events: SupplyEvent[];
  readonly left_out: SupplyLeftOut;
} {
  const parcels = input.parcels.filter(
    ({ city, weight_g }) =>
      city !== null && input.home_city !== null && city !== input.home_city && (weight_g ?? 0) > HEAVY_G,
  );
  const places = placesOfGroup(input.visits);
  const meetings = meetingsOf(input.visits);
  const handOvers = meetings.filter(({ person_ids: [a, b] }) => isHandOver(input.roles, a, b));
  const delivered = input.deals.filter((deal) => deal.isDelivered && deal.deliverer_person_id !== null);
  const events: SupplyEvent[] = [
    ...parcels.map(
      (parcel): SupplyEvent => ({
        ...NOTHING,
        stage: "parcel",
        at: parcel.at,
        until: parcel.at,
        person_ids: [parcel.person_id],
        place_id: parcel.place_id,
        city: parcel.city,
        weight_g: parcel.weight_g,
        records: [{ file: "parcels", id: parcel.id }],
      }),
    ),
    ...stays(input.away, TRIP_MS, () => "").map((stay): SupplyEvent => ({ ...stay, stage: "trip" })),
    ...stays(
      input.visits.filter(({ place_id }) => places.own.has(place_id)),
      MEETING_MS,
      ({ place_id }) => place_id,
    ).map((stay): SupplyEvent => ({ ...stay, stage: "stash_visit" })),
    ...handOvers,
    ...delivered.map(
      (deal): SupplyEvent => ({
        ...NOTHING,
        stage: "delivery",
        at: deal.at,
        until: deal.at,
        person_ids: [deal.deliverer_person_id, deal.buyer_person_id].filter((id) => id !== null),
        deal: deal.id,
        records: deal.records,
      }),
    ),
  ];
  return {
    events: events.sort(
      (a, b) => a.at - b.at || SUPPLY_STAGES.indexOf(a.stage) - SUPPLY_STAGES.indexOf(b.stage),
    ),
    left_out: {
      parcels_near_or_light: input.parcels.length - parcels.length,
      places_of_others: places.others,
      other_meetings: meetings.length - handOvers.length,
      deals_without_delivery: input.deals.length - delivered.length,
    },
  };
}

const NOTHING = { place_id: null, city: null, weight_g: null, deal: null } as const;

interface Stay {
  readonly at: number;
  until: number;
  readonly records: RecordRef[];
  readonly first: Presence;
}

/** Whatever lies within `length` of the first record of a stay belongs to it. */
function stays(
  presences: readonly Presence[],
  length: number,
  keyOf: (presence: Presence) => string,
): Omit<SupplyEvent, "stage">[] {
  const open = new Map<string, Stay>();
  const done: Stay[] = [];
  for (const presence of presences) {
    const key = `${presence.person_id} ${keyOf(presence)}`;
    const stay = open.get(key);
    const record = { file: presence.file, id: presence.id };
    if (stay && presence.at - stay.at < length) {
      stay.until = presence.at;
      stay.records.push(record);
      continue;
    }
    const begun = { at: presence.at, until: presence.at, records: [record], first: presence };
    open.set(key, begun);
    done.push(begun);
  }
  return done.map(({ at, until, records, first }) => ({
    ...NOTHING,
    at,
    until,
    person_ids: [first.person_id],
    place_id: first.place_id,
    city: first.city,
    records,
  }));
}

function placesOfGroup(visits: SupplyInput["visits"]): {
  readonly own: ReadonlySet<string>;
  readonly others: number;
} {
  const counts = new Map<string, { own: number; everybody: number }>();
  for (const { place_id, everybody } of visits) {
    const count = counts.get(place_id) ?? { own: 0, everybody };
    count.own += 1;
    counts.set(place_id, count);
  }
  const own = [...counts].filter(([, count]) => count.own >= OWN_SHARE * count.everybody);
  return { own: new Set(own.map(([place]) => place)), others: counts.size - own.length };
}

type Meeting = SupplyEvent & { readonly person_ids: readonly [string, string] };

/** Two members at one place within half an hour; all that follows within the same half hour is one meeting. */
function meetingsOf(visits: SupplyInput["visits"]): Meeting[] {
  const recent = new Map<string, (typeof visits)[number][]>();
  const last = new Map<string, number>();
  const meetings: Meeting[] = [];
  for (const visit of visits) {
    const before = (recent.get(visit.place_id) ?? []).filter(({ at }) => visit.at - at <= MEETING_MS);
    for (const other of before) {
      if (other.person_id === visit.person_id) continue;
      const pair: [string, string] =
        other.person_id < visit.person_id
          ? [other.person_id, visit.person_id]
          : [visit.person_id, other.person_id];
      const key = `${visit.place_id} ${pair.join(" ")}`;
      const previous = last.get(key);
      last.set(key, visit.at);
      if (previous !== undefined && visit.at - previous <= MEETING_MS) continue;
      meetings.push({
        ...NOTHING,
        stage: "hand_over",
        at: other.at,
        until: visit.at,
        person_ids: pair,
        place_id: visit.place_id,
        city: visit.city,
        records: [
          { file: other.file, id: other.id },
          { file: visit.file, id: visit.id },
        ],
      });
    }
    before.push(visit);
    recent.set(visit.place_id, before);
  }
  return meetings;
}

function isHandOver(roles: SupplyInput["roles"], a: string, b: string): boolean {
  const carries = (id: string) => (roles.get(id) ?? []).some((role) => CARRYING.includes(role));
  const sells = (id: string) => (roles.get(id) ?? []).includes("retail_dealer");
  return (carries(a) && sells(b)) || (carries(b) && sells(a));
}
