/** The window of time: chosen by keyboard, pointer and date, it limits graph and lists alike; played, undone, cleared, kept. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { overflow, seriousFaults } from "./checks.ts";
import { describeExplorer, PHONE } from "./explorer.ts";
import { dialogs, sidePanel } from "./parts.ts";
import { members } from "./stage.ts";

/** What a list of records or deals of the time panel is titled by. */
const LISTS = [zh.time.records, zh.time.payment, zh.time.deal];

describeExplorer("time", { data: "shared" }, (explorer) => {
  let page: Page;
  let all: { readonly links: number; readonly deals: number };
  beforeAll(async () => {
    page = await explorer.openPage("/groups/g01?table=true");
    await slider("first").waitFor();
    all = { links: await linksListed(), deals: await dealsMarked() };
    expect(all.links).toBeGreaterThan(0);
    expect(all.deals).toBeGreaterThan(0);
  });
  const slider = (part: "first" | "last" | "both") => page.getByRole("slider", { name: zh.time[part] });
  const panel = () => page.getByRole("region", { name: zh.time.title });
  const linksListed = async () => {
    const title = page.getByRole("heading", { name: new RegExp(`^${zh.table.links}`) });
    return Number((await title.textContent())?.replace(/\D/g, ""));
  };
  const dealsMarked = async () => {
    const entry = panel().getByRole("listitem").filter({ hasText: zh.time.deal });
    return Number((await entry.textContent())?.replace(/\D/g, ""));
  };
  const counted = () =>
    panel().locator('span[aria-busy="false"]', { hasText: zh.time.countedShort }).waitFor();
  const ends = () => {
    const { searchParams } = new URL(page.url());
    return [searchParams.get("from"), searchParams.get("to")];
  };
  const units = async () => Number(await slider("last").getAttribute("aria-valuemax")) + 1;

  it("is chosen by the keyboard, leaves out links and deals alike, and says so", async () => {
    await slider("last").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    // Three whole days, both ends included; on a slow machine each key may be written by itself.
    await expect.poll(() => lengthOf(ends())).toBe(3 * 86_400_000 - 1000);
    await panel().getByRole("status").waitFor();
    await counted();
    await expect.poll(linksListed).toBeLessThan(all.links);
    const deals = await dealsMarked();
    expect(deals).toBeLessThan(all.deals);
    const ofAll = `${zh.group.deals} ${deals} / ${all.deals}`;
    await sidePanel(page).getByRole("tab", { name: ofAll }).click();
    await page
      .getByText(zh.time.listed.replace("{{shown}}", String(deals)).replace("{{total}}", String(all.deals)))
      .waitFor();
  });

  it("is one step of the view: undone, redone, and cleared", async () => {
    const chosen = ends();
    await page.getByRole("button", { name: zh.stage.undo }).click();
    await expect.poll(ends).toEqual([null, null]);
    await expect.poll(linksListed).toBe(all.links);
    await page.getByRole("button", { name: zh.stage.redo }).click();
    await expect.poll(ends).toEqual(chosen);
    await panel().getByRole("button", { name: zh.time.clearLong }).click();
    await expect.poll(ends).toEqual([null, null]);
    await expect.poll(async () => [await linksListed(), await dealsMarked()]).toEqual([all.links, all.deals]);
  });

  it("opens exactly the records that a bar and a count stand for, and a record above them", async () => {
    const dialog = page.getByRole("dialog", { name: new RegExp(`^(${LISTS.join("|")}) ·`) });
    const record = page.getByRole("dialog", { name: new RegExp(`^${zh.record.title}`) });
    const told = panel().locator("svg rect title");
    const texts = await told.allTextContents();
    const sums = texts.map((text) =>
      text
        .split("\n")
        .slice(1)
        .filter((line) => !line.startsWith(zh.time.deal))
        .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0),
    );
    const most = Math.max(...sums);
    await told.nth(sums.indexOf(most)).locator("..").click();
    await dialog.getByText(totalOf(most), { exact: true }).waitFor();
    await dialog.getByRole("listitem").getByRole("button").first().click();
    await record.getByText(zh.record.verified).first().waitFor();
    await page.keyboard.press("Escape");
    await record.waitFor({ state: "detached" });
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(ends()).toEqual([null, null]);

    const count = panel().getByRole("button", { name: new RegExp(`^${zh.time.payment} [\\d,]+`) });
    const payments = Number((await count.textContent())?.replaceAll(",", ""));
    await count.click();
    await dialog.getByText(totalOf(payments), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await panel()
      .getByRole("button", { name: new RegExp(`^${zh.time.deal} [\\d,]+`) })
      .click();
    await expect.poll(() => dialog.getByRole("link").count()).toBe(Math.min(50, all.deals));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("has one stop for its bars, in which arrows, Home and End move, and Enter opens what a bar counts", async () => {
    const bars = panel().getByRole("group", { name: zh.time.bars }).getByRole("button");
    await expect.poll(() => bars.and(page.locator("[tabindex='0']")).count()).toBe(1);
    const focused = () => bars.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement));
    await bars.and(page.locator("[tabindex='0']")).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(1);
    await page.keyboard.press("End");
    expect(await focused()).toBe((await bars.count()) - 1);
    await page.keyboard.press("ArrowLeft");
    const at = await focused();
    const name = (await bars.nth(at).getAttribute("aria-label")) ?? "";
    const [day, ...counts] = name.split(", ");
    expect(day).toMatch(/^2026年\d+月\d+日$/);
    const records = counts
      .filter((count) => !count.startsWith(zh.time.deal))
      .reduce((sum, count) => sum + Number(count.split(" ").at(-1)), 0);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: `${zh.time.records} · ${day}` });
    await dialog.getByText(totalOf(records), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(focused).toBe(at);
    expect(ends()).toEqual([null, null]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("is drawn and moved by the pointer, keeps its length, and comes back after a reload", async () => {
    const picture = panel().getByRole("img", { name: zh.time.brush });
    const box = await picture.boundingBox();
    if (!box) throw new Error("no brush");
    const drag = async (from: number, to: number) => {
      await page.mouse.move(box.x + box.width * from, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, box.y + 40, { steps: 5 });
      await page.mouse.up();
    };
    await drag(0.2, 0.4);
    await expect.poll(ends).toEqual([expect.any(String), expect.any(String)]);
    const drawn = ends();
    await drag(0.3, 0.5);
    await expect.poll(ends).not.toEqual(drawn);
    expect(lengthOf(ends())).toBe(lengthOf(drawn));

    await counted();
    const [kept, listed] = [ends(), await linksListed()];
    await page.reload();
    await slider("both").waitFor();
    await expect.poll(ends).toEqual(kept);
    await expect.poll(linksListed).toBe(listed);
  });

  it("takes exact dates", async () => {
    const day = (await panel().getByLabel(zh.time.from).inputValue()) as string;
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    // No day, and a day after the last: neither is taken.
    await panel().getByLabel(zh.time.to).fill("2026-02-31");
    await panel().getByLabel(zh.time.to).press("Tab");
    await panel().getByLabel(zh.time.to).fill(day);
    await panel().getByLabel(zh.time.to).press("Tab");
    await expect
      .poll(ends)
      .toEqual([
        new Date(`${day}T00:00:00+08:00`).toISOString().replace(".000", ""),
        new Date(`${day}T23:59:59+08:00`).toISOString().replace(".000", ""),
      ]);
    const taken = ends();
    // A day on by the arrow, and back by the other.
    await panel().getByLabel(zh.time.to).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => panel().getByLabel(zh.time.to).inputValue()).not.toBe(day);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => panel().getByLabel(zh.time.to).inputValue()).toBe(day);
    // The address comes a moment after the box.
    await expect.poll(ends).toEqual(taken);
  });

  it("plays, pauses where it is, and stops at the end; all of that is one step", async () => {
    const before = ends();
    await panel().getByRole("button", { name: zh.time.play }).click();
    await expect.poll(ends).not.toEqual(before);
    await panel().getByRole("button", { name: zh.time.pause }).click();
    await panel().getByRole("button", { name: zh.time.play }).waitFor();
    const paused = ends();
    await page.getByRole("button", { name: zh.stage.undo }).click();
    await expect.poll(ends).toEqual(before);
    await page.getByRole("button", { name: zh.stage.redo }).click();
    await expect.poll(ends).toEqual(paused);

    // Three days before the end, so that it is reached soon.
    await slider("both").focus();
    await page.keyboard.press("End");
    for (let day = 0; day < 3; day++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => slider("last").getAttribute("aria-valuenow")).toBe(String((await units()) - 4));
    for (const speed of ["1", "2", "4"]) {
      await panel()
        .getByRole("button", { name: zh.time.speed.replace("{{speed}}", speed) })
        .click();
    }
    await panel().getByRole("button", { name: zh.time.play }).click();
    await panel().getByRole("button", { name: zh.time.play }).waitFor();
    await expect.poll(() => slider("last").getAttribute("aria-valuenow")).toBe(String((await units()) - 1));
  });

  it("shows the hours of the week as a picture and as a table", async () => {
    await panel().getByRole("button", { name: zh.time.clearLong }).click();
    await panel().getByRole("button", { name: zh.time.week }).click();
    const dialog = dialogs(page);
    await dialog.locator('[role="img"]').waitFor();
    await dialog.getByRole("button", { name: zh.chart.table }).click();
    await expect.poll(() => dialog.getByRole("table").getByRole("row").count()).toBeGreaterThan(24);
    const busiest = dialog.getByRole("table").getByRole("button").first();
    const records = Number((await busiest.textContent())?.replaceAll(",", ""));
    await busiest.click();
    await dialog.getByText(totalOf(records), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await seriousFaults(page, `[aria-label="${zh.time.title}"]`)).toEqual([]);
  });

  it("limits a person's records beside the graph", async () => {
    const said = new RegExp(`^${zh.record.total.replace("{{total}}", "[\\d,]+")}$`);
    const total = async () => Number((await page.getByText(said).first().textContent())?.replace(/\D/g, ""));
    await sidePanel(page).getByRole("tab", { name: zh.group.members }).click();
    await members(page).first().click();
    await page.getByRole("tab", { name: zh.person.records, exact: true }).click();
    const whole = await total();
    await slider("last").focus();
    await page.keyboard.press("PageDown");
    await expect.poll(total).toBeLessThan(whole);
  });

  it("has links stand for what lies in it, and opens just that", async () => {
    await counted();
    const links = page.getByRole("table", { name: zh.table.links });
    const row = links.getByRole("row").filter({ hasText: zh.layer.contact }).first();
    const count = row.getByRole("button").nth(1);
    const inside = Number(await count.textContent());
    await count.click();
    const figures = sidePanel(page).getByRole("button", { name: /^查看 \d+ 条记录/ });
    await expect.poll(async () => Number(await figures.nth(1).textContent())).toBe(inside);
    expect(Number(await figures.first().textContent())).toBeGreaterThanOrEqual(inside);
    await figures.nth(1).click();
    const dialog = dialogs(page);
    await dialog.getByText(totalOf(inside), { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("is one line at 390 pixels that says which window holds, and opens", async () => {
    const phone = await explorer.openPage("/groups/g01?from=2026-03-01T16:00:00Z", PHONE);
    const line = phone.getByRole("region", { name: zh.time.title });
    await line.getByRole("status").waitFor();
    expect((await line.boundingBox())?.height).toBeLessThan(48);
    await line.getByRole("button", { name: zh.time.show }).tap();
    await line.getByRole("slider").first().waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await seriousFaults(phone, `[aria-label="${zh.time.title}"]`)).toEqual([]);
    await line.getByRole("button", { name: zh.time.clearLong }).tap();
    await expect.poll(() => new URL(phone.url()).search).not.toContain("from");
  });
});

/** Milliseconds from one end of a window to the other. */
function lengthOf([from, to]: readonly (string | null)[]): number {
  return Date.parse(to ?? "") - Date.parse(from ?? "");
}

function totalOf(records: number): string {
  return zh.record.total.replace("{{total}}", records.toLocaleString("zh-CN"));
}
