/** The explorer as an investigator uses it: the seed case, one walk through it, in a real browser. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { openBrowser } from "../browser.ts";
import { type Explorer, openPage, startExplorer } from "./explorer.ts";

const browser = (await openBrowser()) as Browser;

describe.runIf(browser)("the explorer", () => {
  let explorer: Explorer;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    explorer = await startExplorer("start");
    ({ page, complaints } = await openPage(browser, explorer.url));
  });
  afterAll(async () => {
    await browser.close();
    await explorer.remove();
  });

  it("opens on the groups, ranked, with zero status in words and the run they come from", async () => {
    await page.goto(explorer.url);
    const groups = page.getByRole("article");
    await groups.first().waitFor();
    const scores = await groups.locator("strong").allTextContents();
    expect(scores.map(Number)).toEqual(scores.map(Number).sort((a, b) => b - a));
    for (const aspect of [zh.zero.seizure, zh.zero.scene, zh.zero.confession]) {
      await groups
        .first()
        .getByText(new RegExp(`${aspect.zero}|${aspect.some}`))
        .waitFor();
    }
    await page.getByText(zh.overview.runData).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("opens a group and shows why a person is in it, down to the record and its hash", async () => {
    await page.getByRole("article").first().getByRole("link").click();
    await page.waitForURL(/\/groups\//);
    await members(page).first().click();
    await page.getByRole("tab", { name: zh.person.basis }).waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/\?node=(person|phone):[\w-]+$/);
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole("tab", { name: zh.person.records }).click();
    const total = page.getByText(/^共 [\d,]+ 条$/);
    await total.waitFor();
    await page.getByRole("tabpanel").getByRole("button").first().click();
    await page.getByRole("dialog").getByText(zh.record.verified).first().waitFor();
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("shows all that speaks for and against a member, each with a record that opens", async () => {
    const member = await memberWithCounterEvidence(page, explorer.url);
    await backToGroup(page);
    await members(page).filter({ hasText: member.label }).click();
    for (const [heading, reasons] of [
      [new RegExp(`^${zh.person.membership.replace("{{group}}", ".*")}`), member.contributions],
      [zh.person.against, member.against],
    ] as const) {
      const section = page.locator("section", {
        has: page.getByRole("heading", { level: 3, name: heading }),
      });
      await section.waitFor();
      expect(await section.getByRole("listitem").count()).toBe(reasons.length);
      const chips = section.getByRole("button", { name: /^查看记录/ });
      const first = (await chips.first().textContent())?.trim() ?? "";
      expect(reasons.flatMap(({ records }) => records.map(({ id }) => id))).toContain(
        first.split(" ").at(-1),
      );
      await chips.first().press("Enter");
      await page.getByRole("dialog").getByText(zh.record.verified).first().waitFor();
      expect(await page.getByRole("dialog").textContent()).toContain(first);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("says the same as a table", async () => {
    await backToGroup(page);
    await page.getByText(zh.stage.table, { exact: true }).click();
    const rows = page.getByRole("table", { name: zh.table.nodes }).getByRole("row");
    await rows.first().waitFor();
    expect(await rows.count()).toBe((await graphSize(page)) + 1);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByText(zh.stage.picture, { exact: true }).click();
  });

  it("expands by double click and moves nothing that was there, to the pixel", async () => {
    const before = await placesOfMembers(page);
    expect(new Set(before.values()).size).toBe(before.size);
    const size = await graphSize(page);
    await doubleClickSelected(page);
    await expect.poll(() => graphSize(page)).toBeGreaterThan(size);
    await page.getByText(zh.stage.working).waitFor({ state: "detached" });
    expect([...(await placesOfMembers(page))]).toEqual([...before]);
  });

  it("finds by a part of a number, with the keyboard alone, and joins it to the graph", async () => {
    const size = await graphSize(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("岭00");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(zh.node.properties).waitFor();
    await expect.poll(() => graphSize(page)).toBeGreaterThan(size);
    expect(page.url()).toContain("vehicle%3A");
    expect(decodeURIComponent(page.url())).not.toContain("岭");
  });

  it("undoes and redoes step by step", async () => {
    const full = await graphSize(page);
    await page.getByRole("button", { name: zh.stage.undo }).click();
    await page.getByRole("button", { name: zh.stage.undo }).click();
    const begun = await graphSize(page);
    expect(begun).toBeLessThan(full - 1);
    await page.getByRole("button", { name: zh.stage.redo }).click();
    await page.getByRole("button", { name: zh.stage.redo }).click();
    expect(await graphSize(page)).toBe(full);
  });

  it("keeps language, filters, selection and places over a reload", async () => {
    const places = await placesOfMembers(page);
    await page.getByRole("button", { name: zh.app.language }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    const contacts = page.getByRole("button", { name: new RegExp(`^${en.layer.contact}`) });
    await contacts.click();
    await page.waitForURL(/off=contact/);
    const size = await graphSize(page);
    const address = page.url();

    await page.reload();
    await contacts.waitFor();
    expect(await contacts.getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect([page.url(), await graphSize(page)]).toEqual([address, size]);
    expect(await page.getByRole("main").textContent()).not.toContain(zh.stage.legend);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);

    await page.getByRole("button", { name: en.app.language }).click();
    await page.getByRole("menuitem", { name: "中文" }).click();
  });

  it("says that the service is gone, keeps what is shown, and goes on when it is back", async () => {
    await backToGroup(page);
    await members(page).last().click();
    const expand = page.getByRole("button", { name: zh.node.expand });
    await expand.waitFor();
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

  it("has asked no other host and broken no rule of the content policy", () => {
    expect(complaints).toEqual([]);
  });

  it("can be used at 390 × 844, dark, by touch", async () => {
    const phone = await openPage(browser, explorer.url, {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      hasTouch: true,
    });
    await phone.page.goto(explorer.url);
    await phone.page.getByRole("article").first().waitFor();
    expect(await overflow(phone.page)).toBe(0);
    expect(await seriousFaults(phone.page)).toEqual([]);
    await phone.page.getByRole("article").first().getByRole("link").tap();
    await members(phone.page).first().tap();
    await phone.page.getByRole("tab", { name: zh.person.basis }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    expect(await seriousFaults(phone.page)).toEqual([]);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });
});

function members(page: Page) {
  return page
    .getByRole("tabpanel", { name: new RegExp(`^(${zh.group.members}|${en.group.members})`) })
    .getByRole("button");
}

/** The first member of the group on screen with records on both sides, as the API tells it. */
async function memberWithCounterEvidence(page: Page, url: string) {
  const id = /groups\/([^/?]+)/.exec(page.url())?.[1];
  const { group, persons }: Answer<"getGroup"> = await (await fetch(`${url}/api/groups/${id}`)).json();
  const isShown = ({ records }: { readonly records: readonly unknown[] }) => records.length > 0;
  const member = group.members.find((one) => one.contributions.some(isShown) && one.against.some(isShown));
  const label = persons.find((person) => person.person_id === member?.person_id)?.label;
  if (!member || label === undefined) throw new Error("no member has records on both sides");
  return { ...member, label };
}

