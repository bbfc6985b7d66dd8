/**
 * A leader who rings four lieutenants and nobody else; each lieutenant has followers of his own.
 * On one day all five take new SIMs: of the leader's contacts none goes over as such.
 */
import { describe, expect, it } from "vitest";
import type { CaseTables } from "../../domain/case-tables.ts";
import { seededRandom } from "../random.ts";
import { resolveIdentity } from "./resolve.ts";

const DAY = 86_400;
const START = 1_772_294_400;
const DAYS = 12;
const CHANGE = 8;
const LIEUTENANTS = [1, 2, 3, 4] as const;
/** SIMs 0–4 become 5–9. */
const CHANGED = 5;
const PHONES = 80;

type Pair = readonly [from: number, to: number, contactsADay: number];

function leaderAndLieutenants(holder: (phone: number) => number, personCount: number): CaseTables {
  const random = seededRandom(3);
  const stranger = () => 2 * CHANGED + random.below(PHONES - 2 * CHANGED);
  const pairs: Pair[] = [
    ...LIEUTENANTS.map((lieutenant): Pair => [0, lieutenant, 2]),
    ...LIEUTENANTS.flatMap((lieutenant) =>
      Array.from({ length: 9 }, (): Pair => [lieutenant, stranger(), 0.6]),
    ),
    ...Array.from({ length: 160 }, (): Pair => [stranger(), stranger(), 0.4]),
  ];
  const rows = pairs
    .filter(([from, to]) => from !== to)
    .flatMap(([from, to, rate]) =>
      Array.from({ length: DAYS }, (_, day) => ({ from, to, day })).filter(() => random.uniform() < rate),
    )
    .map(({ from, to, day }) => {
      const sim = (phone: number) => (day >= CHANGE && phone < CHANGED ? phone + CHANGED : phone);
      return { at: START + day * DAY + Math.floor(random.uniform() * DAY), from: sim(from), to: sim(to) };
    })
    .sort((a, b) => a.at - b.at);
  const none = { ids: [] };
  return {
    persons: { ids: ids("p", personCount), home: new Int32Array(personCount).fill(-1) },
    phones: {
      ids: ids("f", PHONES),
      holder: Int32Array.from({ length: PHONES }, (_, phone) => holder(phone)),
      imei: new Int32Array(PHONES).fill(-1),
    },
    contacts: {
      ids: ids("c", rows.length),
      at: Float64Array.from(rows, ({ at }) => at),
      from: Int32Array.from(rows, ({ from }) => from),
      to: Int32Array.from(rows, ({ to }) => to),
      fromPlace: new Int32Array(rows.length).fill(-1),
      toPlace: new Int32Array(rows.length).fill(-1),
    },
    places: { ids: [], lat: [], lon: [], kind: [], city: [] },
    establishedUsers: none,
    accounts: none,
    payments: none,
    parcels: { ids: [], receiver: [], receiverPlace: [] },
    vehicles: none,
    sightings: none,
  } as unknown as CaseTables;
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

describe("a group that takes new SIMs on one day", () => {
  it.each([
    ["nobody known holds them", () => -1, 0],
    ["each SIM is in another name", (phone: number) => phone, PHONES],
  ])("is followed where %s", (_name, holder, personCount) => {
    const { handOvers } = resolveIdentity(leaderAndLieutenants(holder, personCount));
    expect(handOvers.map(({ from, to }) => [from, to])).toEqual(
      [0, ...LIEUTENANTS].map((sim) => [sim, sim + CHANGED]),
    );
  });
});
