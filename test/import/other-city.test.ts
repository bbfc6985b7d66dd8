/** The folders of the second generator keep the import contract, are told by their seed, and give nobody away by a flag. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Truth } from "../../seed-data/generator/records/truth.ts";
import { writeCase } from "../../seed-data/generator/write-case.ts";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { importFixture } from "./fixture.ts";

const fixture = importFixture();
const scratch = mkdtempSync(join(tmpdir(), "triplezero-other-city-"));
const [first, second] = [join(scratch, "first"), join(scratch, "second")];
const SMALL = { persons: 260, days: 30, gangs: 1 };

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a folder of the other city", () => {
  writeCase(first, generateNamedCity("other-base", 5, SMALL));
  writeCase(second, generateNamedCity("other-base", 5, SMALL));

  it("is imported strictly, without a problem", async () => {
    const folder = join(first, "case");
    const { files, ignored, quarantined, unresolved } = await importCase(fixture.ledger, folder, {
      strict: true,
    });
    expect(files.length).toBe((await readdir(folder)).length);
    expect({ ignored, quarantined, unresolved }).toEqual({ ignored: [], quarantined: 0, unresolved: 0 });
  });

  it("is the same, byte for byte, from the same seed", async () => {
    for (const part of ["case", "truth"])
      for (const file of await readdir(join(first, part)))
        expect(
          readFileSync(join(first, part, file)).equals(readFileSync(join(second, part, file))),
          file,
        ).toBe(true);
  });

  it("has a gang with deals that records can show", () => {
    const truth = JSON.parse(readFileSync(join(first, "truth", "truth.json"), "utf8")) as Truth;
    expect(truth.groups.length).toBe(1);
    expect(truth.deals.filter((deal) => deal.observable).length).toBeGreaterThan(20);
  });
});
