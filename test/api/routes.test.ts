/** Every route answers every status that it declares, by its contract. Long because there is a request for each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RouteName, routes } from "../../server/contracts/routes.ts";
import { ask, type Request, send, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

type Case = readonly [status: number, request: Request];

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

function decision(number: number, person_id: string, act: string) {
  return { id: idOf(number), by: "审核员", subject: { kind: "phone-user", phone_id: "f2", person_id }, act };
}

const KEPT_QUERY = {
  id: "2d0f0d7e-42c9-4b0e-9d55-0b9b8f1c7a10",
  by: "110233",
  query: { name: "持机多的人", why: "", params: [], cypher: "MATCH (p:Person) RETURN p" },
};
const CHANGED_QUERY = { by: "110233", query: { ...KEPT_QUERY.query, why: "可能替人办卡。" } };
const SAVED_VIEW = {
  id: "6f1d5c0e-6a0b-4a55-9a40-2b1f0f4f8a01",
  by: "110233",
  name: "三人与两部手机",
  content: {
    origin: { page: "explore" },
    run_id: "run-by-hand",
    nodes: ["person:p1", "phone:f1"],
    arrangement: { positions: { "person:p1": [1, 2] }, pinned: ["person:p1"], hidden: [], frame: null },
    search: { node: "person:p1", seed: 7 },
    camera: null,
  },
};

/** Requests for every status that a route declares; a route without any does not compile. */
const CASES: Record<RouteName, readonly Case[]> = {
  tracePerson: [
    [200, { params: { id: "p3", kind: "dealers" } }],
    [404, { params: { id: "p3", kind: "everything" } }],
    [404, { params: { id: "nobody", kind: "source" } }],
  ],
  getOverview: [[200, {}]],
  getRunVerification: [
    [200, { params: { id: "run-by-hand" } }],
    [404, { params: { id: "nothing" } }],
  ],
  getCommunities: [
    [200, {}],
    [400, { query: { limit: "0" } }],
  ],
  getActivity: [
    [200, { body: { keys: ["person:p1", "phone:f3", "place:x1"] } }],
    [400, { body: { keys: [] } }],
  ],
  getWeekActivity: [
    [200, { body: { keys: ["group:g01"], from_ms: 0 } }],
    [400, { body: { keys: ["person:p1"], to_ms: "tomorrow" } }],
  ],
  getActivityRecords: [
    [200, { body: { keys: ["person:p1"], hour_of_week: { weekday: 7, hour: 20 } } }],
    [400, { body: { keys: ["person:p1"], files: [] } }],
  ],
  getWindowLinks: [
    [200, { body: { keys: ["person:p1", "person:p2"], members: ["p1", "p2"], from_ms: 0 } }],
    [400, { body: { keys: [] } }],
  ],
  getRecordTimes: [
    [200, { body: { records: [{ file: "contacts", id: "c1" }] } }],
    [400, { body: { records: [] } }],
  ],
  listFileRecords: [
    [200, { params: { file: "contacts" } }],
    [400, { params: { file: "contacts" }, query: { limit: "0" } }],
    [404, { params: { file: "rumours" } }],
  ],
  getGroup: [
    [200, { params: { id: "g01" } }],
    [404, { params: { id: "g99" } }],
  ],
  getGroupGraph: [
    [200, { params: { id: "g01" } }],
    [404, { params: { id: "g99" } }],
  ],
  getGroupMoney: [
    [200, { params: { id: "g01" }, query: { from_ms: "0" } }],
    [400, { params: { id: "g01" }, query: { from_ms: "yesterday" } }],
    [404, { params: { id: "g99" } }],
  ],
  getGroupSupply: [
    [200, { params: { id: "g01" } }],
    [400, { params: { id: "g01" }, query: { to_ms: "tomorrow" } }],
    [404, { params: { id: "g99" } }],
  ],
  getGroupEvidence: [
    [200, { params: { id: "g01" } }],
    [400, { params: { id: "g01" }, query: { from_ms: "yesterday" } }],
    [404, { params: { id: "g99" } }],
  ],
  getMemberEvidence: [
    [200, { params: { id: "g01", person: "p1", file: "contacts" } }],
    [400, { params: { id: "g01", person: "p1", file: "contacts" }, query: { limit: "0" } }],
    [404, { params: { id: "g01", person: "p99", file: "contacts" } }],
  ],
  listRuns: [[200, {}]],
  getGroupComparison: [
    [200, { params: { id: "g01", run: "run-by-hand" } }],
    [404, { params: { id: "g01", run: "nothing" } }],
  ],
  getPerson: [
    [200, { params: { id: "p1" } }],
    [200, { params: { id: "phone:f4" } }],
    [404, { params: { id: "p99" } }],
  ],
  getPersonRecords: [
    [200, { params: { id: "p1" }, query: { limit: "2" } }],
    [400, { params: { id: "p1" }, query: { offset: "-1" } }],
    [404, { params: { id: "p99" } }],
  ],
  getPersonIdentity: [
    [200, { params: { id: "p2" } }],
    [200, { params: { id: "phone:f4" } }],
    [404, { params: { id: "phone:f99" } }],
  ],
  getPersonTimeline: [
    [200, { params: { id: "p1" }, query: { from_ms: "0" } }],
    [400, { params: { id: "p1" }, query: { limit: "0" } }],
  ],
  getPersonSources: [
    [200, { params: { id: "p1" } }],
    [400, { params: { id: "p1" }, query: { from_ms: "yesterday" } }],
  ],
  getDeal: [
    [200, { params: { id: "d0001" } }],
    [404, { params: { id: "d0099" } }],
  ],
  getRecord: [
    [200, { params: { file: "payments", id: "y1" } }],
    [404, { params: { file: "payments", id: "y99" } }],
    [404, { params: { file: "nothing", id: "y1" } }],
  ],
  listDecisions: [
    [200, { query: { about: "person:p1" } }],
    [400, { query: { about: "p".repeat(301) } }],
  ],
  recordDecision: [
    [201, { body: decision(1, "p2", "accept") }],
    [400, { body: decision(2, "p2", "reject") }],
    [409, { body: decision(1, "p4", "accept") }],
  ],
  takeBackDecision: [
    [201, { params: { id: idOf(1) }, body: { id: idOf(3), by: "审核员" } }],
    [400, { params: { id: idOf(1) }, body: { id: idOf(3), by: "" } }],
    [404, { params: { id: idOf(9) }, body: { id: idOf(4), by: "审核员" } }],
    [409, { params: { id: idOf(1) }, body: { id: idOf(5), by: "审核员" } }],
  ],
  search: [
    [200, { body: { text: "郑无" } }],
    [400, { body: { text: "" } }],
  ],
  getNode: [
    [200, { params: { key: "person:p1" } }],
    [404, { params: { key: "person:p99" } }],
  ],
  getNeighbours: [
    [200, { params: { key: "phone:f1" }, query: { kinds: "CONTACTED,HOLDS" } }],
    [400, { params: { key: "phone:f1" }, query: { kinds: "LIKES" } }],
    [404, { params: { key: "phone:f99" } }],
  ],
  getLinkRecords: [
    [200, { query: { kind: "CONTACTED", from: "phone:f1", to: "phone:f2" } }],
    [400, { query: { kind: "LIKES", from: "phone:f1", to: "phone:f2" } }],
  ],
  findPaths: [
    [200, { query: { from: "phone:f3", to: "phone:f2", time_ordered: "true" } }],
    [400, { query: { from: "phone:f3" } }],
    [404, { query: { from: "phone:f3", to: "phone:f99" } }],
  ],
  getSubgraph: [
    [200, { body: { keys: ["phone:f1", "phone:f2", "phone:f99"] } }],
    [400, { body: { keys: [] } }],
  ],
  getStatistics: [[200, {}]],
  saveView: [
    [201, { body: SAVED_VIEW }],
    [400, { body: { ...SAVED_VIEW, name: " " } }],
    [409, { body: { ...SAVED_VIEW, name: "另一个" } }],
  ],
  listViews: [[200, {}]],
  getView: [
    [200, { params: { id: SAVED_VIEW.id } }],
    [404, { params: { id: "nothing" } }],
  ],
  changeView: [
    [200, { params: { id: SAVED_VIEW.id }, body: { by: "110233", version: 1, name: "改名" } }],
    [400, { params: { id: SAVED_VIEW.id }, body: { by: "110233", name: "没有版本" } }],
    [404, { params: { id: "nothing" }, body: { by: "110233", version: 1, name: "改名" } }],
    [409, { params: { id: SAVED_VIEW.id }, body: { by: "110233", version: 1, name: "晚了一步" } }],
  ],
  deleteView: [
    [409, { params: { id: SAVED_VIEW.id }, body: { by: "110233", version: 1, deleted: true } }],
    [200, { params: { id: SAVED_VIEW.id }, body: { by: "110233", version: 2, deleted: true } }],
    [400, { params: { id: SAVED_VIEW.id }, body: { by: "", version: 2, deleted: true } }],
    [404, { params: { id: "nothing" }, body: { by: "110233", version: 1, deleted: true } }],
  ],
  listInbox: [[200, {}]],
  startImport: [
    [202, { body: { folder: "small" } }],
    [400, { body: { folder: "../small" } }],
    [404, { body: { folder: "nothing" } }],
  ],
  startVerification: [
    [202, { params: { id: "run-by-hand" } }],
    [404, { params: { id: "nothing" } }],
  ],
  startAnalysis: [
    [202, { body: { seed: 1 } }],
    [400, { body: { seed: -1 } }],
  ],
  getLastImport: [[200, {}]],
  listJobs: [[200, {}]],
  getJob: [[404, { params: { id: "nothing" } }]],
  followJob: [[404, { params: { id: "nothing" } }]],
  listQueries: [[200, {}]],
  runQuery: [
    [400, { params: { id: "shared-handset" }, body: { params: { nothing: 1 } } }],
    [404, { params: { id: "nothing" }, body: {} }],
    [503, { params: { id: "shared-handset" }, body: {} }],
  ],
  runCypher: [
    [400, { body: { text: "" } }],
    [503, { body: { text: "RETURN 1" } }],
  ],
  keepQuery: [
    [201, { body: KEPT_QUERY }],
    [400, { body: { ...KEPT_QUERY, by: " " } }],
    [409, { body: { ...KEPT_QUERY, query: { ...KEPT_QUERY.query, name: "另一个" } } }],
  ],
  changeQuery: [
    [200, { params: { id: KEPT_QUERY.id }, body: { ...CHANGED_QUERY, version: 1 } }],
    [400, { params: { id: KEPT_QUERY.id }, body: CHANGED_QUERY }],
    [404, { params: { id: "nothing" }, body: { ...CHANGED_QUERY, version: 1 } }],
    [409, { params: { id: KEPT_QUERY.id }, body: { ...CHANGED_QUERY, by: "110234", version: 1 } }],
  ],
  deleteQuery: [
    [409, { params: { id: KEPT_QUERY.id }, body: { by: "110233", version: 1, deleted: true } }],
    [200, { params: { id: KEPT_QUERY.id }, body: { by: "110233", version: 2, deleted: true } }],
    [400, { params: { id: KEPT_QUERY.id }, body: { by: "", version: 2, deleted: true } }],
    [404, { params: { id: "nothing" }, body: { by: "110233", version: 1, deleted: true } }],
  ],
  getHealth: [[200, {}]],
};

