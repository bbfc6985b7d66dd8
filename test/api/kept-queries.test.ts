import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { ask, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service?.close());

const id = "0d5a1f6e-5a7a-4f57-8f0f-3f3c2a9d1e77";
const query = {
  name: "持机多的人",
  why: "一人持有多部电话，可能替人办卡。",
  params: [
    { name: "least", type: "integer", default: "3" },
    { name: "group", type: "string" },
  ],
  cypher:
    "MATCH (p:Person)-[:HOLDS]->(f:Phone)\nWITH p, count(f) AS phones\nWHERE phones >= $least\nRETURN p, $group",
};

describe("queries that people keep", () => {
  it("stand beside the library as they were written, and leave the records' hash alone", async () => {
    const hash = await service.workspace.ledger.read(readDatasetSha256);
    for (const times of [1, 2]) {
      const { status, answer } = await ask(service, "keepQuery", { body: { id, by: "110233", query } });
      expect([status, answer.version], `sent ${times}`).toEqual([201, 1]);
    }
    const { answer } = await ask(service, "listQueries");
    expect(answer.queries.length).toBeGreaterThan(5);
    expect(answer.kept).toHaveLength(1);
    expect(answer.kept[0]).toMatchObject({ id, version: 1, deleted: false, ...query });
    expect(answer.available).toBe(false);
    expect(await service.workspace.ledger.read(readDatasetSha256)).toBe(hash);
  });

  it("are changed by several people without overwriting each other, and say who did what", async () => {
    const change = (by: string, why: string) =>
      ask(service, "changeQuery", { params: { id }, body: { by, version: 1, query: { ...query, why } } });
    expect((await change("110234", "复核时用。")).answer).toMatchObject({ version: 2, why: "复核时用。" });
    const late = await change("110235", "晚了一步。");
    expect([late.status, late.answer]).toMatchObject([409, { code: "query-changed-meanwhile" }]);
    const { kept } = (await ask(service, "listQueries")).answer;
    expect(kept[0]).toMatchObject({ why: "复核时用。", cypher: query.cypher });
    expect(kept[0]?.history.map(({ act, by }) => [act, by])).toEqual([
      ["saved", "110233"],
      ["changed", "110234"],
    ]);
  });

  it("can be deleted and brought back with what they held", async () => {
    const remove = (version: number, deleted: boolean) =>
      ask(service, "deleteQuery", { params: { id }, body: { by: "110233", version, deleted } });
    expect((await remove(2, true)).answer).toMatchObject({ deleted: true, version: 3 });
    const change = { by: "110233", version: 3, query };
    expect((await ask(service, "changeQuery", { params: { id }, body: change })).answer).toMatchObject({
      code: "query-deleted",
    });
    expect((await remove(3, false)).answer).toMatchObject({ deleted: false, version: 4, why: "复核时用。" });
  });

  it("declare each parameter once", async () => {
    const twice = { ...query, params: [...query.params, { name: "least", type: "number" }] };
    const { status } = await ask(service, "keepQuery", {
      body: { id: "b4b0a5b5-0c0d-4f8c-8f7e-64e5a1c7a1d2", by: "110233", query: twice },
    });
    expect(status).toBe(400);
  });
});
