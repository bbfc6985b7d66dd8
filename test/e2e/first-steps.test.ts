/** From nothing to a result on the data page, with a case that holds nothing but ties. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer } from "./explorer.ts";
import { articles, dialogs, sidePanel } from "./parts.ts";

const FOLDERS = {
  data: "empty",
  prepare: (folder: string) => {
    writeTies(join(folder, "data", "inbox", "ties-only"));
    writeFaulty(join(folder, "data", "inbox", "faulty"));
  },
} as const;

describeExplorer("first steps", FOLDERS, (explorer) => {
  it("says what to do, refuses a faulty folder with file and row, imports and analyses a good one", async () => {
    const page = await explorer.openPage("/");
    await page.getByText(zh.overview.empty).waitFor();
    await page.getByRole("link", { name: zh.overview.goToData }).click();

    await page.getByLabel(zh.data.strict).check();
    await page.getByRole("button", { name: "导入 faulty" }).click();
    await page.getByText(zh.data.state.failed).waitFor();
    await page
      .getByText(/ties(\.csv)?.*1/)
      .first()
      .waitFor();

    await page.getByRole("button", { name: "导入 ties-only" }).click();
    await page.getByText(zh.data.state.done).waitFor();
    await page.getByRole("table").getByText("ties.csv").waitFor();

    await page.getByRole("button", { name: zh.data.startAnalysis }).click();
    const analysis = articles(page).filter({ hasText: zh.data.job.analyze });
    await analysis.waitFor();
    // Work and reports are the service's: whoever comes back, or reloads, finds them again.
    await page.getByRole("link", { name: zh.nav.explore }).click();
    await page.keyboard.press("Alt+4");
    await page.reload();
    await analysis.waitFor();
    await page.getByRole("table").getByText("ties.csv").waitFor();
    await page.getByText(zh.data.state.failed).waitFor();
    await page.getByRole("link", { name: zh.data.seeResult }).click();
    await page.getByText(zh.overview.noGroups).waitFor();
    await page.getByRole("alert").first().waitFor();
    await page.getByText(zh.overview.communities).waitFor();
    const lacks = page.getByRole("region", { name: zh.overview.lacks });
    await lacks.getByText(zh.overview.without.payments).waitFor();
    expect(await lacks.getByText(zh.overview.without.ties).count()).toBe(0);
    await page.getByRole("button", { name: /^既有关系 13/ }).click();
    await dialogs(page).getByText(zh.record.total.replace("{{total}}", "13")).waitFor();
    await page.keyboard.press("Escape");
    await dialogs(page).waitFor({ state: "detached" });

    await page.getByRole("link", { name: "在图中打开孙一" }).click();
    await sidePanel(page).getByRole("heading", { level: 2, name: "孙一" }).waitFor();
  });
});

/** Two circles of four, joined by one tie. */
function writeTies(folder: string): void {
  const people = ["孙一", "孙二", "孙三", "孙四", "李一", "李二", "李三", "李四"];
  const pairs = [0, 4].flatMap((first) =>
    [0, 1, 2, 3].flatMap((a) => [1, 2, 3].filter((b) => b > a).map((b) => [first + a, first + b])),
  );
  const ties = [...pairs, [0, 4]].map(([a, b], index) => `t${index},call,p${a},p${b},3`);
  write(folder, "persons", ["person_id,name", ...people.map((name, index) => `p${index},${name}`)]);
  write(folder, "ties", ["tie_id,layer,from_person_id,to_person_id,weight", ...ties]);
}

function writeFaulty(folder: string): void {
  write(folder, "persons", ["person_id,name", "p90,赵九"]);
  write(folder, "ties", ["tie_id,layer,from_person_id,to_person_id,weight", "t90,call,p90,p90,-3"]);
}

function write(folder: string, file: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${file}.csv`), `${lines.join("\n")}\n`);
}
