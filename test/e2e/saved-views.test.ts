/** A view kept under a name: opened elsewhere as it was left, to the pixel; renamed, deleted, brought back; and what a later run changes. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { formatIn } from "../../web/i18n/format.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { saveView } from "./given-view.ts";
import { drag, selectMember, stage } from "./hand.ts";
import { dialogs, sidePanel } from "./parts.ts";
import { atRest, graphSize, members, placeOfSelected } from "./stage.ts";

const NAME = "岭南线，五月前";
const NEW_NAME = "岭南线，<b>改过名</b>";
const BY = "警号 0417";
const DIFFERING_AT_MOST = 50;
const DIFFERS = new RegExp(`^${zh.views.differs.split("{{")[0]}`);
const OFF = "contact";
const FROM = "2026-03-05T16:00:00Z";
const TO = "2026-03-20T15:59:59Z";

describeExplorer("saved views", { data: "shared" }, (explorer) => {
  let page: Page;
  let elsewhere: Page;
  beforeAll(async () => {
    page = await explorer.openPage(`/groups/g01?off=${OFF}&from=${FROM}&to=${TO}`);
    await members(page).first().waitFor();
    await atRest(page);
  });

  it("is saved from a group under a name, with what is hidden and placed by hand, and opens at once", async () => {
    const size = await graphSize(page);
    await selectMember(page, 1);
    await sidePanel(page).getByRole("button", { name: zh.node.hide, exact: true }).click();
    const { x, y } = await selectMember(page, 0);
    await drag(page, [
      { x, y },
      { x: x + 60, y: y + 45 },
    ]);
    await fromMenu(page, zh.views.save);
    await page.getByLabel(zh.views.name).fill(NAME);
    await page.getByLabel(zh.views.by).fill(BY);
    await dialogs(page).getByRole("button", { name: zh.views.confirm, exact: true }).click();
    await page.getByRole("button", { name: zh.views.openSaved }).click();
    await page.getByRole("heading", { name: NAME, exact: true }).waitFor();
    await expect.poll(() => chosen(page)).toMatchObject({ off: OFF, from: FROM, to: TO });
    await expect.poll(() => graphSize(page)).toBe(size - 1);
    expect(page.url()).not.toContain(encodeURIComponent("岭"));
  });

  it("says in what it differs from what is saved, and keeps it: camera and selection, too", async () => {
    const { x, y } = await placeOfSelected(page);
    await page.mouse.move(x - 40, y - 30);
    await page.mouse.wheel(0, -240);
    await drag(page, [
      { x: x - 200, y: y + 160 },
      { x: x - 150, y: y + 130 },
    ]);
    await page.getByText(differing("camera")).waitFor();
    await page.keyboard.press("Control+a");
    await page.getByText(differing("selection", "camera")).waitFor();
    await page.locator("button[aria-pressed]", { hasText: zh.layer.payment }).click();
    await page.getByText(differing("filters", "selection", "camera")).waitFor();
    await fromMenu(page, zh.views.saveChanges);
    await page.getByText(DIFFERS).waitFor({ state: "detached" });
    await page.getByRole("button", { name: zh.common.close, exact: true }).click();
    await expect.poll(() => Object.keys(chosen(page)).sort()).toEqual(["from", "node", "off", "sel", "to"]);
  });

  it("opens elsewhere from the list exactly as it was left: filters, window, selection, places and picture", async () => {
    elsewhere = await explorer.openPage("/views");
    await elsewhere.getByRole("link", { name: zh.views.openOf.replace("{{name}}", NAME) }).click();
    await elsewhere.getByRole("heading", { name: NAME, exact: true }).waitFor();
    await expect.poll(() => chosen(elsewhere)).toEqual(chosen(page));
    // The stage has its height once the time below it is there.
    await expect.poll(() => placeOfSelected(elsewhere)).toEqual(await placeOfSelected(page));
    const size = await graphSize(page);
    await expect.poll(() => graphSize(elsewhere)).toBe(size);
    await elsewhere.getByText(DIFFERS).waitFor({ state: "detached" });
    const left = await picture(page);
    // The signs in nodes are loaded last.
    await expect
      .poll(async () => differingPixels(page, left, await picture(elsewhere)))
      .toBeLessThan(DIFFERING_AT_MOST);
  });

  it("takes another name, which is shown as it was written", async () => {
    await fromMenu(elsewhere, zh.views.renameThis);
    await elsewhere.getByLabel(zh.views.name).fill(NEW_NAME);
    await elsewhere.getByLabel(zh.views.by).fill(BY);
    await dialogs(elsewhere).getByRole("button", { name: zh.views.confirm, exact: true }).click();
    await elsewhere.getByRole("heading", { name: NEW_NAME, exact: true }).waitFor();
    const panel = sidePanel(elsewhere);
    // What is selected stays selected while the view's own panel is read.
    const selected = chosen(elsewhere);
    await panel.getByRole("tab", { name: zh.views.about }).click();
    await panel.getByRole("listitem").filter({ hasText: zh.views.act.renamed }).waitFor();
    expect(chosen(elsewhere)).toEqual(selected);
    await panel.getByRole("tab", { name: new RegExp(`^${zh.marks.count.split(" ")[0]}`) }).click();
    await panel.getByRole("button", { name: zh.marks.clear }).click();
    await panel.getByRole("button", { name: zh.details.letGo }).click();
    await panel.getByRole("listitem").filter({ hasText: zh.views.act.renamed }).waitFor();
  });

  it("says when the findings shown are of another run than it was saved with", async () => {
    const { id, run } = await savedWithOtherRun(explorer.url);
    expect(await elsewhere.getByText(run).count()).toBe(0);
    await goTo(elsewhere, `/views/${id}`);
    await elsewhere.getByText(zh.views.ofOtherRun, { exact: true }).waitFor();
    await elsewhere.getByText(zh.views.otherRun.replace("{{run}}", run)).waitFor();
    await elsewhere.getByText(zh.views.otherGroup.replace("{{group}}", "g01")).waitFor();
    // Another run is no change of the view.
    await atRest(elsewhere);
    await elsewhere.getByText(DIFFERS).waitFor({ state: "detached" });
  });

  it("is deleted in the list, and brought back; another window says so as soon as one comes back to it", async () => {
    const linkIn = (tab: Page) =>
      tab.getByRole("link", { name: zh.views.openOf.replace("{{name}}", NEW_NAME) });
    const comeBackTo = (tab: Page) => tab.evaluate(() => window.dispatchEvent(new Event("focus")));
    await goTo(page, "/views");
    await linkIn(page).waitFor();
    await elsewhere.keyboard.press("Alt+3");
    await elsewhere.getByRole("button", { name: zh.views.deleteOf.replace("{{name}}", NEW_NAME) }).click();
    await linkIn(elsewhere).waitFor({ state: "detached" });
    await expect.poll(() => names(explorer.url)).not.toContain(NEW_NAME);
    await expect.poll(() => comeBackTo(page).then(() => linkIn(page).count())).toBe(0);
    await elsewhere.getByRole("button", { name: zh.views.restore }).click();
    await linkIn(elsewhere).waitFor();
    await expect.poll(() => names(explorer.url)).toContain(NEW_NAME);
  });

  it("is brought back from the list of deleted ones, which says who deleted it, also after a reload", async () => {
    const linkIn = (tab: Page) =>
      tab.getByRole("link", { name: zh.views.openOf.replace("{{name}}", NEW_NAME) });
    await elsewhere.getByRole("button", { name: zh.views.deleteOf.replace("{{name}}", NEW_NAME) }).click();
    await linkIn(elsewhere).waitFor({ state: "detached" });
    await elsewhere.reload();
    const deleted = elsewhere.getByRole("region", { name: zh.views.deletedTitle });
    await deleted.getByRole("row", { name: NEW_NAME }).filter({ hasText: BY }).waitFor();
    await deleted.getByRole("button", { name: zh.views.bringBackOf.replace("{{name}}", NEW_NAME) }).click();
    await linkIn(elsewhere).waitFor();
    await deleted.waitFor({ state: "detached" });
    await expect.poll(() => names(explorer.url)).toContain(NEW_NAME);
  });
});

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: zh.views.menu, exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

function differing(...parts: (keyof typeof zh.views.difference)[]): string {
  const names = parts.map((part) => zh.views.difference[part]);
  return zh.views.differs.replace("{{what}}", formatIn("zh-CN").list(names));
}

/** What the address says of the view. */
function chosen(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** The stage as it is drawn, without the pointer over it. */
async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  return stage(page).screenshot();
}

