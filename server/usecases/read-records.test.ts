import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordPageSchema, recordSchema } from "../contracts/records.ts";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import { saveRun } from "../ledger/runs.ts";
import { readDealRecords } from "../projection/deal-records/read.ts";
import { importCase } from "./import-case.ts";
import { readWeekActivity } from "./read-activity.ts";
import { readOverview } from "./read-overview.ts";
import { listFileRecords, readCaseRecord, readPersonRecords } from "./read-records.ts";
import type { Workspace } from "./workspace.ts";

const FILES = {
  "sources.csv": "source_id,kind,authority\ns1,telecom,调证字1号\n",
  "persons.csv": "person_id,name,source_id\np1,甲,s1\np2,乙,s1\n",
  "phones.csv": "phone_id,holder_person_id\nf1,p1\nf2,p2\nf3,\nf4,\n",
  "phone_users.csv": "phone_id,person_id,basis\nf3,p1,admission\n",
  "accounts.csv": "account_id,holder_person_id,phone_id\na1,,f3\na2,p2,\n",
  "vehicles.csv": "vehicle_id,owner_person_id\nv1,p1\n",
  "places.csv": "place_id\nl1\n",
  "contacts.csv": [
    "contact_id,at,from_phone_id,to_phone_id,source_id",
    "c1,2026-03-01T08:00:00+08:00,f1,f2,s1",
    "c2,2026-03-02T08:00:00+08:00,f2,f4,s1",
    "c3,2026-03-03T08:00:00+08:00,f1,f3,s1",
    "",
  ].join("\n"),
  "payments.csv":
    "payment_id,at,from_account_id,to_account_id,amount_cny\ny1,2026-03-04T08:00:00Z,a2,a1,300\n",
  "sightings.csv": [
    "sighting_id,at,subject_kind,subject_id,place_id",
    "g1,2026-03-05T08:00:00Z,vehicle,v1,l1",
    "g2,2026-03-05T09:00:00Z,person,p2,l1",
    "",
  ].join("\n"),
  "wastewater.csv": [
    "sample_id,catchment_id,sampled_on,analyte,concentration_ng_l",
    "m0,k1,1970-01-01,meth,5",
    ...Array.from({ length: 20 }, (_, day) => `m${day + 10},k1,2026-03-${day + 10},METH,5`),
    ...Array.from({ length: 20 }, (_, day) => `m${day + 30},k1,2026-03-${day + 10},COT,5`),
    "m99,k1,2062-03-01,METH,5",
    "",
  ].join("\n"),
  "ties.csv": "tie_id,layer,from_person_id,to_person_id\nb1,kinship,p2,p1\n",
};

let root: string;
let ledger: Ledger;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "read-records-"));
  ledger = await openLedger(":memory:");
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(root, name), text);
  await importCase(ledger, root, { strict: true });
});
afterAll(async () => {
  await ledger.close();
  await rm(root, { recursive: true, force: true });
});

const idsOf = (page: { records: readonly { file: string; id: string }[] }) =>
  page.records.filter(({ file }) => file !== "phone_users").map(({ id }) => id);

describe("records of a person", () => {
  it("come through what the person holds, uses and owns, newest first", async () => {
    const page = await readPersonRecords(ledger, "p1", { limit: 50, offset: 0 });
    expect(idsOf(page)).toEqual(["g1", "y1", "c3", "c1", "a1", "p1", "f1", "f3", "b1", "v1"]);
    expect(page.total).toBe(11);
    expect(page.totals).toMatchObject({ contacts: 2, payments: 1, phones: 2, phone_users: 1 });
    const contact = page.records.find(({ id }) => id === "c3");
    expect(contact).toMatchObject({ at: "2026-03-03T00:00:00Z", through: ["phone:f1", "phone:f3"] });
    expect(contact?.fields).toMatchObject({ at: "2026-03-03T08:00:00+08:00", source_id: "s1" });
    expect(recordPageSchema.parse(page)).toEqual(page);
  });

  it("come in pages that together are the whole", async () => {
    const all = await readPersonRecords(ledger, "p1", { limit: 50, offset: 0 });
    const first = await readPersonRecords(ledger, "p1", { limit: 4, offset: 0 });
    const rest = await readPersonRecords(ledger, "p1", { limit: 50, offset: 4 });
    expect([...first.records, ...rest.records]).toEqual(all.records);
    expect(first.total).toBe(all.total);
  });

  it("follow the phones that the latest run infers, for the likeliest user only", async () => {
    const run = { id: "r1", dataset_sha256: "", seed: 1, parameters: {}, versions: {} };
    const uses = [
      { phone_id: "f4", person_id: "p1", probability: 0.7 },
      { phone_id: "f4", person_id: "p2", probability: 0.2 },
    ];
    const empty = { notices: [], groups: [], persons: [], deals: [], phone_swaps: [], wastewater: [] };
    await saveRun(ledger, { format: "triplezero.result/1", run, ...empty, phone_users: uses }, new Date(0));
    const p1 = await readPersonRecords(ledger, "p1", { limit: 50, offset: 0 });
    const p2 = await readPersonRecords(ledger, "p2", { limit: 50, offset: 0 });
    expect(idsOf(p1)).toContain("c2");
    expect(idsOf(p2)).not.toContain("f4");
  });

  it("of nobody are an error", async () => {
    await expect(readPersonRecords(ledger, "p9", { limit: 1, offset: 0 })).rejects.toMatchObject({
      details: { code: "unknown-person" },
    });
  });
});