/** Tested where they can happen: progress.test.ts, and test/queries with a real Neo4j. */
const ELSEWHERE = [
  "startImport 409",
  "startAnalysis 409",
  "startVerification 409",
  "getJob 200",
  "followJob 200",
  "runQuery 200",
  "runCypher 200",
];

describe("every route", () => {
  it.each(
    (Object.entries(CASES) as [RouteName, readonly Case[]][]).flatMap(([name, cases]) =>
      cases.map(([status, request]) => ({ name, status, request })),
    ),
  )("$name answers $status by its contract", async ({ name, status, request }) => {
    expect((await ask(service, name, request)).status).toBe(status);
  });

  it("is asked for every status it declares", () => {
    const declared = (Object.keys(routes) as RouteName[]).flatMap((name) =>
      Object.keys(routes[name].responses).map((status) => `${name} ${status}`),
    );
    const asked = Object.entries(CASES).flatMap(([name, cases]) =>
      cases.map(([status]) => `${name} ${status}`),
    );
    expect(declared.filter((one) => !asked.includes(one)).sort()).toEqual([...ELSEWHERE].sort());
  });

  it("keeps answers out of the browser's cache", async () => {
    for (const name of ["getOverview", "getGroup"] as const) {
      const response = await send(service, name, { params: { id: "g99" } });
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("is the only thing below /api", async () => {
    const response = await fetch(`${service.url}/api/nothing`);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      404,
      "unknown-address",
    ]);
  });
});

describe("what the answers say", () => {
  it("ranks the persons of a community by leadership and counts what a limit leaves out", async () => {
    const { answer } = await ask(service, "getCommunities", { query: { limit: "1", persons_limit: "2" } });
    expect(answer).toMatchObject({
      run_id: "run-by-hand",
      total: 2,
      communities: [{ community: 0, size: 3 }],
    });
    expect(answer.communities[0]?.persons.map((person) => [person.person_id, person.label])).toEqual([
      ["p1", "郑无名"],
      ["p2", "钱乙"],
    ]);
  });

  it("sums up a group by its significant deals and counts its roles", async () => {
    const { answer } = await ask(service, "getOverview");
    expect(answer.groups).toMatchObject([
      {
        id: "g01",
        members: 2,
        deals: 1,
        paid_cny: 300,
        roles: { retail_dealer: 1, courier: 1, organiser: 0 },
      },
    ]);
    expect(answer.coverage.find((one) => one.file === "contacts")).toEqual({
      file: "contacts",
      records: 4,
      first_at: "2026-03-01T12:00:00Z",
      last_at: "2026-03-08T12:00:00Z",
    });
  });

  it("draws a group as its members and one link per kind of record between two", async () => {
    const { answer } = await ask(service, "getGroupGraph", { params: { id: "g01" } });
    expect(answer.nodes.map((node) => [node.key, node.label, node.props.role])).toEqual([
      ["person:p1", "郑无名", "retail_dealer"],
      ["person:p2", "钱乙", "courier"],
    ]);
    expect(answer.links.map((link) => [link.props.layer, link.from, link.to, link.count]).sort()).toEqual([
      ["contact", "person:p1", "person:p2", 1],
      ["deal", "person:p1", "person:p2", 1],
      ["tie:kinship", "person:p1", "person:p2", 1],
    ]);
  });

  it("counts each dated record of what is shown once, by day and by hour of the week in China's time", async () => {
    const keys = ["person:p1", "phone:f3", "place:x1"];
    const { answer } = await ask(service, "getActivity", { body: { keys } });
    const days = answer.bins.map(({ kind, start_ms, records }) => [
      kind,
      new Date(start_ms).toISOString(),
      records,
    ]);
    expect(days).toEqual([
      ["contacts", "2026-02-28T16:00:00.000Z", 2],
      ["payments", "2026-02-28T16:00:00.000Z", 1],
      ["sightings", "2026-02-28T16:00:00.000Z", 1],
      ["contacts", "2026-03-07T16:00:00.000Z", 1],
    ]);
    expect(answer).toMatchObject({
      deals: [{ id: "d0001", at_ms: Date.parse("2026-03-01T20:00:00+08:00") }],
      undated: 1,
      left_out: 1,
    });
    const week = { keys: ["person:p2"], to_ms: Date.parse("2026-03-02T09:00:00+08:00") };
    expect((await ask(service, "getWeekActivity", { body: week })).answer).toEqual({
      cells: [
        { weekday: 1, hour: 9, records: 1 },
        { weekday: 7, hour: 20, records: 2 },
      ],
      without_hour: 0,
    });
    const before = { ...week, to_ms: week.to_ms - 1 };
    expect((await ask(service, "getWeekActivity", { body: before })).answer.cells).toEqual([
      { weekday: 7, hour: 20, records: 2 },
    ]);
  });

  it("opens exactly the records that a day, an hour of the week, or a gap of the picture counts", async () => {
    const keys = ["person:p1", "phone:f3", "place:x1"];
    const day = Date.parse("2026-03-01T00:00:00+08:00");
    const total = async (choice: object) =>
      (await ask(service, "getActivityRecords", { body: { keys, ...choice } })).answer.total;
    const whole = { from_ms: day, to_ms: day + 86_399_999 };
    const { answer } = await ask(service, "getActivityRecords", { body: { keys, ...whole } });
    const { bins, undated } = (await ask(service, "getActivity", { body: { keys } })).answer;
    const counted = bins.filter(({ start_ms }) => start_ms === day);
    expect(answer.total).toBe(counted.reduce((sum, { records }) => sum + records, 0));
    expect(answer.records.map(({ at }) => at)).toEqual(
      answer.records
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(await total({ ...whole, files: ["contacts"] })).toBe(2);
    expect(await total({ without: "time" })).toBe(undated);
    const { cells, without_hour } = (await ask(service, "getWeekActivity", { body: { keys } })).answer;
    for (const { records, ...hour_of_week } of cells) expect(await total({ hour_of_week })).toBe(records);
    expect(await total({ without: "hour" })).toBe(without_hour);
  });

  it("lists the records of a file as many as the overview counts", async () => {
    const { coverage } = (await ask(service, "getOverview", {})).answer;
    for (const { file, records } of coverage) {
      const { answer } = await ask(service, "listFileRecords", { params: { file }, query: { limit: "1" } });
      expect([answer.total, answer.records.length], file).toEqual([records, 1]);
    }
  });

  it("gives a person's records newest first, with totals of what the page leaves out", async () => {
    const { answer } = await ask(service, "getPersonRecords", {
      params: { id: "p3" },
      query: { limit: "2" },
    });
    const times = answer.records.map((record) => record.at ?? "");
    expect(times).toEqual([...times].sort().reverse());
    expect([answer.records.length, answer.totals.contacts, answer.totals.payments]).toEqual([2, 2, 1]);
    expect(answer.total).toBe(Object.values(answer.totals).reduce((sum, count) => sum + count, 0));
  });

  it("counts the records of a link within a window, as a link of phones and as one of persons", async () => {
    const links = [
      { kind: "CONTACTED", from: "phone:f3", to: "phone:f1" },
      { kind: "TIED", layer: "contact", from: "person:p1", to: "person:p3" },
    ];
    for (const link of links) {
      const ids = async (query: Record<string, string>) => {
        const { answer } = await ask(service, "getLinkRecords", { query: { ...link, ...query } });
        expect(answer.total).toBe(answer.records.length);
        return answer.records.map((record) => record.id);
      };
      const last = String(Date.parse("2026-03-08T20:00:00+08:00"));
      expect(await ids({})).toEqual(["c1", "c4"]);
      expect(await ids({ from_ms: last })).toEqual(["c4"]);
      expect(await ids({ to_ms: String(Number(last) - 1) })).toEqual(["c1"]);
    }
  });

  it("finds a path in which each step is later than the one before", async () => {
    const { answer } = await ask(service, "findPaths", {
      query: { from: "phone:f3", to: "phone:f2", kinds: "CONTACTED", time_ordered: "true" },
    });
    expect(answer.paths.map((path) => path.nodes)).toEqual([["phone:f3", "phone:f1", "phone:f2"]]);
    // c3 rings f2 before c4 rings f1: no way from f4 to f1 that keeps to the order of time.
    const back = await ask(service, "findPaths", {
      query: {
        from: "phone:f2",
        to: "phone:f3",
        kinds: "CONTACTED",
        time_ordered: "true",
        from_ms: "1772600000000",
      },
    });
    expect(back.answer.paths).toEqual([]);
  });

  it("names the keys that the graph no longer has", async () => {
    const { answer } = await ask(service, "getSubgraph", { body: { keys: ["phone:f1", "phone:f99"] } });
    expect([answer.nodes.map((node) => node.key), answer.missing]).toEqual([["phone:f1"], ["phone:f99"]]);
  });

  it("says that saved queries need Neo4j where there is none", async () => {
    const { answer } = await ask(service, "listQueries");
    expect(answer.available).toBe(false);
    expect(answer.queries.length).toBeGreaterThan(0);
  });

  it("shows a record with its source and a hash that still holds", async () => {
    const { answer } = await ask(service, "getRecord", { params: { file: "contacts", id: "c1" } });
    expect(answer).toMatchObject({ source: { source_id: "s1" }, versions: [{ version: 1, verified: true }] });
  });
});
