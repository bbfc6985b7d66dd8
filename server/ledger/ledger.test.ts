import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TriplezeroError } from "../domain/errors.ts";
import { openLedger } from "./ledger.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "block-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function codeOf(file: string): Promise<string> {
  const opened = await openLedger(file).catch((error: unknown) => error);
  return opened instanceof TriplezeroError ? opened.details.code : "opened";
}

describe("a ledger that cannot be opened", () => {
  it.each([20, 4104, 300_000])("is damaged, not in use, where byte %i was changed", async (at) => {
    const file = join(root, `${at}.duckdb`);
    await (await openLedger(file)).close();
    const bytes = await readFile(file);
    bytes[at]! ^= 0xff;
    await writeFile(file, bytes);
    expect(await codeOf(file)).toBe("ledger-unreadable");
  });

  it("is no database, whatever its path is called", async () => {
    const text = join(root, "lock.txt");
    await writeFile(text, "a text that is somewhat longer than the head of a database file would be");
    expect(await codeOf(text)).toBe("ledger-unreadable");
    const folder = join(root, "folder.duckdb");
    await mkdir(folder);
    expect(await codeOf(folder)).toBe("ledger-unreadable");
  });

  it("is in use while another process holds it", async () => {
    const file = join(root, "held.duckdb");
    const ledger = await openLedger(file);
    try {
      const url = JSON.stringify(new URL("./ledger.ts", import.meta.url).href);
      const opening = `const { openLedger } = await import(${url});
        await openLedger(${JSON.stringify(file)}).catch((error) => console.log(error.details.code));`;
      const args = ["--import", "tsx", "--input-type=module", "-e", opening];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      expect(stdout.trim()).toBe("ledger-in-use");
    } finally {
      await ledger.close();
    }
  });
});
