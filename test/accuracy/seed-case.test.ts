/** The committed seed case, from its files to `result.json`, against a truth that the program never reads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Truth } from "../../seed-data/generator/records/truth.ts";
import { resultSchema } from "../../server/contracts/result.ts";
import type { CaseResult } from "../../server/domain/findings.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { analyzeCase } from "../../server/usecases/analyze-case.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { formatResult } from "../../server/usecases/write-result.ts";

const SEED_CASE = fileURLToPath(new URL("../../seed-data/yunling/", import.meta.url));
const truth = JSON.parse(readFileSync(join(SEED_CASE, "truth", "truth.json"), "utf8")) as Truth;
const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

async function analysed(): Promise<CaseResult> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, join(SEED_CASE, "case"), { strict: true, ...quiet });
    return await analyzeCase(ledger, { seed: 1, ...quiet });
  } finally {
    await ledger.close();
  }
}

describe("seed case", () => {
  let result: CaseResult;
  beforeAll(async () => {
    result = await analysed();
  }, 120_000);

  it("keeps to the contract of result.json", () => {
    expect(() => resultSchema.parse(result)).not.toThrow();
  });

  it("finds every gang", () => {
    for (const gang of truth.groups) {
      const members = new Set(gang.members.map((member) => member.person_id));
      const best = Math.max(
        ...result.groups.map((group) => {
          const found = group.members.map((member) => member.person_id);
          const shared = found.filter((person) => members.has(person)).length;
          return shared / (found.length + members.size - shared);
        }),
      );
      expect(best, gang.id).toBeGreaterThanOrEqual(0.8);
    }
  });

  it("lists hardly anybody who is no member", () => {
    const members = new Set(truth.groups.flatMap((group) => group.members.map((member) => member.person_id)));
    const listed = result.groups.flatMap((group) => group.members.map((member) => member.person_id));
    expect(listed.filter((person) => !members.has(person)).length).toBeLessThanOrEqual(2);
  });

  it("names as many records behind what is counted for a role as it counts", () => {
    const COUNTED = ["delivers-for-others", "delivers-own", "parcels-from-afar", "common-place"];
    const FILES: Readonly<Record<string, readonly string[]>> = {
      "money-kept": ["payments"],
      "calls-out-share": ["contacts"],
    };
    const reasons = result.groups
      .flatMap((group) => group.members)
      .flatMap((member) => member.roles)
      .flatMap((role) => role.contributions);
    const counted = reasons.filter(({ feature }) => COUNTED.includes(feature));
    expect(new Set(counted.map(({ feature }) => feature)).size).toBe(COUNTED.length);
    for (const { feature, value, records_total } of counted)
      expect(records_total, `${feature} ${value}`).toBeGreaterThanOrEqual(Math.round(Math.expm1(value)));
    for (const { feature, value, records } of reasons.filter(({ feature }) => FILES[feature])) {
      if (value === 0) continue;
      expect(records.length, feature).toBeGreaterThan(0);
      expect(records.every(({ file }) => FILES[feature]!.includes(file))).toBe(true);
    }
  });

  it("shows the records behind every member and deal", () => {
    for (const member of result.groups.flatMap((group) => group.members)) {
      expect(member.contributions.some((reason) => reason.records.length > 0)).toBe(true);
    }
    for (const deal of result.deals) {
      const legs = [deal.contacts, deal.payments, [...deal.parcels, ...deal.sightings]];
      expect(legs.some((leg) => leg.length > 0)).toBe(true);
    }
  });

  it("uses each record for one deal at most", () => {
    const cited = result.deals.flatMap((deal) => [
      ...deal.payments,
      ...deal.contacts,
      ...deal.parcels,
      ...deal.sightings,
    ]);
    expect(new Set(cited).size).toBe(cited.length);
  });

  it("gives the same bytes again", async () => {
    expect(formatResult(await analysed())).toBe(formatResult(result));
  });
});
