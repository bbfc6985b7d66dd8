/** Rows of the read model as they come out of the ledger. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importFolder } from "../../ledger/import/import-folder.ts";
import { type Ledger, openLedger } from "../../ledger/ledger.ts";
import { recordLinks, recordNodes } from "./record-rows.ts";

const FILES = {
  "sources.csv": "source_id,kind\ns1,telecom\n",
  "persons.csv": 'person_id,name,aliases,source_id\np2,乙,,\np1,甲,"老甲;小甲",s1\n',
  "phones.csv": "phone_id,number\nf3,10003\nf1,10001\nf2,\n",
  "contacts.csv": [
    "contact_id,at,from_phone_id,to_phone_id,medium,duration_s",
    "c3,2026-03-01T00:00:00Z,f1,f2,voice,30",
    "c1,2026-03-01T00:00:02Z,f2,f1,sms,",
    "c2,2026-03-01T00:00:01Z,f3,f1,voice,7",
    "",
  ].join("\n"),
};

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "record-rows-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  ledger = await openLedger(":memory:");
  await importFolder(ledger, folder, { strict: true });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

// Batches are known by their content: in any other order the next publish would know none of them.
it("come in the order of their ids, not of their delivery", async () => {
  const keys = await ledger.read((connection) => gather(recordNodes(connection, "Phone")));
  expect(keys.map(({ key }) => key)).toEqual(["phone:f1", "phone:f2", "phone:f3"]);
  const contacts = await ledger.read((connection) => gather(recordLinks(connection, "CONTACTED")));
  expect(contacts.map(({ id }) => id)).toEqual(["CONTACTED:c1", "CONTACTED:c2", "CONTACTED:c3"]);
});

it("carry every known cell, and nothing for an unknown one", async () => {
  const [first, second] = await ledger.read((connection) => gather(recordNodes(connection, "Person")));
  expect(first).toEqual({
    content: { hash: expect.any(BigInt), bytes: new TextEncoder().encode("p1甲甲s1").length },
    key: "person:p1",
    kind: "Person",
    label: "甲",
    search: ["甲", "老甲", "小甲"],
    props: { name: "甲", aliases: ["老甲", "小甲"], source_id: "s1", unresolved: false },
  });
  expect(second?.props).toEqual({ name: "乙", unresolved: false });
  const contacts = await ledger.read((connection) => gather(recordLinks(connection, "CONTACTED")));
  expect(contacts[0]?.props).toEqual({ medium: "sms" });
  expect(contacts[1]).toEqual({
    content: { hash: expect.any(BigInt), bytes: "c2phone:f3phone:f1voice".length },
    id: "CONTACTED:c2",
    kind: "CONTACTED",
    from: "phone:f3",
    to: "phone:f1",
    at: Date.UTC(2026, 2, 1, 0, 0, 1),
    props: { medium: "voice", duration_s: 7 },
  });
});

async function gather<Row>(source: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of source) all.push(...rows);
  return all;
}
