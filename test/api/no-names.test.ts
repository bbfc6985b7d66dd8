import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RouteName, routes } from "../../server/contracts/routes.ts";
import { PERSONAL_TEXTS } from "../small-case.ts";
import { send, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

describe("the log", () => {
  it("never holds a name or number, wherever a caller puts it", async () => {
    const name = PERSONAL_TEXTS[0] ?? "";
    for (const route of Object.keys(routes) as RouteName[]) {
      const params = { id: name, key: `person:${name}`, file: "persons" };
      const query = { from: name, to: name, kinds: name };
      const isPost = routes[route].method === "POST";
      await (
        await send(service, route, {
          params,
          query,
          ...(isPost ? { body: { text: name, folder: name } } : {}),
        })
      ).text();
    }
    await (await fetch(`${service.url}/${encodeURIComponent(name)}?q=${encodeURIComponent(name)}`)).text();
    await (
      await fetch(`${service.url}/api/graph/search`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Referer: `http://x/${encodeURIComponent(name)}` },
        body: `{"text": "${name}`,
      })
    ).text();
    expectClean(Object.keys(routes).length + 2);
  });

  it("never holds one from an answer or an error", async () => {
    const reads: [RouteName, Record<string, string>][] = [
      ["getPerson", { id: "p1" }],
      ["getPersonRecords", { id: "p1" }],
      ["getRecord", { file: "persons", id: "p1" }],
      ["getGroup", { id: "g01" }],
      ["getNeighbours", { key: "person:p1" }],
    ];
    const answers: string[] = [];
    for (const [route, params] of reads) answers.push(await (await send(service, route, { params })).text());
    expect(PERSONAL_TEXTS.filter((text) => answers.join().includes(text)).length).toBeGreaterThan(3);
    // A fault of the program: the ledger is gone.
    await service.workspace.ledger.close();
    const response = await send(service, "getPerson", { params: { id: "p1" } });
    expect(response.status).toBe(500);
    expect(service.logged()).toContain('"msg":"fault"');
    expectClean(reads.length + 1);
  });
});

function expectClean(atLeastLines: number): void {
  const log = service.logged();
  expect(log.split("\n").length).toBeGreaterThan(atLeastLines);
  const forms = PERSONAL_TEXTS.flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
  ]);
  expect(forms.filter((form) => log.includes(form))).toEqual([]);
}
