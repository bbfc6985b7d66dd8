/**
 * What a new user meets first: help by `?`, pages by key, both appearances, both languages. With
 * the graph in Neo4j what comes from the case; keys, tour and texts do not depend on the store.
 */
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { VALUE_TERMS } from "../../web/i18n/texts/record-terms.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults } from "./checks.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { articles, dialogs, sidePanel } from "./parts.ts";
import { members } from "./stage.ts";

const GROUP = zh.group.title.replace("{{id}}", "g01");
const NO_COMMENT = VALUE_TERMS.no_comment?.zh ?? "";
const A_ROLE = new RegExp(zh.person.probability.replace("{{value}}", "\\d+%"));
const A_RECORD = new RegExp(zh.record.open.replace("{{id}}", ".+"));

describeExplorer("the first minute", { data: "shared" }, (explorer) => {
  const onceOnly = it.runIf(!explorer.isOnNeo4j);
  let page: Page;
  beforeAll(async () => {
    page = await explorer.openPage("/");
    await articles(page).first().waitFor();
  });

  it("names the people of a group on the first page", async () => {
    const { groups } = (await (await fetch(`${explorer.url}/api/overview`)).json()) as Answer<"getOverview">;
    const [holder] = groups[0]?.holders ?? [];
    const said = `${zh.role[holder?.role ?? "user"]}${holder?.label}`;
    await articles(page).first().getByRole("listitem").filter({ hasText: said }).waitFor();
  });

  onceOnly("lists every key by ?, and Esc closes the list", async () => {
    // The first stop of every page.
    await page.keyboard.press("Tab");
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: zh.keys.title });
    await list.waitFor();
    for (const act of Object.values(zh.keys.act)) await list.getByText(act, { exact: true }).waitFor();
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe(zh.app.skip);
  });

  onceOnly(
    "offers the tour, left by Esc and not offered again, but taken from the help menu as far as the first group",
    async () => {
      await page.getByRole("button", { name: zh.tour.start }).click();
      const stop = page.locator(".driver-popover");
      await stop.getByText(zh.tour.stop.group.title, { exact: true }).waitFor();
      await stop.getByRole("button", { name: zh.tour.next }).click();
      await stop.getByText(zh.tour.stop.zero.title, { exact: true }).waitFor();
      expect(await seriousFaults(page, ".driver-popover")).toEqual([]);
      await page.keyboard.press("Escape");
      await stop.waitFor({ state: "detached" });

      await page.reload();
      await articles(page).first().waitFor();
      expect(await page.getByText(zh.tour.offer).count()).toBe(0);
      await page.getByRole("button", { name: zh.keys.help }).click();
      await page.getByRole("menuitem", { name: zh.tour.start }).click();
      const { group, zero, score, coverage, search, nav, members, stage, time, tabs, help } = zh.tour.stop;
      for (const { title } of [group, zero, score, coverage, search, nav, members, stage, time, tabs, help]) {
        await stop.getByText(title, { exact: true }).waitFor();
        await stop.getByRole("button", { name: title === help.title ? zh.tour.done : zh.tour.next }).click();
      }
      await stop.waitFor({ state: "detached" });
      await page.waitForURL(/\/groups\/g01/);
    },
  );

  it("opens what the figures of the first page rest on: samples of wastewater, the groups of a total, a file", async () => {
    await goTo(page, "/");
    const dialog = dialogs(page);
    await page.getByRole("button", { name: /METH/ }).first().click();
    await dialog.getByRole("button", { name: zh.chart.table }).click();
    await dialog.getByRole("table").waitFor();
    await dialog.getByText(zh.overview.wastewaterSamples).waitFor();
    await expect.poll(() => dialog.getByRole("listitem").getByRole("button").count()).toBeGreaterThan(20);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toMatch(/METH/);

    await page.getByRole("button", { name: new RegExp(`^${zh.overview.quantity}`) }).click();
    const groups = await page.locator("article").count();
    await expect.poll(() => dialog.getByRole("table").getByRole("link").count()).toBe(4 * groups);
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await articles(page).first().getByRole("link", { name: zh.overview.quantity }).click();
    await page.waitForURL(/tab=deals/);
  });

  onceOnly("goes to pages and changes light to dark by key, the page on screen marked", async () => {
    await page.keyboard.press("Alt+3");
    await page.waitForURL(/\/views$/);
    await page.locator("main:focus").waitFor();
    const current = page.getByRole("navigation", { name: zh.nav.label }).locator("[aria-current=page]");
    await expect.poll(() => current.allTextContents()).toEqual([zh.views.nav]);
    await page.keyboard.press("Alt+m");
    await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  });

  it("leads to the three who say nothing, their roles and the records behind in nine clicks", async () => {
    await page.keyboard.press("Alt+1");
    let clicks = 0;
    const click = async (target: Locator) => {
      await target.click();
      clicks++;
    };
    await click(page.getByRole("link", { name: GROUP, exact: true }));
    const silent = members(page).filter({ hasText: NO_COMMENT });
    await silent.nth(2).waitFor();
    expect(await silent.count()).toBe(3);
    const names = await silent.locator("strong").allTextContents();
    const panel = sidePanel(page);
    for (const name of names) {
      // From the second on the list has given way to the person before: one click leads back to it.
      if (clicks > 1) await click(page.getByRole("tab", { name: GROUP, exact: true }));
      await click(silent.filter({ hasText: name }));
      await panel.getByRole("heading", { level: 2, name, exact: true }).waitFor();
      const basis = page.getByRole("tabpanel", { name: zh.person.basis });
      await basis.getByText(A_ROLE).first().waitFor();
      await click(basis.getByRole("button", { name: A_RECORD }).first());
      const record = dialogs(page);
      await record.getByRole("table").first().waitFor();
      await page.keyboard.press("Escape");
      await record.waitFor({ state: "detached" });
    }
    expect(clicks).toBeLessThan(10);
  });

  onceOnly("says all of it in English too", async () => {
    await page.getByRole("button", { name: zh.app.language }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await page.getByRole("button", { name: en.keys.help }).click();
    await page.getByRole("menuitem", { name: en.keys.title }).click();
    const list = page.getByRole("dialog", { name: en.keys.title });
    await list.getByText(en.keys.act.takeBack).waitFor();
    expect(await list.textContent()).not.toMatch(/\p{Script=Han}/u);
  });
});

/** What has the focus, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
  });
}
