/**
 * What must leave findings as they are, and what may only weaken them: a week's shift of all
 * times, innocents far away, a record taken out. On the committed seed case, table by table.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { analyseCaseTables, type CaseFindings } from "../../server/analysis/case/analyse-case-tables.ts";
import type { CaseTables, ContactTable, PaymentTable } from "../../server/domain/case-tables.ts";
import type { DealFinding } from "../../server/domain/findings.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { type LoadedCase, loadCaseTables } from "../../server/projection/case-tables/load.ts";
import { importCase } from "../../server/usecases/import-case.ts";

const CASE = fileURLToPath(new URL("../../seed-data/yunling/case/", import.meta.url));
const WEEK_S = 7 * 86_400;
const FAR_PERSONS = 200;
const FAR_CONTACTS = 4_000;
const RECORDS_TAKEN_OUT = 4;

let tables: LoadedCase;
let plain: CaseFindings;

beforeAll(async () => {
  tables = await load(CASE);
  plain = await analyse(tables);
}, 120_000);

it("hands the analysis the same where clocks were never set, and counts what it leaves out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "triplezero-clocks-"));
  try {
    cpSync(CASE, folder, { recursive: true });
    const moments = ["1970-01-01T08:00:07+08:00", "1980-01-06T00:00:00Z", "2099-03-11T10:00:00+08:00"];
    const rows = {
      contacts: (at: string) => `${at},f094,f365,voice,39,,,s6`,
      payments: (at: string) => `${at},a427,a175,500,,s0`,
      parcels: (at: string) => `云通快递,${at},,f360,f155,l278,l321,621,,s1`,
      sightings: (at: string) => `${at},person,p240,l210,s2`,
    };
    for (const [file, row] of Object.entries(rows)) {
      const wrong = moments.map((at, index) => `wrong${index},${row(at)}\n`);
      appendFileSync(join(folder, `${file}.csv`), wrong.join(""));
    }
    const { period, ...loaded } = await load(folder);
    const { period: plainPeriod, ...plainTables } = tables;
    expect(loaded).toEqual(plainTables);
    expect(plainPeriod?.left_out).toEqual([]);
    expect(period?.days).toEqual(plainPeriod?.days);
    expect(period?.left_out.map(({ file, records }) => [file, records])).toEqual(
      Object.keys(rows).map((file) => [file, moments.length]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("finds the same where all times are a week later", { timeout: 120_000 }, async () => {
  const later = await analyse(aWeekLater(tables));
  expect(later.groups.map(({ members }) => members)).toEqual(plain.groups.map(({ members }) => members));
  expect(later.deals.map(withoutTime)).toEqual(plain.deals.map(withoutTime));
  expect(later.phone_users).toEqual(plain.phone_users);
  expect(later.phone_swaps).toEqual(plain.phone_swaps);
});

it("finds the same where innocents far away come in", { timeout: 120_000 }, async () => {
  const more = await analyse(withInnocentsFarAway(tables));
  expect(more.groups.map(memberIds)).toEqual(plain.groups.map(memberIds));
  expect(more.deals.map(({ payments }) => payments)).toEqual(plain.deals.map(({ payments }) => payments));
});

it("never shows a deal more surely without a contact that it cites", { timeout: 120_000 }, async () => {
  const cited = plain.deals.filter(({ contacts, payments }) => contacts.length > 0 && payments.length > 0);
  expect(cited.length).toBeGreaterThan(RECORDS_TAKEN_OUT);
  const step = Math.floor(cited.length / RECORDS_TAKEN_OUT);
  for (let index = 0; index < RECORDS_TAKEN_OUT; index++) {
    const deal = cited[index * step]!;
    const without = await analyse({ ...tables, contacts: leaveOut(tables.contacts, deal.contacts[0]!) });
    const left = without.deals.find(({ payments }) => payments.includes(deal.payments[0]!));
    if (left) expect(left.log10_lr).toBeLessThanOrEqual(deal.log10_lr + 1e-6);
  }
});

async function load(folder: string): Promise<LoadedCase> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, folder, {
      strict: true,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    return await ledger.read((connection) => loadCaseTables(connection));
  } finally {
    await ledger.close();
  }
}

function analyse(of: CaseTables): Promise<CaseFindings> {
  return analyseCaseTables(of, 1, () => Promise.resolve());
}

function withoutTime({ at: _at, ...rest }: DealFinding): Omit<DealFinding, "at"> {
  return rest;
}

function memberIds({ members }: CaseFindings["groups"][number]): string[] {
  return members.map(({ person_id }) => person_id);
}

function aWeekLater(of: CaseTables): CaseTables {
  const later = (times: Float64Array) => times.map((time) => time + WEEK_S);
  return {
    ...of,
    contacts: { ...of.contacts, at: later(of.contacts.at) },
    payments: { ...of.payments, at: later(of.payments.at) },
    parcels: {
      ...of.parcels,
      sentAt: later(of.parcels.sentAt),
      deliveredAt: later(of.parcels.deliveredAt),
    },
    sightings: { ...of.sightings, at: later(of.sightings.at) },
    casePersons: { ...of.casePersons, openedAt: later(of.casePersons.openedAt) },
    seizures: { ...of.seizures, at: later(of.seizures.at) },
    statements: { ...of.statements, at: later(of.statements.at) },
    drugTests: { ...of.drugTests, at: later(of.drugTests.at) },
    ties: { ...of.ties, at: later(of.ties.at) },
  };
}

/** A town of their own, hundreds of kilometres off: each with a phone, ringing each other only. */
function withInnocentsFarAway(of: CaseTables): CaseTables {
  const persons = of.persons.ids.length;
  const phones = of.phones.ids.length;
  const place = of.places.ids.length;
  const first = of.contacts.at[0]!;
  const span = of.contacts.at.at(-1)! - first;
  const far = Array.from({ length: FAR_PERSONS }, (_, index) => index);
  const contacts: ContactTable = {
    ids: Array.from({ length: FAR_CONTACTS }, (_, index) => `far-${index}`),
    at: Float64Array.from({ length: FAR_CONTACTS }, (_, index) => first + (span * index) / FAR_CONTACTS),
    from: Int32Array.from({ length: FAR_CONTACTS }, (_, index) => phones + (index % FAR_PERSONS)),
    to: Int32Array.from(
      { length: FAR_CONTACTS },
      (_, index) => phones + (((index % FAR_PERSONS) + 1 + (index % 3)) % FAR_PERSONS),
    ),
    fromPlace: new Int32Array(FAR_CONTACTS).fill(place),
    toPlace: new Int32Array(FAR_CONTACTS).fill(place),
    durationS: new Float64Array(FAR_CONTACTS).fill(60),
  };
  const add = (column: Int32Array, values: readonly number[]) => Int32Array.from([...column, ...values]);
  return {
    ...of,
    persons: {
      ...of.persons,
      ...extended(of.persons, persons, FAR_PERSONS),
      ids: [...of.persons.ids, ...far.map((index) => `far-person-${index}`)],
      home: add(
        of.persons.home,
        far.map(() => place),
      ),
    },
    phones: {
      ids: [...of.phones.ids, ...far.map((index) => `far-phone-${index}`)],
      holder: add(
        of.phones.holder,
        far.map((index) => persons + index),
      ),
      imei: add(
        of.phones.imei,
        far.map(() => -1),
      ),
    },
    places: {
      ids: [...of.places.ids, "far-cell"],
      lat: Float64Array.from([...of.places.lat, of.places.lat[0]! + 5]),
      lon: Float64Array.from([...of.places.lon, of.places.lon[0]! + 5]),
      kind: add(of.places.kind, [5]),
      city: add(of.places.city, [-1]),
    },
    contacts: inTime(of.contacts, contacts),
  };
}

