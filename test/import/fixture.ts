/** A ledger in memory for each test, with folders written for it. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { TriplezeroError } from "../../server/domain/errors.ts";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import type { ImportReport } from "../../server/ledger/import/report.ts";
import { type Ledger, openLedger } from "../../server/ledger/ledger.ts";
import { importCase } from "../../server/usecases/import-case.ts";

export type Files = Record<string, string | Buffer>;

export const AT = "2026-03-01T21:14:05+08:00";
export const CONTACTS = "contact_id,at,from_phone_id,to_phone_id,medium,duration_s\n";
export const PHONES = "phone_id\nf1\nf2\n";
export const contact = (id: string) => `${id},${AT},f1,f2,voice,60\n`;

export interface ImportFixture {
  /** A folder that nothing lies in but what the tests put there. */
  readonly root: string;
  readonly ledger: Ledger;
  folderOf(files: Files): Promise<string>;
  importFiles(files: Files, strict?: boolean): Promise<ImportReport>;
  rowsOf(sql: string): Promise<unknown[][]>;
  /** Everything that an import may change. */
  ledgerState(): Promise<string>;
  /** The error of a refused import, having checked its texts and that the ledger is as before. */
  refusalOf(work: Promise<unknown>): Promise<TriplezeroError>;
}

/** Every ledger holds one person before the test begins. Call it at the top of a test file. */
export function importFixture(): ImportFixture {
  let root = "";
  let ledger: Ledger;
  let before = "";
  const fixture: ImportFixture = {
    get root() {
      return root;
    },
    get ledger() {
      return ledger;
    },
    async folderOf(files) {
      const folder = await mkdtemp(join(root, "case-"));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      return folder;
    },
    async importFiles(files, strict = false) {
      return importCase(ledger, await fixture.folderOf(files), { strict });
    },
    async rowsOf(sql) {
      const reader = await ledger.read((connection) => connection.runAndReadAll(sql));
      return reader.getRowsJson() as unknown[][];
    },
    async ledgerState() {
      const counts = await fixture.rowsOf(
        `SELECT (SELECT count(*) FROM imports), (SELECT count(*) FROM import_files), (SELECT count(*) FROM quarantine),
                (SELECT count(*) FROM unresolved_references), (SELECT count(*) FROM superseded)`,
      );
      return JSON.stringify([await ledger.read(readDatasetSha256), counts]);
    },
    async refusalOf(work) {
      const error = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(TriplezeroError);
      const refused = error as TriplezeroError;
      expect(refused.details.message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(refused.details.message.en).toMatch(/^[\x20-\x7e]+$/);
      expect(await fixture.ledgerState()).toBe(before);
      expect(await readdir(ledger.scratchDir)).toEqual([]);
      return refused;
    },
  };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "import-"));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  beforeEach(async () => {
    ledger = await openLedger(":memory:");
    await fixture.importFiles({ "persons.csv": "person_id,name\np1,甲\n" }, true);
    before = await fixture.ledgerState();
  });
  afterEach(() => ledger.close());
  return fixture;
}

/** Rows by problem: `code column: row row …`. */
export function problemsOf(report: ImportReport): string[] {
  return report.files.flatMap(({ problems }) =>
    problems.map(({ code, column, examples }) => {
      const rows = examples.map(({ row }) => row).join(" ");
      return `${code}${column === undefined ? "" : ` ${column}`}: ${rows}`;
    }),
  );
}
