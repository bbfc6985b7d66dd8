/**
 * Alibis: a member whom a deal places somewhere (his sighting at the delivery, the cell of his
 * line at the order) while he, his vehicle or another of his phones is on record so far away
 * that nobody could have travelled between the two. One of the two records is then not his.
 */
import { PLACE_KINDS, SUBJECT_KINDS } from "../../domain/case-tables.ts";
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import { metresBetween } from "../location/distance.ts";
import { type CalledDeal, cites, type GroupInDoubt } from "./called-deals.ts";
import { type DoubtFeature, doubt } from "./doubt-features.ts";

const CELL = PLACE_KINDS.indexOf("cell");
const PERSON = SUBJECT_KINDS.indexOf("person");
const PHONE = SUBJECT_KINDS.indexOf("phone");

/** Longer ago, trains and planes come into question. */
const WITHIN_S = 30 * 60;
/** 120 km/h in a straight line, the highest speed that Chinese law allows on motorways (道路交通安全法实施条例 §78). */
const FASTEST_M_S = 120_000 / 3600;
/** Clocks of different holders may differ by so much. */
const CLOCKS_S = 5 * 60;
/** A camera's or shop's coordinates; a cell's reach is the spacing of the cells at hand. */
const PLACE_M = 500;

/**
 * Weight where every deal of the member is contradicted, in proportion where a part is. Bounds
 * are assumptions: a wrong match of a person at a camera is rare but real; vehicles and second
 * phones are lent, so that they say little of where their owner is.
 */
const FEATURES = [
  { feature: "seen-elsewhere", log10Lr: -1 },
  { feature: "vehicle-elsewhere", log10Lr: -0.5 },
  { feature: "other-phone-elsewhere", log10Lr: -0.3 },
] as const satisfies readonly { feature: DoubtFeature; log10Lr: number }[];
type Feature = (typeof FEATURES)[number]["feature"];

interface Presence {
  readonly at: number;
  readonly place: number;
  /** As what he was seen: a phone's line, or −1 for himself, −2 for his vehicle. */
  readonly as: number;
  readonly record: RecordRef;
}
const HIMSELF = -1;
const VEHICLE = -2;

/** @returns per kind of alibi: value = number of deals it contradicts; the alibi records first, then those of the deals */
export function seenElsewhere({ scene, called }: GroupInDoubt, actor: number): Contribution[] {
  const own = called.filter(({ deal }) => cites(deal, actor));
  if (own.length === 0) return [];
  const presences = presencesOf(scene, actor);
  const found = own.flatMap((one) => alibi(scene, presences, one, actor) ?? []);
  return FEATURES.flatMap(({ feature, log10Lr }) => {
    const same = found.filter((one) => one.feature === feature);
    if (same.length === 0) return [];
    return [
      doubt(feature, {
        value: same.length,
        log10Lr: (log10Lr * same.length) / own.length,
        records: eachOnce(same.flatMap(({ elsewhere, there }) => [elsewhere.record, there.record])),
      }),
    ];
  });
}

interface Alibi {
  readonly feature: Feature;
  readonly elsewhere: Presence;
  readonly there: Presence;
}

/** The strongest kind of alibi for a deal, of that kind the nearest in time. */
function alibi(
  scene: Scene,
  presences: readonly Presence[],
  { deal }: CalledDeal,
  actor: number,
): Alibi | null {
  const all: Alibi[] = [];
  for (const there of citedAt(scene, deal, actor)) {
    for (const elsewhere of presences) {
      if (elsewhere.record.id === there.record.id && elsewhere.record.file === there.record.file) continue;
      // A phone tells nothing of itself: it may be in other hands for both.
      if (elsewhere.as >= 0 && elsewhere.as === there.as) continue;
      if (isOutOfReach(scene, there, elsewhere))
        all.push({ feature: featureOf(elsewhere), elsewhere, there });
    }
  }
  const rank = ({ feature }: Alibi) => FEATURES.findIndex((one) => one.feature === feature);
  const gap = ({ elsewhere, there }: Alibi) => Math.abs(elsewhere.at - there.at);
  return all.sort((a, b) => rank(a) - rank(b) || gap(a) - gap(b))[0] ?? null;
}

function featureOf({ as }: Presence): Feature {
  if (as === HIMSELF) return "seen-elsewhere";
  return as === VEHICLE ? "vehicle-elsewhere" : "other-phone-elsewhere";
}

function isOutOfReach({ tables: { places }, identity }: Scene, a: Presence, b: Presence): boolean {
  const seconds = Math.abs(a.at - b.at);
  if (seconds > WITHIN_S) return false;
  const reach = (place: number) => (places.kind[place] === CELL ? identity.zones.nearM : PLACE_M);
  const metres = metresBetween(
    places.lat[a.place]!,
    places.lon[a.place]!,
    places.lat[b.place]!,
    places.lon[b.place]!,
  );
  // Unknown coordinates (NaN) contradict nothing.
  return metres > (seconds + CLOCKS_S) * FASTEST_M_S + reach(a.place) + reach(b.place);
}

/** Where the deal's own records place the actor. */
function citedAt(scene: Scene, { contacts, seller, delivery }: DealCandidate, actor: number): Presence[] {
  const cited: Presence[] = [];
  if (seller === actor) {
    for (const row of contacts) {
      const presence = contactPresence(scene, row, actor);
      if (presence) cited.push(presence);
    }
  }
  if (delivery?.deliverer === actor && delivery.sightings.length > 0)
    cited.push(sightingPresence(scene, delivery.sightings[0]!));
  return cited;
}

/** All that is on record of where the actor was: sightings of him, his vehicles and phones, cells of his contacts. */
function presencesOf(scene: Scene, actor: number): Presence[] {
  const { visits, contactIndex } = scene;
  const found: Presence[] = [];
  for (let at = visits.actorStarts[actor]!; at < visits.actorStarts[actor + 1]!; at++)
    found.push(sightingPresence(scene, visits.row[visits.byActor[at]!]!));
  for (let at = contactIndex.starts[actor]!; at < contactIndex.starts[actor + 1]!; at++) {
    const presence = contactPresence(scene, contactIndex.row[at]!, actor);
    if (presence) found.push(presence);
  }
  return found;
}

function sightingPresence({ tables: { sightings }, identity }: Scene, row: number): Presence {
  const kind = sightings.subjectKind[row]!;
  const as = kind === PERSON ? HIMSELF : kind === PHONE ? identity.lineOf[sightings.subject[row]!]! : VEHICLE;
  return {
    at: sightings.at[row]!,
    place: sightings.place[row]!,
    as,
    record: { file: "sightings", id: sightings.ids[row]! },
  };
}

/** Null where the cell is unknown, or both ends are the actor's. */
function contactPresence({ tables, actors, identity }: Scene, row: number, actor: number): Presence | null {
  const { contacts } = tables;
  const isCaller = actors.ofPhone[contacts.from[row]!] === actor;
  if (isCaller && actors.ofPhone[contacts.to[row]!] === actor) return null;
  const place = isCaller ? contacts.fromPlace[row]! : contacts.toPlace[row]!;
  if (place < 0) return null;
  const phone = isCaller ? contacts.from[row]! : contacts.to[row]!;
  return {
    at: contacts.at[row]!,
    place,
    as: identity.lineOf[phone]!,
    record: { file: "contacts", id: contacts.ids[row]! },
  };
}

function eachOnce(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map((ref) => [`${ref.file}:${ref.id}`, ref])).values()];
}