/** Nodes that the graph shows, as the page says. */
async function graphSize(page: Page): Promise<number> {
  const text = await page.getByRole("toolbar").textContent();
  return Number(/([\d,]+) (个节点|nodes)/.exec(text ?? "")?.[1]?.replaceAll(",", ""));
}

async function backToGroup(page: Page): Promise<void> {
  const back = page.getByRole("complementary").getByRole("button", { name: /^(团伙|Group) / });
  if ((await back.count()) > 0) await back.click();
  await members(page).first().waitFor();
}

const MEMBERS_LOOKED_AT = 4;

/** Where the first members stand on the stage, read from the ring round each when it is selected. */
async function placesOfMembers(page: Page): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  await backToGroup(page);
  const count = Math.min(MEMBERS_LOOKED_AT, await members(page).count());
  for (let index = 0; index < count; index++) {
    await backToGroup(page);
    const member = members(page).nth(index);
    const name = (await member.locator("strong").textContent()) ?? "";
    await member.click();
    const ring = page.getByTestId("selection-ring");
    await ring.waitFor();
    const box = await ring.boundingBox();
    places.set(name, `${box?.x} ${box?.y}`);
  }
  return places;
}

async function doubleClickSelected(page: Page): Promise<void> {
  const box = await page.getByTestId("selection-ring").boundingBox();
  if (!box) throw new Error("nothing is selected");
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

async function seriousFaults(page: Page, part = "body"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
