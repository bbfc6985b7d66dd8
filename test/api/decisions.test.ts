import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { analyzeCase } from "../../server/usecases/analyze-case.ts";
import { verifyRun } from "../../server/usecases/verify-run.ts";
import { ask, startTestService, type TestService } from "./service.ts";

const QUIET = { onProgress: () => {}, signal: new AbortController().signal };
const USE = { kind: "phone-user", phone_id: "f2", person_id: "p2" } as const;

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

function newDecision(act: string, subject: object = USE, why: string | null = null) {
  return { id: randomUUID(), by: "警号 012345", subject, act, why };
}

const record = (body: object) => ask(service, "recordDecision", { body });
const about = async (key: string) =>
  (await ask(service, "listDecisions", { query: { about: key } })).answer.decisions;
const takeBack = (id: string) =>
  ask(service, "takeBackDecision", { params: { id }, body: { id: randomUUID(), by: "警号 012345" } });

describe("decisions", () => {
  it("are added once however often they are sent, also at once, and leave the records' hash alone", async () => {
    const before = await service.workspace.ledger.read(readDatasetSha256);
    const body = newDecision("unsure");
    const answers = await Promise.all(Array.from({ length: 8 }, () => record(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ answer }) => answer.position)).size).toBe(1);
    expect(await about("phone:f2")).toHaveLength(1);
    expect(await service.workspace.ledger.read(readDatasetSha256)).toBe(before);
  });

  it("keep who, when, why and what the run said, and stay in the history when taken back", async () => {
    const reason = "讯问笔录证明该号由他人使用";
    const { answer: rejected } = await record(newDecision("reject", USE, reason));
    expect(rejected).toMatchObject({ by: "警号 012345", why: reason, seen: { figure: 0.9 } });
    expect(Date.parse(rejected.at)).toBeGreaterThan(Date.now() - 60_000);
    await takeBack(rejected.id);
    const [taking, taken, before] = await about("person:p2");
    expect(taking).toMatchObject({ act: "take-back", takes_back: rejected.id });
    expect(taken).toMatchObject({ id: rejected.id, why: reason, in_force: false, taken_back_by: taking?.id });
    // What was decided before holds again.
    expect(before).toMatchObject({ act: "unsure", in_force: true, state: "as-seen" });
  });

  it("refuse what has no reason, no such subject, or nothing to decide, and keep nothing of it", async () => {
    const number = (await about("person:p2")).length;
    for (const [body, code] of [
      [newDecision("reject"), "reason-missing"],
      [newDecision("accept", { ...USE, phone_id: "f99" }), "unknown-subject"],
      [newDecision("accept", { kind: "person", person_id: "p2" }), "not-decidable"],
    ] as const) {
      const { status, answer } = await record(body);
      expect([status, (answer as unknown as { code: string }).code]).toEqual([400, code]);
    }
    expect(await about("person:p2")).toHaveLength(number);
  });

  it("find their group by its members and their deal by its records, whatever the numbers", async () => {
    await record(newDecision("note", { kind: "group", person_ids: ["p2", "p1"] }, "两人同住"));
    await record(newDecision("note", { kind: "deal", record: { file: "payments", id: "y1" } }, "已核对流水"));
    expect((await about("group:g01")).map(({ why }) => why)).toEqual(["两人同住"]);
    expect((await about("deal:d0001")).map(({ why }) => why)).toEqual(["已核对流水"]);
  });

  it("about users are taken into the next run, which names them and is reproduced with them", async () => {
    const { ledger } = service.workspace;
    const usersOfF2 = async () => {
      const { run, phone_users } = await analyzeCase(ledger, { seed: 1, ...QUIET });
      return { run, users: phone_users.filter(({ phone_id }) => phone_id === "f2") };
    };
    const first = await usersOfF2();
    expect(first.users).toMatchObject([{ person_id: "p2", basis: "inferred" }]);

    const { answer: rejected } = await record(newDecision("reject", USE, "号码已转给他人"));
    const { answer: accepted } = await record(newDecision("accept", { ...USE, person_id: "p4" }));
    expect((await about("phone:f2")).find(({ id }) => id === accepted.id)?.state).toBe("waiting");
    const second = await usersOfF2();
    expect(second.users).toMatchObject([{ person_id: "p4", basis: "decision", probability: 0.985 }]);
    expect(second.run.parameters).toMatchObject({
      identity_decisions_used: 2,
      identity_decisions_up_to: accepted.position,
    });
    expect((await about("phone:f2")).find(({ id }) => id === rejected.id)?.state).toBe("used");

    await takeBack(accepted.id);
    await takeBack(rejected.id);
    expect((await usersOfF2()).users).toEqual(first.users);
    // The run before is still computed with the decisions that held then.
    expect(await verifyRun(ledger, second.run.id, QUIET)).toMatchObject({ verdict: "reproduced" });
  });
});
