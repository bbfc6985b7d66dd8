/**
 * A phone that 5,000 others ring, held by somebody with a very long name: said before, chosen,
 * counted, and all of it in reach. And a service that stops and comes back: what is shown stays,
 * the message is clear, work goes on.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { overflow } from "./checks.ts";
import { describeExplorer, goTo, PHONE_SIZE } from "./explorer.ts";
import { graphSize } from "./stage.ts";

const CALLERS = 5000;
const LONG_NAME = "阿卜杜热合曼·买买提艾力·努尔麦麦提·吐尔逊·阿不都克里木·艾合买提江";
/** The callers, and the holder. */
const NEIGHBOURS = CALLERS + 1;
const WIDE = { width: 1440, height: 900 };

const EMPTY_WITH_HUB = {
  data: "empty",
  prepare: (folder: string) => writeHub(join(folder, "data", "inbox", "hub")),
} as const;

describeExplorer("a hub", EMPTY_WITH_HUB, (explorer) => {
  let page: Page;
  beforeAll(async () => {
    page = await explorer.openPage("/data");
  });

  it("tells how many there are, brings the strongest, and says what is left out", async () => {
    await page.getByRole("button", { name: "导入 hub" }).click();
    await page.getByText(zh.data.state.done).waitFor();
    await goTo(page, "/explore?node=phone:hub");

    await page.getByRole("button", { name: `${zh.node.expand} ${grouped(NEIGHBOURS)}` }).click();
    await page.getByRole("radio", { name: zh.expand.choice.strongest }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: zh.expand.act.replace("{{count}}", "100"), exact: true }).click();
    await expect.poll(() => graphSize(page)).toBe(101);
    await page.getByText(`${grouped(CALLERS - 99)} 条连线没有显示`).waitFor();
  });

  it("loses nothing that is shown while the service is away, says so, and goes on when it is back: brings all", async () => {
    const expandAll = page.getByRole("button", { name: zh.expand.all, exact: true });
    await explorer.stop();
    await expandAll.click();
    await page.getByText(zh.connection.lost, { exact: true }).waitFor();
    expect(await graphSize(page)).toBe(101);

    await explorer.restart();
    await page.getByText(zh.connection.lost, { exact: true }).waitFor({ state: "detached" });
    expect(await graphSize(page)).toBe(101);
    await expandAll.click();
    await expect.poll(() => graphSize(page)).toBe(NEIGHBOURS + 1);
    await page.getByText("条连线没有显示").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBe(101);
  });

  it("shows a very long name whole, within any width", async () => {
    for (const [path, level] of [
      ["/explore?node=person:holder", 2],
      ["/people/holder", 1],
    ] as const) {
      await goTo(page, path);
      for (const size of [WIDE, PHONE_SIZE]) {
        await page.setViewportSize(size);
        await page.getByRole("heading", { level, name: LONG_NAME }).waitFor();
        expect(await overflow(page)).toBe(0);
      }
    }
  });
});

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