/** Every typed column of a table with zeros for so many more rows. */
function extended<Table extends object>(table: Table, rows: number, more: number): Table {
  const columns = Object.entries(table).map(([name, column]) => {
    if (!(column instanceof Uint8Array || column instanceof Int32Array || column instanceof Float64Array))
      return [name, column];
    const longer = column.slice(0, 0).constructor as new (length: number) => typeof column;
    const made = new longer(rows + more);
    made.set(column as never);
    return [name, made];
  });
  return Object.fromEntries(columns) as Table;
}

/** Both tables as one, in the order of time. */
function inTime(a: ContactTable, b: ContactTable): ContactTable {
  const joined = { ids: [...a.ids, ...b.ids], at: Float64Array.from([...a.at, ...b.at]) };
  const order = joined.ids.map((_, row) => row).sort((x, y) => joined.at[x]! - joined.at[y]! || x - y);
  const ints = (x: Int32Array, y: Int32Array) => {
    const both = [...x, ...y];
    return Int32Array.from(order, (row) => both[row]!);
  };
  const durations = [...a.durationS, ...b.durationS];
  return {
    ids: order.map((row) => joined.ids[row]!),
    at: Float64Array.from(order, (row) => joined.at[row]!),
    from: ints(a.from, b.from),
    to: ints(a.to, b.to),
    fromPlace: ints(a.fromPlace, b.fromPlace),
    toPlace: ints(a.toPlace, b.toPlace),
    durationS: Float64Array.from(order, (row) => durations[row]!),
  };
}

function leaveOut<Table extends ContactTable | PaymentTable>(table: Table, id: string): Table {
  const left = table.ids.indexOf(id);
  const columns = Object.entries(table).map(([name, column]) => [
    name,
    (column as Float64Array).filter((_: unknown, row: number) => row !== left),
  ]);
  return Object.fromEntries(columns) as Table;
}
