/** How the graph unfolds: bundled links open, nodes expand by kind and collapse, labels and map keep it legible. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";
import { atRest, members } from "./stage.ts";

describeExplorer("unfolding the graph", { data: "shared" }, (explorer) => {
  let page: Page;
  let link: Answer<"getGroupGraph">["links"][number];
  beforeAll(async () => {
    const { links } = await ask<Answer<"getGroupGraph">>(`${explorer.url}/api/groups/g01/graph`);
    const contacts = links.filter(({ props }) => props.layer === "contact");
    link = contacts.sort((a, b) => b.count - a.count)[0] as typeof link;
    page = await explorer.openPage(`/groups/g01?link=${encodeURIComponent(link.id)}`);
    await atRest(page);
  });

  it("opens the count of a bundled link into just as many records, each of which opens", async () => {
    const count = link.count.toLocaleString("en");
    await page.getByRole("button", { name: zh.linkPanel.open.replace("{{count}}", count) }).click();
    const list = page.getByRole("dialog");
    await list.getByText(zh.record.total.replace("{{total}}", count)).waitFor();
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await list.getByRole("listitem").first().getByRole("button").click();
    await page.getByText(zh.record.verified).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(zh.record.verified).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
  });

  it("lists those within the window of time only, says so, and shows the others when asked", async () => {
    const first = encodeURIComponent(new Date(link.first_at as number).toISOString());
    await page.goto(`${page.url()}&from=${first}&to=${first}`);
    const count = link.count.toLocaleString("en");
    await page.getByRole("button", { name: zh.linkPanel.open.replace("{{count}}", count) }).click();
    const total = page.getByRole("dialog").getByText(/^共 [\d,]+ 条$/);
    await total.waitFor();
    expect(Number(/[\d,]+/.exec((await total.textContent()) ?? "")?.[0])).toBeLessThan(link.count);
    await page.getByRole("button", { name: zh.linkPanel.allTime }).click();
    await page.getByText(zh.record.total.replace("{{total}}", count)).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: zh.time.clearLong }).click();
    await members(page).first().or(page.getByText(zh.linkPanel.first)).first().waitFor();
  });
});

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
