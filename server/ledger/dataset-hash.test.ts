import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDatasetSha256 } from "./dataset-hash.ts";
import { importFolder } from "./import/import-folder.ts";
import { openLedger } from "./ledger.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dataset-hash-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function hashOf(...folders: Record<string, string>[]): Promise<string> {
  const ledger = await openLedger(":memory:");
  for (const [index, files] of folders.entries()) {
    const folder = join(root, String(index));
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await importFolder(ledger, folder, { strict: true });
  }
  const hash = await ledger.read(readDatasetSha256);
  await ledger.close();
  return hash;
}

const persons = (...rows: string[]) => ({ "persons.csv": ["person_id,name", ...rows, ""].join("\n") });

it("does not depend on the order of rows, columns and imports", async () => {
  const hash = await hashOf(persons("p1,甲", "p2,乙"));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf(persons("p2,乙", "p1,甲"))).toBe(hash);
  expect(await hashOf({ "persons.csv": "name,person_id\n甲,p1\n乙,p2\n" })).toBe(hash);
  expect(await hashOf(persons("p2,乙"), persons("p1,甲"))).toBe(hash);
  // A version that was superseded is no longer part of the data.
  expect(await hashOf(persons("p1,丙", "p2,乙"), persons("p1,甲"))).toBe(hash);
});

it("changes with any content, id or kind", async () => {
  const hashes = [await hashOf(persons("p1,甲"))];
  hashes.push(await hashOf(persons("p1,乙")));
  hashes.push(await hashOf(persons("p2,甲")));
  hashes.push(await hashOf({ "vehicles.csv": "vehicle_id,name\np1,甲\n" }));
  hashes.push(await hashOf(persons()));
  expect(new Set(hashes).size).toBe(hashes.length);
});
