import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../server/contracts/routes.ts";
import { openBrowser } from "../browser.ts";
import { startTestService, type TestService } from "./service.ts";

const browser = await openBrowser();
let service: TestService;
beforeAll(async () => {
  service = await startTestService(false);
});
afterAll(async () => {
  await browser?.close();
  await service.close();
});

describe("the API page", () => {
  it("names nothing that lies on another machine", async () => {
    const page = await (await fetch(`${service.url}/api/docs`)).text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(assets.length).toBeGreaterThan(2);
    for (const address of assets) {
      expect(address).toMatch(/^\/api\/docs\//);
      expect((await fetch(`${service.url}${address}`)).status).toBe(200);
    }
  });

  it.runIf(browser)("shows every route in a browser without asking any other host", async () => {
    const page = await (browser as NonNullable<typeof browser>).newPage();
    const foreign: string[] = [];
    const refused: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(service.url) && !request.url().startsWith("data:"))
        foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${service.url}/api/docs`);
    await page.locator(".opblock").first().waitFor();
    expect(await page.locator(".opblock").count()).toBe(Object.keys(routes).length);
    expect([foreign, refused]).toEqual([[], []]);
  });
});