describe("samples of wastewater", () => {
  it("dated far from all others are told apart and listed alone", async () => {
    const days = (await readOverview(ledger)).wastewater_days;
    expect(days).toEqual(["2026-03-10", "2026-03-29"]);
    const series = { catchment: "k1", analyte: "METH" };
    const strays = { ...series, before: days?.[0], after: days?.[1] };
    const list = async (filter: typeof strays | typeof series) => {
      const { records, total } = await listFileRecords(ledger, "wastewater", filter, { limit: 2, offset: 0 });
      return [total, ...records.map(({ id }) => id)];
    };
    expect(await list(series)).toEqual([22, "m99", "m29"]);
    expect(await list(strays)).toEqual([2, "m99", "m0"]);
    expect(await list({ ...strays, analyte: "COT" })).toEqual([0]);
  });
});

describe("one record", () => {
  it("has all versions, its source, and content that still has its hash", async () => {
    const changed = await mkdtemp(join(root, "changed-"));
    await writeFile(join(changed, "persons.csv"), "person_id,name,source_id\np2,丙,s1\n");
    await importCase(ledger, changed, { strict: true });
    const record = await readCaseRecord(ledger, "persons", "p2");
    expect(record.versions.map(({ version, fields }) => [version, fields.name])).toEqual([
      [2, "丙"],
      [1, "乙"],
    ]);
    expect(record.versions.every(({ verified }) => verified)).toBe(true);
    expect(record.versions[1]).toMatchObject({ row: 2, delivered_in: { name: "persons.csv" } });
    expect(record.source).toMatchObject({ authority: "调证字1号" });
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it("shows that its content was tampered with", async () => {
    await ledger.read((connection) =>
      connection.run(`UPDATE records_ties SET raw = replace(raw, 'kinship', 'call') WHERE record_id = 'b1'`),
    );
    const record = await readCaseRecord(ledger, "ties", "b1");
    expect(record.versions[0]?.verified).toBe(false);
  });

  it("that was broken is listed without its cells", async () => {
    await ledger.read((connection) =>
      connection.run(`UPDATE records_contacts SET raw = 'broken' WHERE record_id = 'c1'`),
    );
    const page = await readPersonRecords(ledger, "p1", { limit: 50, offset: 0 });
    expect(page.records.find(({ id }) => id === "c1")).toMatchObject({
      at: "2026-03-01T00:00:00Z",
      fields: {},
    });
    const deal = { contacts: ["c1"], payments: [], parcels: [], sightings: [] };
    const records = await ledger.read((connection) => readDealRecords(connection, deal));
    expect(records).toMatchObject([{ id: "c1", fields: {} }]);
    const week = await readWeekActivity({ ledger } as Workspace, ["phone:f1"], {});
    expect(week).toMatchObject({ cells: [{ records: 1 }], without_hour: 1 });
  });

  it("of an unknown id or file is an error", async () => {
    const unknown = { details: { code: "unknown-record" } };
    await expect(readCaseRecord(ledger, "persons", "p9")).rejects.toMatchObject(unknown);
    await expect(readCaseRecord(ledger, "nothing", "p1")).rejects.toMatchObject(unknown);
  });
});
