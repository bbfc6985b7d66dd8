/** A service that stops and comes back: what is shown stays, the message is clear, work goes on. */
import { expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer } from "./explorer.ts";
import { atRest, graphSize, members } from "./stage.ts";

describeExplorer("a service that stops", { data: "copy" }, (explorer) => {
  it("is told of, loses nothing that is shown, and goes on when it is back", async () => {
    const page = await explorer.openPage("/");
    await page.getByRole("article").first().getByRole("heading").getByRole("link").click();
    await members(page).last().click();
    const expand = page.getByRole("button", { name: zh.node.expand });
    await expand.waitFor();
    await atRest(page);
    const size = await graphSize(page);

    await explorer.stop();
    await expand.click();
    await page.getByText(zh.connection.lost, { exact: true }).waitFor();
    expect(await graphSize(page)).toBe(size);

    await explorer.restart();
    await page.getByText(zh.connection.lost, { exact: true }).waitFor({ state: "detached" });
    expect(await graphSize(page)).toBe(size);
    await expand.click();
    await expect.poll(() => graphSize(page)).toBeGreaterThan(size);
  });
});