/**
 * Pixels in which two pictures differ clearly: some 200 where one node has moved by a single pixel,
 * some 20 where nothing has, on the signs within nodes. Sigma keeps those in one texture in the
 * order in which they were first shown, which blurs their edges this way or that.
 */
async function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [some = [], others = []] = pixels;
      if (some.length !== others.length) return Number.POSITIVE_INFINITY;
      const differing = new Set<number>();
      for (let index = 0; index < some.length; index++) {
        if (Math.abs((some[index] ?? 0) - (others[index] ?? 0)) > 64) differing.add(index >> 2);
      }
      return differing.size;
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

async function names(url: string): Promise<string[]> {
  const { views } = (await (await fetch(`${url}/api/views`)).json()) as Answer<"listViews">;
  return views.map(({ name }) => name);
}

/** Two members of the group in a view that was saved while the findings of an earlier run were shown. */
async function savedWithOtherRun(url: string): Promise<{ readonly id: string; readonly run: string }> {
  const ask = async (path: string) => (await fetch(`${url}/api${path}`)).json();
  const { runs } = (await ask("/runs")) as Answer<"listRuns">;
  const { group } = (await ask("/groups/g01")) as Answer<"getGroup">;
  const nodes = group.members.slice(0, 2).map(({ person_id }) => `person:${person_id}`);
  const run = runs.at(-1)?.id ?? "";
  const origin = { page: "group", group: "g01" } as const;
  return { id: await saveView(url, { name: "上一批次的岭南线", origin, run, nodes }), run };
}
