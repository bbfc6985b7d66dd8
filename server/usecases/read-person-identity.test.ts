import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import { importCase } from "./import-case.ts";
import { readPersonIdentity } from "./read-person-identity.ts";

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "person-identity-"));
  ledger = await openLedger(":memory:");
  const files = {
    "persons.csv": "person_id\np1\n",
    "phones.csv":
      "phone_id,holder_person_id,active_from,active_to\nf1,p1,2024-05-06,2025-01-31T23:30:00+08:00\n",
    "accounts.csv": "account_id,holder_person_id,opened_at\na1,p1,2023-08-12T00:30:00+08:00\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await importCase(ledger, folder, { strict: true });
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
});

it("has the days that the records name, whatever they are in UTC", async () => {
  const { links } = await readPersonIdentity(ledger, "p1");
  expect(links.map(({ id, from_date, to_date }) => [id, from_date, to_date])).toEqual([
    ["f1", "2024-05-06", "2025-01-31"],
    ["a1", "2023-08-12", null],
  ]);
});
