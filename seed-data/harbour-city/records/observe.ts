/** What record holders delivered: the SIM that a line had, the cell where it was, stays that something caught. */
import { DAY, HOUR } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { PlaceKind } from "../../generator/world/world.ts";
import { lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import type { Stay } from "../happenings.ts";
import { nearest } from "../places/build-places.ts";
import { placeAt } from "./where-is.ts";

export interface Sighting {
  readonly at: number;
  readonly kind: "person" | "phone" | "vehicle";
  readonly subject: number;
  readonly place: number;
  /** −1: passing by. */
  readonly stay: number;
}

export interface Seen {
  readonly contacts: readonly {
    readonly act: number;
    readonly from: number;
    readonly to: number;
    readonly fromCell: number;
    readonly toCell: number;
  }[];
  readonly payments: readonly number[];
  readonly parcels: readonly { readonly act: number; readonly from: number; readonly to: number }[];
  readonly sightings: readonly Sighting[];
}

/** How likely a stay leaves a record, next to the city's own share. */
const WATCHED: Readonly<Record<PlaceKind, number>> = {
  home: 0.45,
  work: 0.4,
  locker: 1.1,
  hotel: 1.6,
  cell: 0,
  camera: 1.3,
  shop: 0.8,
  border: 1.8,
  other: 0.75,
};
/** After a change of number, for two days some still ring the former one. */
const GRACE = 2 * DAY;

export function observe(city: City): Seen {
  const random = city.random.fork("observe");
  const { appCellShare } = city.parameters;
  const cells = nearest(city, "cell", 4);
  // Each city's holders lose a share of their own.
  const lost = {
    contacts: random.between(0.01, 0.05),
    payments: random.between(0.005, 0.03),
    parcels: random.between(0.02, 0.08),
  };
  const isWithin = (at: number) => at >= city.start && at < city.end;
  const cellOf = (line: number, speaker: number, at: number, isKnown: boolean) => {
    const { user, sharedWith } = item(city.lines, line);
    if (user < 0 || !isKnown) return -1;
    const shared = sharedWith.length > 0 && random.chance(0.4) ? random.pick(sharedWith) : user;
    const near = item(cells, placeAt(city, speaker >= 0 ? speaker : shared, at, line));
    return item(near, random.chance(0.78) ? 0 : random.whole(1, Math.min(3, near.length - 1)));
  };
  const contacts = city.contacts.flatMap((contact, act) => {
    const { at, from, to, medium, fromSpeaker, toSpeaker } = contact;
    if (!isWithin(at) || from === to || random.chance(lost.contacts)) return [];
    const known = (share: number) => random.chance(medium === "app" ? appCellShare * share : 0.98 * share);
    const former = random.chance(0.25) ? simAt(city, to, at - GRACE) : -1;
    return {
      act,
      from: simAt(city, from, at),
      to: former >= 0 && medium !== "app" ? former : simAt(city, to, at),
      fromCell: cellOf(from, fromSpeaker, at, known(1)),
      toCell: cellOf(to, toSpeaker, at, known(0.85)),
    };
  });
  const payments = city.payments.flatMap(({ at, from, to }, index) =>
    isWithin(at) && from !== to && !random.chance(lost.payments) ? [index] : [],
  );
  const parcels = city.parcels.flatMap(({ sent, fromLine, toLine }, act) =>
    isWithin(sent) && !random.chance(lost.parcels)
      ? { act, from: simAt(city, fromLine, sent), to: simAt(city, toLine, sent) }
      : [],
  );
  return {
    contacts,
    payments,
    parcels,
    sightings: [...seenStays(city, random), ...seenInPassing(city, random)],
  };
}

export function simAt(city: City, line: number, at: number): number {
  if (line < 0) return -1;
  const { phones } = item(city.lines, line);
  return phones.find((phone) => at < item(city.phones, phone).to) ?? item(phones, phones.length - 1);
}

function seenStays(city: City, random: Random): Sighting[] {
  return city.stays.flatMap((stay, index) => {
    if (stay.from < city.start || stay.to >= city.end || stay.seenAs === "never") return [];
    const share = WATCHED[item(city.places, stay.place).kind] * city.parameters.sightingShare;
    const at = stay.from + random.next() * Math.min(stay.to - stay.from, 40 * 60);
    return random.chance(Math.min(0.96, share)) ? [sighting(city, random, { stay, at, index })] : [];
  });
}

interface Glimpse {
  readonly stay: Pick<Stay, "person" | "carried" | "seenAs" | "place">;
  readonly at: number;
  readonly index: number;
}

function sighting(city: City, random: Random, { stay, at, index }: Glimpse): Sighting {
  const { lines, vehicle } = item(city.persons, stay.person);
  const drawn =
    stay.seenAs === "any"
      ? random.weighted({ person: 0.5, phone: 0.28, vehicle: vehicle ? 0.22 : 0 })
      : stay.seenAs;
  const kind = drawn === "never" || (drawn === "vehicle" && !vehicle) ? "person" : drawn;
  const carried = stay.carried ?? lines;
  const line = carried.length > 0 ? random.pick(carried) : lineOf(city, stay.person);
  const subject = kind === "phone" ? simAt(city, line, at) : stay.person;
  return { at, kind, subject, place: stay.place, stay: index };
}

/** On the way past a camera near where they are, and phones that a cell noted. */
function seenInPassing(city: City, random: Random): Sighting[] {
  const cameras = nearest(city, "camera", 3);
  const cells = nearest(city, "cell", 2);
  return city.persons.flatMap(({ lines }, person) => {
    const seen: Sighting[] = [];
    const mean = 0.3 * city.parameters.sightingShare * city.parameters.days;
    for (let i = random.poisson(mean); i > 0; i--) {
      const at = city.start + random.int(city.parameters.days) * DAY + random.between(6.5, 23) * HOUR;
      const line = random.pick(lines);
      const near = placeAt(city, person, at, line);
      if (random.chance(0.3)) {
        const place = random.pick(item(cells, near));
        seen.push({ at, kind: "phone", subject: simAt(city, line, at), place, stay: -1 });
      } else {
        const stay = {
          person,
          carried: null,
          seenAs: "any",
          place: random.pick(item(cameras, near)),
        } as const;
        seen.push(sighting(city, random, { stay, at, index: -1 }));
      }
    }
    return seen;
  });
}
