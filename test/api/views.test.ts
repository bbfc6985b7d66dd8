import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatasetSha256 } from "../../server/ledger/dataset-hash.ts";
import { ask, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

const id = "0a8f8a56-95f4-4a3e-8d2c-3a9ad52b1c11";
const content = {
  origin: { page: "group", group: "g01" },
  run_id: "run-by-hand",
  nodes: ["person:p1", "person:p2", "phone:f1"],
  arrangement: {
    positions: { "person:p1": [1.25, -2], "person:p2": [3, 4] },
    pinned: ["person:p1"],
    hidden: ["person:p2"],
    hiddenLinks: ["PAID:person:p1>person:p2"],
    collapsed: ["person:p1"],
    standIns: [],
    loose: ["phone:f1"],
    removed: [],
    frame: { x: [-10, 10], y: [-5, 5] },
  },
  marked: ["person:p1", "phone:f1"],
  search: { node: "person:p1", off: "contact", layout: "circular", seed: 3, table: true },
  camera: { x: 0.5, y: 0.4, ratio: 1.2, angle: 0 },
  steps: [
    {
      text: { key: "trace.step.paid", params: { from: "person:p1", yuan: 900 } },
      nodes: ["person:p1", "person:p2"],
      records: [{ file: "payments", id: "y1" }],
      at: 1_700_000_000_000,
    },
  ],
};

describe("saved views", () => {
  it("come back as they were saved, and leave the records' hash alone", async () => {
    const hash = await service.workspace.ledger.read(readDatasetSha256);
    await ask(service, "saveView", { body: { id, by: "110233", name: "付款链", content } });
    const { answer } = await ask(service, "getView", { params: { id } });
    expect(answer.content).toEqual(content);
    expect(answer).toMatchObject({ name: "付款链", page: "group", nodes: 3, steps: 1, version: 1 });
    expect(await service.workspace.ledger.read(readDatasetSha256)).toBe(hash);
  });

  it("sent twice are saved once", async () => {
    const again = await ask(service, "saveView", { body: { id, by: "110233", name: "付款链", content } });
    expect([again.status, again.answer.version]).toEqual([201, 1]);
    expect((await ask(service, "listViews")).answer.views).toHaveLength(1);
  });

  it("are changed by several people without overwriting each other, and say who did what", async () => {
    const rename = { by: "110234", version: 1, name: "付款链（复核）" };
    expect((await ask(service, "changeView", { params: { id }, body: rename })).status).toBe(200);
    const late = await ask(service, "changeView", {
      params: { id },
      body: { by: "110235", version: 1, content: { ...content, nodes: ["person:p1"] } },
    });
    expect([late.status, late.answer]).toMatchObject([409, { code: "view-changed-meanwhile" }]);
    const { answer } = await ask(service, "getView", { params: { id } });
    expect(answer).toMatchObject({ name: "付款链（复核）", nodes: 3, changed: { by: "110234" } });
    expect(answer.history.map(({ act, by }) => [act, by])).toEqual([
      ["saved", "110233"],
      ["renamed", "110234"],
    ]);
  });

  it("can be deleted and brought back with what they held", async () => {
    const remove = (version: number, deleted: boolean) =>
      ask(service, "deleteView", { params: { id }, body: { by: "110233", version, deleted } });
    expect((await remove(2, true)).answer).toMatchObject({ deleted: true, version: 3 });
    const { answer: listed } = await ask(service, "listViews");
    expect(listed.views).toEqual([]);
    expect(listed.deleted).toMatchObject([
      { id, name: "付款链（复核）", version: 3, changed: { by: "110233" } },
    ]);
    const change = { by: "110233", version: 3, name: "不可改" };
    expect((await ask(service, "changeView", { params: { id }, body: change })).answer).toMatchObject({
      code: "view-deleted",
    });
    await remove(3, false);
    expect((await ask(service, "listViews")).answer.deleted).toEqual([]);
    expect((await ask(service, "getView", { params: { id } })).answer.content).toEqual(content);
  });

  it("are refused whole where they hold more nodes than can be opened", async () => {
    const nodes = Array.from({ length: 20_001 }, (_, index) => `person:x${index}`);
    const body = {
      id: "6f1d5c0e-6a0b-4a55-9a40-2b1f0f4f8a02",
      by: "110233",
      name: "太大",
      content: { ...content, nodes },
    };
    expect((await ask(service, "saveView", { body })).status).toBe(400);
    expect((await ask(service, "listViews")).answer.views).toHaveLength(1);
  });
});
