/** Visits: sightings at places (not cells) as acts of actors, by actor and by place, in order of time. */
import { type CaseTables, PLACE_KINDS, SUBJECT_KINDS } from "../../domain/case-tables.ts";
import type { Actors } from "../identity/actors.ts";

export interface Visits {
  /** Row of the sighting table, actor, place and time of each visit; sorted by time. */
  readonly row: Uint32Array;
  readonly actor: Int32Array;
  readonly place: Int32Array;
  readonly at: Float64Array;
  /** Visits of actor i: `byActor` positions actorStarts[i] … actorStarts[i + 1] − 1, by time. */
  readonly actorStarts: Uint32Array;
  readonly byActor: Uint32Array;
  readonly placeStarts: Uint32Array;
  readonly byPlace: Uint32Array;
}

const CELL = PLACE_KINDS.indexOf("cell");
const PHONE = SUBJECT_KINDS.indexOf("phone");
const PERSON = SUBJECT_KINDS.indexOf("person");

export function collectVisits({ sightings, places, vehicles }: CaseTables, actors: Actors): Visits {
  const rows: number[] = [];
  const who: number[] = [];
  for (let row = 0; row < sightings.ids.length; row++) {
    const place = sightings.place[row]!;
    const subject = sightings.subject[row]!;
    if (place < 0 || subject < 0 || places.kind[place] === CELL || Number.isNaN(sightings.at[row]!)) continue;
    const kind = sightings.subjectKind[row]!;
    const actor =
      kind === PERSON ? subject : kind === PHONE ? actors.ofPhone[subject]! : vehicles.owner[subject]!;
    if (actor < 0) continue;
    rows.push(row);
    who.push(actor);
  }
  const actor = Int32Array.from(who);
  const place = Int32Array.from(rows, (row) => sightings.place[row]!);
  const at = Float64Array.from(rows, (row) => sightings.at[row]!);
  const [actorStarts, byActor] = groupBy(actor, actors.count);
  const [placeStarts, byPlace] = groupBy(place, places.ids.length);
  return { row: Uint32Array.from(rows), actor, place, at, actorStarts, byActor, placeStarts, byPlace };
}

/** Positions grouped by key, in their own order within a group. */
function groupBy(keys: Int32Array, count: number): [starts: Uint32Array, positions: Uint32Array] {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1]! += 1;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const positions = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) positions[next[keys[i]!]!++] = i;
  return [starts, positions];
}
