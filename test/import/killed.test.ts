/** An import that is killed at any moment leaves the ledger as it was. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { importCase } from "../../server/usecases/import-case.ts";

const CHILD = fileURLToPath(new URL("./import-child.ts", import.meta.url));
const CONTACTS = 150_000;

let root: string;
let folder: string;
let file: string;
let before: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "killed-import-"));
  folder = await mkdtemp(join(root, "case-"));
  file = join(root, "ledger.duckdb");
  await writeFile(join(folder, "phones.csv"), "phone_id\nf1\nf2\n");
  const rows = Array.from(
    { length: CONTACTS },
    (_, index) => `c${index},2026-03-01T21:14:05+08:00,f1,f2,voice,${index % 600}`,
  );
  const header = "contact_id,at,from_phone_id,to_phone_id,medium,duration_s";
  await writeFile(join(folder, "contacts.csv"), [header, ...rows, ""].join("\n"));
  const older = await mkdtemp(join(root, "older-"));
  await writeFile(join(older, "persons.csv"), "person_id,name\np1,甲\n");
  const ledger = await openLedger(file);
  await importCase(ledger, older, { strict: true });
  await ledger.close();
  before = await ledgerState();
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function ledgerState(): Promise<string> {
  const ledger = await openLedger(file);
  const state = await ledger.read(async (connection) => {
    const counts = await connection.runAndReadAll(
      `SELECT (SELECT count(*) FROM imports), (SELECT count(*) FROM import_files), (SELECT count(*) FROM records_contacts)`,
    );
    return JSON.stringify([await readDatasetSha256(connection), counts.getRowsJson()]);
  });
  await ledger.close();
  expect(existsSync(`${file}.scratch`)).toBe(false);
  return state;
}

/** Imports in a child, kills it `delay` ms after it has reached the phase; true where it was killed. */
async function importUntilKilled(phase: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, file, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_, signal) => resolve(signal));
  });
  let said = "";
  for await (const text of child.stdout) {
    said += String(text);
    if (!said.includes(`\n${phase} `) && !said.startsWith(`${phase} `)) continue;
    await wait(delay);
    child.kill("SIGKILL");
    break;
  }
  return (await ended) === "SIGKILL";
}

it.each([
  ["import.check", 0],
  ["import.read", 20],
  ["import.contacts", 0],
  ["import.contacts", 150],
])("killed in %s after %i ms: as before", async (phase, delay) => {
  expect(await importUntilKilled(phase, delay)).toBe(true);
  expect(await ledgerState()).toBe(before);
});

it("killed while it commits: as before or all of it; then imported again it is whole", async () => {
  await importUntilKilled("import.commit", 2);
  const ledger = await openLedger(file);
  const held = await ledger.read((connection) =>
    connection.runAndReadAll("SELECT CAST(count(*) AS INTEGER) FROM records_contacts"),
  );
  expect([0, CONTACTS]).toContain(held.getRows()[0]?.[0]);
  const report = await importCase(ledger, folder, { strict: true });
  expect(report.added + report.unchanged).toBe(CONTACTS + 2);
  const whole = await ledger.read((connection) =>
    connection.runAndReadAll(
      "SELECT CAST(count(*) AS INTEGER), CAST(count(DISTINCT record_id) AS INTEGER) FROM records_contacts",
    ),
  );
  expect(whole.getRows()).toEqual([[CONTACTS, CONTACTS]]);
  await ledger.close();
});
