/**
 * Fixes: where a phone or a person is known to have been. Phones have them by serving cells
 * and sightings, persons by sightings of themselves and of vehicles they own.
 */
import { type CaseTables, SUBJECT_KINDS } from "../../domain/case-tables.ts";
import type { Zones } from "./zones.ts";

/** Fixes of every owner, grouped by owner and sorted by time. */
export interface Fixes {
  /** Fixes of owner i: positions starts[i] … starts[i + 1] − 1. */
  readonly starts: Uint32Array;
  /** Epoch seconds. */
  readonly at: Float64Array;
  readonly zone: Int32Array;
  readonly place: Int32Array;
}

const PERSON = SUBJECT_KINDS.indexOf("person");
const PHONE = SUBJECT_KINDS.indexOf("phone");
/** Fixes of one owner in one zone within this time tell one thing: only the first is kept. */
const BURST_S = 20 * 60;

export function phoneFixes(tables: CaseTables, zones: Zones): Fixes {
  const { contacts, sightings, phones } = tables;
  return collect(phones.ids.length, zones, (add) => {
    for (let row = 0; row < contacts.ids.length; row++) {
      add(contacts.from[row]!, contacts.at[row]!, contacts.fromPlace[row]!);
      add(contacts.to[row]!, contacts.at[row]!, contacts.toPlace[row]!);
    }
    for (let row = 0; row < sightings.ids.length; row++) {
      if (sightings.subjectKind[row] === PHONE)
        add(sightings.subject[row]!, sightings.at[row]!, sightings.place[row]!);
    }
  });
}

export function personFixes(tables: CaseTables, zones: Zones): Fixes {
  const { sightings, persons, vehicles } = tables;
  return collect(persons.ids.length, zones, (add) => {
    for (let row = 0; row < sightings.ids.length; row++) {
      const kind = sightings.subjectKind[row]!;
      const subject = sightings.subject[row]!;
      if (kind === PHONE || subject < 0) continue;
      add(kind === PERSON ? subject : vehicles.owner[subject]!, sightings.at[row]!, sightings.place[row]!);
    }
  });
}

type Add = (owner: number, at: number, place: number) => void;

function collect(ownerCount: number, zones: Zones, feed: (add: Add) => void): Fixes {
  const starts = new Uint32Array(ownerCount + 1);
  feed((owner, at, place) => {
    if (owner >= 0 && place >= 0 && !Number.isNaN(at)) starts[owner + 1]! += 1;
  });
  for (let owner = 0; owner < ownerCount; owner++) starts[owner + 1]! += starts[owner]!;
  const next = starts.slice();
  const total = starts[ownerCount]!;
  const at = new Float64Array(total);
  const place = new Int32Array(total);
  feed((owner, time, where) => {
    if (owner < 0 || where < 0 || Number.isNaN(time)) return;
    const position = next[owner]!++;
    at[position] = time;
    place[position] = where;
  });
  return withoutBursts(ownerCount, starts, at, place, zones);
}

function withoutBursts(
  ownerCount: number,
  starts: Uint32Array,
  at: Float64Array,
  place: Int32Array,
  zones: Zones,
): Fixes {
  const keptStarts = new Uint32Array(ownerCount + 1);
  const keptAt = new Float64Array(at.length);
  const keptPlace = new Int32Array(at.length);
  const keptZone = new Int32Array(at.length);
  let kept = 0;
  for (let owner = 0; owner < ownerCount; owner++) {
    const order = Array.from({ length: starts[owner + 1]! - starts[owner]! }, (_, i) => starts[owner]! + i);
    order.sort((a, b) => at[a]! - at[b]! || place[a]! - place[b]!);
    const first = kept;
    for (const position of order) {
      const zone = zones.ofPlace[place[position]!]!;
      let repeats = false;
      for (let back = kept - 1; back >= first && at[position]! - keptAt[back]! <= BURST_S; back--) {
        if (keptZone[back] === zone && keptPlace[back] === place[position]) {
          repeats = true;
          break;
        }
      }
      if (repeats) continue;
      keptAt[kept] = at[position]!;
      keptPlace[kept] = place[position]!;
      keptZone[kept] = zone;
      kept++;
    }
    keptStarts[owner + 1] = kept;
  }
  return {
    starts: keptStarts,
    at: keptAt.slice(0, kept),
    zone: keptZone.slice(0, kept),
    place: keptPlace.slice(0, kept),
  };
}
