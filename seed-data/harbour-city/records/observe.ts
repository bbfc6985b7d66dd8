/** What record holders delivered: the SIM that a line had, the cell where it was, stays that something caught. */
import { DAY } from "../../generator/clock.ts";
import { type City, item } from "../city.ts";
import { simAt } from "../people/phones.ts";
import { nearest } from "../places/build-places.ts";
import { type Sighting, seenInPassing, seenStays } from "./sightings.ts";
import { placeAt } from "./where-is.ts";

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
