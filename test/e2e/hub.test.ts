/** A phone that 5,000 others ring, held by somebody with a very long name: said before, chosen, counted, and all of it in reach. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer, PHONE } from "./explorer.ts";
import { graphSize } from "./stage.ts";

const CALLERS = 5000;
const LONG_NAME = "阿卜杜热合曼·买买提艾力·努尔麦麦提·吐尔逊·阿不都克里木·艾合买提江";
/** The callers, and the holder. */
const NEIGHBOURS = CALLERS + 1;

const EMPTY_WITH_HUB = {
  data: "empty",
  prepare: (folder: string) => writeHub(join(folder, "data", "inbox", "hub")),
} as const;

describeExplorer("a hub", EMPTY_WITH_HUB, (explorer) => {
  it("tells how many there are, brings the strongest, says what is left out, and brings all on demand", async () => {
    const page = await explorer.openPage("/data");
    await page.getByRole("button", { name: "导入 hub" }).click();
    await page.getByText(zh.data.state.done).waitFor();
    await page.goto(`${explorer.url}/explore?node=phone:hub`);

    await page.getByRole("button", { name: `${zh.node.expand} ${grouped(NEIGHBOURS)}` }).click();
    await page.getByRole("radio", { name: zh.expand.choice.strongest }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: zh.expand.act.replace("{{count}}", "100"), exact: true }).click();
    await expect.poll(() => graphSize(page)).toBe(101);
    await page.getByText(`${grouped(CALLERS - 99)} 条连线没有显示`).waitFor();

    await page.getByRole("button", { name: zh.expand.all, exact: true }).click();
    await expect.poll(() => graphSize(page)).toBe(NEIGHBOURS + 1);
    expect(await page.getByText("条连线没有显示").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBe(101);
  });

  it("shows a very long name whole, within any width", async () => {
    for (const size of [{}, PHONE]) {
      const page = await explorer.openPage("/explore?node=person:holder", size);
      await page.getByRole("heading", { name: LONG_NAME }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.goto(`${explorer.url}/people/holder`);
      await page.getByRole("heading", { name: LONG_NAME }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

function grouped(count: number): string {
  return count.toLocaleString("zh-CN");
}

/** Every caller rings once, one minute after the other. */
function writeHub(folder: string): void {
  const callers = Array.from({ length: CALLERS }, (_, index) => `f${index}`);
  const begun = Date.parse("2026-03-01T00:00:00Z");
  const contacts = callers.map((id, index) => {
    const at = new Date(begun + index * 60_000).toISOString();
    return `c${index},${at},${id},hub,voice,30`;
  });
  write(folder, "persons", ["person_id,name", `holder,${LONG_NAME}`]);
  write(folder, "phones", [
    "phone_id,number,holder_person_id",
    "hub,10000000000,holder",
    ...callers.map((id, index) => `${id},1000${String(index + 1).padStart(7, "0")},`),
  ]);
  write(folder, "contacts", ["contact_id,at,from_phone_id,to_phone_id,medium,duration_s", ...contacts]);
}

function write(folder: string, file: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${file}.csv`), `${lines.join("\n")}\n`);
}
