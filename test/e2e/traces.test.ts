/** The guided traces: one action from a person, a view with its steps, each with records, in order of time. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { TRACE_KINDS, type TraceKind } from "../../server/domain/traces.ts";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { dialogs } from "./parts.ts";

describeExplorer("guided traces", { data: "shared" }, (explorer) => {
  const ask = async (path: string) => (await fetch(`${explorer.url}/api${path}`)).json();
  const from: Partial<Record<TraceKind, string>> = {};
  let page: Page;
  beforeAll(async () => {
    const { groups } = (await ask("/overview")) as Answer<"getOverview">;
    const { deals } = (await ask(`/groups/${groups[0]?.id}`)) as Answer<"getGroup">;
    const deal = deals.find((one) => one.payments.length > 0 && one.delivery !== null && one.buyer_person_id);
    const [buyer, seller] = [deal?.buyer_person_id ?? "", deal?.seller_person_id ?? ""];
    Object.assign(from, { source: buyer, money: buyer, fellows: buyer, dealers: buyer, buyers: seller });
    page = await explorer.openPage("/");
  });

  describe.each(TRACE_KINDS)("%s", (kind) => {
    it("is one action from the person's page and lists its steps with records in order of time", async () => {
      await goTo(page, `/people/${from[kind]}`);
      await page.getByRole("region", { name: zh.personPage.identity }).waitFor();
      await page.getByRole("button", { name: /追查$|^从“.*”追查$/ }).click();
      await page.getByRole("menuitem", { name: zh.trace.action[kind] }).click();
      await page.waitForURL(/\/views\//);
      const steps = page.locator("ol > li", { has: page.getByRole("button", { name: /记录/ }) });
      await page.getByRole("heading", { name: zh.views.steps }).waitFor();
      const id = new URL(page.url()).pathname.split("/").at(-1);
      const saved = (await ask(`/views/${id}`)) as Answer<"getView">;
      const taken = (saved.content.steps ?? []).filter(({ nodes }) => nodes.length > 0);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.filter(({ records }) => records.length === 0)).toEqual([]);
      const times = taken.flatMap(({ at }) => at ?? []);
      const inOrder = [...times].sort((a, b) => (kind === "source" ? b - a : a - b));
      expect(times).toEqual(inOrder);
      await expectListed(steps, taken.length);
    });
  });

  it("opens the records of a step, and leads on from the graph", async () => {
    const step = page.locator("ol > li").first();
    await step.locator("button[aria-label]").first().click();
    await dialogs(page).waitFor();
    await page.keyboard.press("Escape");
    await step.getByRole("button").first().click();
    await page.getByRole("button", { name: /追查$/ }).waitFor();
  });
});

async function expectListed(steps: Locator, count: number): Promise<void> {
  await expect.poll(() => steps.count()).toBe(count);
}
