import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

describe("the page of a person", () => {
  it("tells holder from user, and goes on where nobody is known to use a phone", async () => {
    const { answer } = await ask(service, "getPersonIdentity", { params: { id: "p2" } });
    expect(answer.links).toMatchObject([
      {
        thing: "phone",
        id: "f2",
        label: "10000000002",
        holder: { person_id: "p2", label: "钱乙" },
        use: { probability: 0.9 },
      },
    ]);
    const userOf = async (phone: string) =>
      (await ask(service, "getPersonIdentity", { params: { id: `phone:${phone}` } })).answer.user;
    expect(await userOf("f2")).toEqual({ person_id: "p2", label: "钱乙", probability: 0.9 });
    expect(await userOf("f4")).toBeNull();
    const unknown = await ask(service, "getPerson", { params: { id: "phone:f4" } });
    expect(unknown.answer).toMatchObject({ kind: "unknown-user", label: "10000000004", finding: null });
    const records = await ask(service, "getPersonRecords", { params: { id: "phone:f4" } });
    expect(records.answer.totals).toEqual({ phones: 1, contacts: 1 });
  });

  it("puts all records with a time on the line, and only those of the window when there is one", async () => {
    const noon = Date.parse("2026-03-02T12:00:00+08:00");
    const ids = async (query: Record<string, string>) => {
      const { answer } = await ask(service, "getPersonTimeline", { params: { id: "p1" }, query });
      return [answer.total, ...answer.moments.map(({ id }) => id)];
    };
    expect(await ids({})).toEqual([4, "c1", "c2", "y1", "c4"]);
    expect(await ids({ limit: "1" })).toEqual([4, "c4"]);
    expect(await ids({ from_ms: String(noon) })).toEqual([1, "c4"]);
  });

  it("counts the records of each source and opens exactly those", async () => {
    const { answer } = await ask(service, "getPersonSources", { params: { id: "p1" } });
    for (const source of answer.sources) {
      const query = { source: source.source_id ?? "", limit: "500" };
      const page = (await ask(service, "getPersonRecords", { params: { id: "p1" }, query })).answer;
      expect([page.total, page.records.length]).toEqual([source.total, source.total]);
    }
    expect(answer.sources.map(({ title, files }) => [title, files.contacts])).toEqual([
      ["通话记录", 3],
      [null, undefined],
    ]);
    const query = { file: "contacts", through: "phone:f1", to_ms: "1772370000000" };
    const narrowed = (await ask(service, "getPersonRecords", { params: { id: "p1" }, query })).answer;
    expect(narrowed.records.map(({ id }) => id)).toEqual(["c2", "c1"]);
  });
});

describe("the page of a deal", () => {
  it("gives its records by time, its amount and its parties with their roles", async () => {
    const { answer } = await ask(service, "getDeal", { params: { id: "d0001" } });
    expect(answer.records.map(({ id }) => id)).toEqual(["c1", "y1", "g1", "g2"]);
    expect(answer.amount_cny).toBe(300);
    expect(answer.parties.map(({ part, person_id, roles }) => [part, person_id, roles[0]?.role])).toEqual([
      ["buyer", "p3", undefined],
      ["seller", "p1", "retail_dealer"],
      ["payee", "p1", "retail_dealer"],
      ["deliverer", "p2", "courier"],
    ]);
    expect(answer.missing).toEqual([]);
  });
});

describe("the members of a group", () => {
  it("have their records counted within the window alone, with how many that leaves out", async () => {
    const group = { params: { id: "g01" } };
    const sum = (answer: { counts: readonly { all: number }[] }) =>
      answer.counts.reduce((total, { all }) => total + all, 0);
    const whole = (await ask(service, "getGroupEvidence", group)).answer;
    expect(whole.outside).toEqual({ within: 0, all: 0 });
    const query = { from_ms: String(Date.parse("2026-03-02T00:00:00+08:00")) };
    const part = (await ask(service, "getGroupEvidence", { ...group, query })).answer;
    expect(part.outside.all).toBeGreaterThan(0);
    expect(sum(part) + part.outside.all).toBe(sum(whole));
    for (const person of new Set(part.counts.map(({ person_id }) => person_id))) {
      const { answer } = await ask(service, "getMemberEvidence", {
        params: { id: "g01", person, file: "all" },
        query: { ...query, within: "false" },
      });
      const own = part.counts.filter(({ person_id }) => person_id === person);
      expect(answer).toMatchObject({ total: sum({ counts: own }) });
    }
  });
});
