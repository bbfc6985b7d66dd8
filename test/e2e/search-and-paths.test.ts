/** The search box with its tabs: one visit that searches. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";

describeExplorer("the search box", { data: "shared" }, (explorer) => {
  let page: Page;
  beforeAll(async () => {
    page = await explorer.openPage("/");
  });
  const box = () => page.getByRole("combobox", { name: zh.search.label });
  const options = () => page.getByRole("listbox").getByRole("option");

  it("offers one kind by its prefix, with the keys alone", async () => {
    await page.getByRole("article").first().waitFor();
    await page.keyboard.press("/");
    await options().first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await box().inputValue()).toBe("电话:");
    await page.getByText(zh.search.typeOn.replace("{{kind}}", zh.kind.Phone)).waitFor();
  });

  it("groups what it finds by kind, counts what it leaves out, and shows it on demand", async () => {
    const asked = await fetch(`${explorer.url}/api/graph/search`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: "00" }),
    });
    const { total, totals } = (await asked.json()) as Answer<"search">;
    const phones = totals.Phone ?? 0;
    await box().fill("00");
    await page.getByRole("group", { name: `${zh.kind.Phone} · ${phones}` }).waitFor();
    await page.getByText(new RegExp(`^已显示 \\d+ 个，共 ${total} 个`)).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const all = zh.search.showKind.replace("{{count}}", String(phones)).replace("{{kind}}", zh.kind.Phone);
    await options().filter({ hasText: all }).click();
    expect(await box().inputValue()).toBe("电话:00");
    await options().filter({ hasText: "再显示一些" }).click();
    await expect.poll(() => options().count()).toBe(Math.min(200, phones));
  });

  it("opens a person by a part of the name in the explorer", async () => {
    const { groups } = (await (await fetch(`${explorer.url}/api/overview`)).json()) as Answer<"getOverview">;
    const graph = await fetch(`${explorer.url}/api/groups/${groups[0]?.id}/graph`);
    const { nodes } = (await graph.json()) as Answer<"getGroupGraph">;
    const member = nodes.find(({ kind }) => kind === "Person");
    await box().fill(`person:${member?.label}`);
    await options()
      .filter({ hasText: member?.label ?? "" })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("node") === member?.key);
    await page
      .getByRole("complementary")
      .getByRole("heading", { name: member?.label ?? "" })
      .first()
      .waitFor();
  });
});
