/**
 * What goes for every page, seen once in Chinese, light and wide, and once in English, dark and
 * narrow: axe-core finds nothing serious, no text is missing or of the other language, nothing is
 * wider than the window, and a reload shows the same where there is more than the page itself. A
 * page that is new needs a line here. With the graph in Neo4j axe-core looks at each page once: its
 * other look is about colours and width, which no store changes.
 */
import { readFileSync } from "node:fs";
import type { Page, Request } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { overflow, seriousFaults } from "./checks.ts";
import { describeExplorer, goTo, PHONE } from "./explorer.ts";
import { saveView } from "./given-view.ts";
import { wrongTexts } from "./languages.ts";
import type { PageOptions } from "./pages.ts";
import { content } from "./parts.ts";

interface Known {
  readonly group: string;
  readonly person: string;
  readonly deal: string;
  readonly view: string;
}

/** By the path of its route in `web/router.tsx`, an address of the page with something on it. */
const PAGES: Readonly<Record<string, (known: Known) => string>> = {
  "/": () => "/",
  "/groups/$id": ({ group, person }) => `/groups/${group}?node=person:${person}&off=contact`,
  "/explore": ({ person }) => `/explore?node=person:${person}`,
  "/people/$id": ({ person }) => `/people/${person}`,
  "/deals/$id": ({ deal }) => `/deals/${deal}`,
  "/views": () => "/views",
  "/views/$id": ({ view }) => `/views/${view}`,
  "/data": () => "/data",
};
const NOWHERE = "/nowhere";
const STILL_MS = 80;
/** What is on its way, and nodes without a place. */
const UNFINISHED = [zh, en]
  .map(({ common }) => `#main [aria-label="${common.loading}"]`)
  .concat("[role=application][aria-busy=true]")
  .join();

const WAYS: readonly (PageOptions & { readonly language: "zh-CN" | "en" })[] = [
  { language: "zh-CN", colorScheme: "light" },
  { language: "en", colorScheme: "dark", ...PHONE },
];

describeExplorer("every page", { data: "shared" }, (explorer) => {
  let known: Known;
  beforeAll(async () => {
    known = await somethingOfEach(explorer.url);
  });

  it("has a line in this file", () => {
    const router = readFileSync(new URL("../../web/router.tsx", import.meta.url), "utf8");
    const routes = [...router.matchAll(/path: "([^"]+)"/g)].map(([, path]) => path);
    expect(routes.sort()).toEqual(Object.keys(PAGES).sort());
  });

  describe.each(WAYS)("$language, $colorScheme", (way) => {
    /** Requests without an answer yet. */
    const asked = new Set<Request>();
    let page: Page;
    beforeAll(async () => {
      page = await explorer.openPage(NOWHERE, way);
      page.on("request", (request) => asked.add(request));
      const end = (request: Request) => asked.delete(request);
      page.on("requestfinished", end);
      page.on("requestfailed", end);
    });

    it.each([...Object.keys(PAGES), NOWHERE])("%s", async (path) => {
      await goOn(page, PAGES[path]?.(known) ?? path);
      await shown(page, asked);
      expect(await wrongTexts(page, way.language)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (explorer.isOnNeo4j && way !== WAYS[0]) return;
      expect(await seriousFaults(page)).toEqual([]);
      // Without anything chosen, a reload is what every file begins with.
      if (way === WAYS[0] && new URL(page.url()).search !== "") {
        const before = await seen(page);
        await page.reload();
        await expect.poll(() => seen(page)).toEqual(before);
      }
    });
  });
});

/** The group that ranks first with one of its persons and deals, and a view with that person. */
async function somethingOfEach(url: string): Promise<Known> {
  const ask = async (path: string) => (await fetch(`${url}/api${path}`)).json();
  const { groups, run } = (await ask("/overview")) as Answer<"getOverview">;
  const group = groups[0]?.id ?? "";
  const { deals, persons } = (await ask(`/groups/${group}`)) as Answer<"getGroup">;
  const person = persons[0]?.person_id ?? "";
  const view = await saveView(url, {
    name: "每一页",
    origin: { page: "explore" },
    run: run?.id ?? null,
    nodes: [`person:${person}`],
  });
  return { group, person, deal: deals[0]?.id ?? "", view };
}

/** Goes to another page, and waits until what was there has gone. */
async function goOn(page: Page, path: string): Promise<void> {
  const last = await page.locator("#main > *").last().elementHandle();
  await goTo(page, path);
  await page.waitForFunction((element) => !element?.isConnected, last);
}

/** Waits until nothing is asked for any more and the texts stand still. */
async function shown(page: Page, asked: ReadonlySet<Request>): Promise<void> {
  await page.getByRole("heading").first().waitFor();
  let last: readonly string[] = [];
  const isStill = async () => {
    const before = last;
    last = await seen(page);
    return asked.size === 0 && before.join() === last.join();
  };
  await expect.poll(isStill, { interval: STILL_MS }).toBe(true);
  await expect.poll(() => page.locator(UNFINISHED).count()).toBe(0);
}

/** Address and texts of the page. */
async function seen(page: Page): Promise<readonly string[]> {
  return [page.url(), (await content(page).textContent()) ?? ""];
}
