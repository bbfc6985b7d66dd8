/** Coarse cells: whoever lives around the corner is where a phone is, and is not its user for that. */
import { expect, it } from "vitest";
import { type CaseTables, PLACE_KINDS } from "../../domain/case-tables.ts";
import { seededRandom } from "../random.ts";
import { resolveIdentity } from "./resolve.ts";

const CELLS = 20;
const RESIDENTS_A_CELL = 10;
const CONTACTS = 30;
const CELL = PLACE_KINDS.indexOf("cell");
const HOME = PLACE_KINDS.indexOf("home");
const START = 1_772_294_400;
const DAY = 86_400;

interface Row {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/**
 * Everybody holds one phone and calls from the cell at home, now and then from another.
 * @param holders of more phones; `calls` are theirs and others'
 */
function town(holders: readonly number[] = [], calls: readonly Row[] = []): CaseTables {
  const random = seededRandom(11);
  const people = CELLS * RESIDENTS_A_CELL;
  const phones = people + holders.length;
  const rows: Row[] = Array.from({ length: people * CONTACTS }, (_, index) => {
    const from = index % people;
    const place = random.uniform() < 0.7 ? from % CELLS : random.below(CELLS);
    const to = (from + 1 + random.below(people - 1)) % people;
    return { at: START + Math.floor(random.uniform() * 30 * DAY), from, to, place };
  });
  rows.push(...calls);
  rows.sort((a, b) => a.at - b.at);
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const none = { ids: [] };
  return {
    persons: { ids: ids("p", people), home: new Int32Array(people).fill(-1) },
    phones: {
      ids: ids("f", phones),
      holder: Int32Array.from({ length: phones }, (_, phone) => holders[phone - people] ?? phone),
      imei: new Int32Array(phones).fill(-1),
    },
    contacts: {
      ids: ids("c", rows.length),
      at: Float64Array.from(rows, ({ at }) => at),
      from: Int32Array.from(rows, ({ from }) => from),
      to: Int32Array.from(rows, ({ to }) => to),
      fromPlace: Int32Array.from(rows, ({ place }) => place),
      toPlace: new Int32Array(rows.length).fill(-1),
    },
    places: {
      ids: ids("l", CELLS),
      lat: Float64Array.from({ length: CELLS }, (_, cell) => 26 + 0.02 * Math.floor(cell / 5)),
      lon: Float64Array.from({ length: CELLS }, (_, cell) => 104 + 0.02 * (cell % 5)),
      kind: new Int32Array(CELLS).fill(CELL),
      city: new Int32Array(CELLS).fill(-1),
    },
    establishedUsers: none,
    accounts: none,
    payments: none,
    parcels: { ids: [], receiver: [], receiverPlace: [] },
    vehicles: none,
    sightings: none,
  } as unknown as CaseTables;
}

it("names no neighbour as the user of a phone whose holder is known by nothing else", () => {
  const { users } = resolveIdentity(town());
  const named = users.filter(([best], phone) => best && best.probability >= 0.5 && best.person !== phone);
  expect(named).toEqual([]);
  expect(users.filter(([best], phone) => best?.person === phone && best.probability >= 0.5).length).toBe(
    users.length,
  );
});

const STRAW = 7;
const USER = 42;
const ODD_CELLS = [0, 5, 10, 15];
const AT_WORK = 13;
/** The phone beyond those that everybody holds. */
const EXTRA = CELLS * RESIDENTS_A_CELL;

/** Calls of a phone at some cells, where nobody else is as often. */
function calling(phone: number, places: readonly number[], offsetS: number): Row[] {
  const random = seededRandom(5);
  return Array.from({ length: 25 }, () => ({
    at: START + Math.floor(random.uniform() * 30 * DAY) + offsetS,
    place: places[random.below(places.length)]!,
    from: phone,
    to: 100,
  }));
}

it("gives a SIM to whoever carries it along with his own, not his own to the straw who holds it", () => {
  const tables = town([STRAW], [...calling(USER, ODD_CELLS, 0), ...calling(EXTRA, ODD_CELLS, 240)]);
  const { users } = resolveIdentity(tables);
  expect([users[EXTRA]?.[0]?.person, users[USER]?.[0]?.person, users[STRAW]?.[0]?.person]).toEqual([
    USER,
    USER,
    STRAW,
  ]);
});

it("considers whoever is usually where a phone is, though no two records lie close in time", () => {
  const tables = town(
    [-1],
    [...calling(USER, [AT_WORK], 0), ...calling(EXTRA, [USER % CELLS, AT_WORK], DAY / 3)],
  );
  expect(resolveIdentity(tables).users[EXTRA]?.[0]?.person).toBe(USER);
});

const HOME_PLACE = CELLS;
/** They live together; all but the last have a phone of their own. */
const FAMILY = [3, 61, 117] as const;
const WITHOUT_PHONE = FAMILY[2];

/** The family's home is a place, and nobody is registered as holder of the phone beyond those of the others. */
function familyTown(calls: readonly Row[], parcelsTo: readonly number[]): CaseTables {
  const tables = town([-1], calls);
  const home = Int32Array.from(tables.persons.home, (_, person) =>
    (FAMILY as readonly number[]).includes(person) ? HOME_PLACE : -1,
  );
  return {
    ...tables,
    persons: { ...tables.persons, home },
    phones: {
      ...tables.phones,
      holder: Int32Array.from(tables.phones.holder, (holder) => (holder === WITHOUT_PHONE ? -1 : holder)),
    },
    places: {
      ...tables.places,
      ids: [...tables.places.ids, "home"],
      lat: Float64Array.from([...tables.places.lat, 26]),
      lon: Float64Array.from([...tables.places.lon, 104]),
      kind: Int32Array.from([...tables.places.kind, HOME]),
      city: new Int32Array(CELLS + 1).fill(-1),
    },
    parcels: {
      ids: parcelsTo.map((_, row) => `w${row}`),
      receiver: Int32Array.from(parcelsTo),
      receiverPlace: new Int32Array(parcelsTo.length).fill(HOME_PLACE),
    },
  } as unknown as CaseTables;
}

it("finds the one of a family who has no phone yet behind a SIM that rings the others and has parcels sent home", () => {
  const calls = Array.from({ length: 12 }, (_, day) => ({
    at: START + (2 * day + 0.8) * DAY,
    from: EXTRA,
    to: FAMILY[day % 2]!,
    place: 0,
  }));
  const probabilityOf = (tables: CaseTables) =>
    resolveIdentity(tables).users[EXTRA]?.find(({ person }) => person === WITHOUT_PHONE)?.probability ?? 0;
  const [both, callsOnly, neither] = [
    probabilityOf(familyTown(calls, [EXTRA])),
    probabilityOf(familyTown(calls, [])),
    probabilityOf(familyTown([], [])),
  ];
  expect(both).toBeGreaterThan(0.7);
  expect(callsOnly).toBeLessThan(both);
  expect(neither).toBeLessThan(callsOnly);
});

it("takes who pays those whom a phone rings for its user, not who is paid by them", () => {
  const friends = [11, 34, 57, 98, 155, 176];
  const calls = friends.flatMap((to) =>
    [1, 9, 17].map((day) => ({ at: START + day * DAY, from: EXTRA, to, place: USER % CELLS })),
  );
  const paying = (pairs: readonly (readonly [from: number, to: number])[]): CaseTables => {
    const tables = town([-1], calls);
    return {
      ...tables,
      accounts: {
        ids: tables.persons.ids.map((id) => `a-${id}`),
        holder: Int32Array.from(tables.persons.ids.keys()),
        phone: new Int32Array(tables.persons.ids.length).fill(-1),
      },
      payments: {
        ids: pairs.map((_, row) => `y${row}`),
        from: Int32Array.from(pairs, ([from]) => from),
        to: Int32Array.from(pairs, ([, to]) => to),
      },
    } as unknown as CaseTables;
  };
  const userOf = (tables: CaseTables) =>
    resolveIdentity(tables).users[EXTRA]?.find(({ person }) => person === USER);
  const [pays, isPaid, neither] = [
    userOf(paying(friends.map((friend) => [USER, friend]))),
    userOf(paying(friends.map((friend) => [friend, USER]))),
    userOf(paying([])),
  ];
  expect(pays?.terms?.paidPersons).toEqual(friends);
  expect(pays?.probability).toBeGreaterThan(2 * (neither?.probability ?? 0));
  expect(isPaid?.probability ?? 0).toBe(neither?.probability ?? 0);
});
