import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CaseResult, PersonFinding } from "../domain/findings.ts";
import { formatResult, writeResult } from "./write-result.ts";

const PERSON: PersonFinding = { person_id: "p1", community: 0, suspicion: 0.25, leadership: -1.5 };

function result(persons: readonly PersonFinding[], versions: Record<string, string>): CaseResult {
  return {
    run: { id: "r", dataset_sha256: "d", seed: 1, parameters: {}, versions },
    format: "triplezero.result/1",
    notices: [],
    groups: [],
    persons,
    deals: [],
    phone_users: [],
    phone_swaps: [],
    wastewater: [],
  };
}

describe("result.json", () => {
  it("has the same bytes whatever order the keys were made in", () => {
    const { leadership, suspicion, community, person_id } = PERSON;
    const turned = { leadership, suspicion, community, person_id };
    const text = formatResult(result([PERSON], { engine: "1", node: "20" }));
    expect(formatResult(result([turned], { node: "20", engine: "1" }))).toBe(text);
    expect(JSON.parse(text)).toEqual(result([PERSON], { engine: "1", node: "20" }));
    expect(text.split("\n")).toContain(
      '    {"person_id":"p1","community":0,"suspicion":0.25,"leadership":-1.5}',
    );
  });

  it("is there whole or not at all", async () => {
    const folder = mkdtempSync(join(tmpdir(), "triplezero-result-"));
    const out = join(folder, "new", "out");
    const wrong = result([{ ...PERSON, suspicion: 2 }], {});
    await expect(writeResult(wrong, out)).rejects.toThrow();
    expect(readdirSync(out)).toEqual([]);
    const file = await writeResult(result([PERSON], {}), out);
    await expect(writeResult(wrong, out)).rejects.toThrow();
    expect(readdirSync(out)).toEqual(["result.json"]);
    expect(JSON.parse(readFileSync(file, "utf8")).persons).toEqual([PERSON]);
    rmSync(folder, { recursive: true });
  });
});
