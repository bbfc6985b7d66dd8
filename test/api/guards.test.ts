import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorBodySchema } from "../../server/contracts/route.ts";
import { startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(false, { allowedHosts: ["triplezero.intranet"] });
});
afterAll(() => service.close());

/** fetch() does not let the Host header be chosen. */
function statusWithHost(path: string, host: string): Promise<number> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once("error", reject)
      .end();
  });
}

async function post(headers: Record<string, string>, body = '{"text":"a"}') {
  const response = await fetch(`${service.url}/api/graph/search`, { method: "POST", headers, body });
  const answer: unknown = await response.json();
  return [response.status, response.ok ? "" : errorBodySchema.parse(answer).code];
}

const JSON_TYPE = { "Content-Type": "application/json" };

describe("guards", () => {
  it("keeps a connection for longer than an analysis keeps it from answering", async () => {
    const { headers } = await fetch(`${service.url}/api/health`);
    expect(headers.get("keep-alive")).toBe("timeout=120");
  });

  it("answers under its own names only", async () => {
    expect(await statusWithHost("/api/health", "localhost:1")).toBe(200);
    expect(await statusWithHost("/api/health", "triplezero.intranet")).toBe(200);
    expect(await statusWithHost("/api/health", "elsewhere.example")).toBe(403);
    expect(await statusWithHost("/", "elsewhere.example")).toBe(403);
  });

  it("takes a POST from its own pages, or from no page at all", async () => {
    expect(await post(JSON_TYPE)).toEqual([200, ""]);
    expect(await post({ ...JSON_TYPE, Origin: service.url })).toEqual([200, ""]);
    expect(await post({ ...JSON_TYPE, Origin: "http://elsewhere.example" })).toEqual([403, "foreign-origin"]);
    expect(await post({ ...JSON_TYPE, Origin: "null" })).toEqual([403, "foreign-origin"]);
  });

  it("takes JSON and nothing that a form can send", async () => {
    expect(await post({ "Content-Type": "text/plain" })).toEqual([415, "not-json"]);
    expect(await post(JSON_TYPE, "{")).toEqual([400, "invalid-json"]);
    expect(await post(JSON_TYPE, JSON.stringify({ text: "a".repeat(1_100_000) }))).toEqual([
      413,
      "body-too-large",
    ]);
  });

  it("sets headers that keep pages to this origin", async () => {
    const { headers } = await fetch(`${service.url}/api/health`);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self';script-src 'self'/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("says so where the web application has not been built", async () => {
    const page = await fetch(`${service.url}/groups/g01`, { headers: { accept: "text/html" } });
    expect([page.status, errorBodySchema.parse(await page.json()).code]).toEqual([503, "web-not-built"]);
    expect((await fetch(`${service.url}/assets/none.js`)).status).toBe(404);
  });

  it("limits how much one address may ask, and computing ten times as much", async () => {
    const limited = await startTestService(false, { requestsPerMinute: 20 });
    try {
      const start = () =>
        fetch(`${limited.url}/api/analyses`, { method: "POST", headers: JSON_TYPE, body: '{"seed":-1}' });
      expect([(await start()).status, (await start()).status, (await start()).status]).toEqual([
        400, 400, 429,
      ]);
      const other = (path: string) =>
        fetch(`${limited.url}/api${path}`, { method: "POST", headers: JSON_TYPE, body: "{}" });
      for (const path of ["/cypher", "/queries/any", "/runs/any/verification"])
        expect((await other(path)).status).toBe(429);
      const statuses: number[] = [];
      for (let i = 0; i < 15; i++) statuses.push((await fetch(`${limited.url}/api/health`)).status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(14);
      const refused = await fetch(`${limited.url}/api/health`);
      expect([refused.status, errorBodySchema.parse(await refused.json()).code]).toEqual([
        429,
        "too-many-requests",
      ]);
    } finally {
      await limited.close();
    }
  });
});
