/** A bare call record: no persons, numbers for two phones only. There is still something to see. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CaseResult } from "../../server/domain/findings.ts";
import { saveRun } from "../../server/ledger/runs.ts";
import { analyzeCase } from "../../server/usecases/analyze-case.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { formatResult } from "../../server/usecases/write-result.ts";
import { ask, startTestService, type TestService } from "./service.ts";

/** Two circles of seven, whose first phones are rung by everybody and ring each other once. */
const CIRCLES = ["a", "b"].map((name) => Array.from({ length: 7 }, (_, index) => `${name}${index}`));
const QUIET = { onProgress: () => {}, signal: new AbortController().signal };

let service: TestService;
let result: CaseResult;
beforeAll(async () => {
  service = await startTestService(false);
  const folder = mkdtempSync(join(tmpdir(), "triplezero-bare-"));
  try {
    writeCallRecord(folder);
    await importCase(service.workspace.ledger, folder, { strict: false, ...QUIET });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  result = await analyzeCase(service.workspace.ledger, { seed: 1, ...QUIET });
});
afterAll(() => service.close());

it("has unknown users in a list of their own, and nobody among the persons", () => {
  expect(result.persons).toEqual([]);
  expect(result.unresolved_users?.map(({ phone_id }) => phone_id)).toEqual(CIRCLES.flat());
  expect(JSON.parse(formatResult(result)).unresolved_users).toEqual(result.unresolved_users);
});

it("lists them in communities, likeliest to lead first, by their numbers", async () => {
  const { answer } = await ask(service, "getCommunities");
  expect(answer.communities.map(({ size, unknown_users }) => [size, unknown_users])).toEqual([
    [7, 7],
    [7, 7],
  ]);
  for (const { persons } of answer.communities) {
    const circle = persons.map(({ person_id }) => person_id.slice("phone:".length));
    expect(CIRCLES.map(String)).toContain(String(circle.sort()));
  }
  const first = answer.communities.map(({ persons }) => persons[0]);
  expect(first.map((one) => [one?.person_id, one?.kind, one?.label]).sort()).toEqual([
    ["phone:a0", "unknown-user", "10000000000"],
    ["phone:b0", "unknown-user", "b0"],
  ]);
});

it("has a page for each, also where only calls name the phone", async () => {
  for (const phone of ["a0", "b0"]) {
    const params = { id: `phone:${phone}` };
    const { answer } = await ask(service, "getPerson", { params });
    const { phone_id: _, ...figures } =
      result.unresolved_users?.find((user) => user.phone_id === phone) ?? {};
    expect(answer).toMatchObject({ kind: "unknown-user", finding: { person_id: params.id, ...figures } });
    expect((await ask(service, "getPersonIdentity", { params })).status).toBe(200);
    expect((await ask(service, "getPersonRecords", { params })).answer.totals.contacts).toBeGreaterThan(0);
  }
});

it("leads from an earlier SIM to the figures of its user, with the SIMs one after the other", async () => {
  const phone_swaps = [{ from_phone_id: "a6", to_phone_id: "b6", log10_lr: 3 }];
  const run = { ...result.run, id: "with-a-swap" };
  const unresolved_users = (result.unresolved_users ?? []).filter(({ phone_id }) => phone_id !== "a6");
  await saveRun(service.workspace.ledger, { ...result, run, phone_swaps, unresolved_users }, new Date());
  const params = { id: "phone:a6" };
  const { answer } = await ask(service, "getPerson", { params });
  expect(answer.finding?.person_id).toBe("phone:b6");
  const { chain } = (await ask(service, "getPersonIdentity", { params })).answer;
  expect(chain.map(({ label }) => label)).toEqual(["a6", "b6"]);
});

function writeCallRecord(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const calls = CIRCLES.flatMap(([centre = "", ...others]) =>
    others.flatMap((other, index) => [
      [other, centre],
      [centre, other],
      [other, others[(index + 1) % others.length] ?? ""],
    ]),
  );
  const rows = [...calls, ["a0", "b0"]].map(
    ([from, to], index) =>
      `c${index},2026-03-01T08:${String(index % 60).padStart(2, "0")}:00+08:00,${from},${to},voice,30`,
  );
  const header = "contact_id,at,from_phone_id,to_phone_id,medium,duration_s";
  writeFileSync(join(folder, "contacts.csv"), `${[header, ...rows].join("\n")}\n`);
  writeFileSync(join(folder, "phones.csv"), "phone_id,number\na0,10000000000\na1,10000000001\n");
}
