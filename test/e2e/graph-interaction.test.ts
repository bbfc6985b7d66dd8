/** Working in the picture: menus by pointer and by key, hiding, pinning; each a step that undo takes back. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";
import { atRest, backToGroup, graphSize, members, placeOfSelected, placesOfMembers } from "./stage.ts";

describeExplorer("working in the graph", { data: "shared" }, (explorer) => {
  let page: Page;
  let places: Map<string, string>;
  let whole: number;
  beforeAll(async () => {
    page = await explorer.openPage("/groups/g01");
    await members(page).first().waitFor();
    await atRest(page);
    places = await placesOfMembers(page);
    whole = await graphSize(page);
  });

  it("opens a menu on a node by the right button and by Shift+F10, and gives the focus back", async () => {
    const { x, y } = await selectMember(page, 0);
    await page.mouse.click(x, y, { button: "right" });
    await menuItem(page, zh.stageMenu.openPage).waitFor();
    for (const name of [zh.node.expand, zh.node.pin, zh.node.hide, zh.stageMenu.copyId, zh.trace.menu]) {
      expect(await menuItem(page, name).count(), name).toBe(1);
    }
    expect(await seriousFaults(page, "[role=menu]")).toEqual([]);
    await page.keyboard.press("Escape");
    await menu(page).waitFor({ state: "detached" });
    expect(await hasFocus(page)).toBe(true);

    await page.keyboard.press("Shift+F10");
    const box = await menu(page).boundingBox();
    expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(10);
    await page.keyboard.press("Escape");
    await menu(page).waitFor({ state: "detached" });
    expect(await hasFocus(page)).toBe(true);
  });

  it("hides a node from its menu and brings it back by undo, to the pixel", async () => {
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.node.hide).click();
    await expect.poll(() => graphSize(page)).toBe(whole - 1);
    await undoAndRedo(page, whole - 1, whole);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });

  it("shows a node with its neighbours only, and pins it, each taken back by undo", async () => {
    await selectMember(page, 0);
    await stage(page).focus();
    await page.keyboard.press("ContextMenu");
    const only = menu(page).getByRole("menuitem", { name: /^只显示它和/ });
    const around = Number(/\d+/.exec((await only.textContent()) ?? "")?.[0]);
    await only.click();
    await expect.poll(() => graphSize(page)).toBe(around + 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBe(whole);

    await page.keyboard.press("p");
    await page.getByRole("complementary").getByRole("button", { name: zh.node.unpin }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("complementary").getByRole("button", { name: zh.node.pin, exact: true }).waitFor();
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });

  it("opens a menu on a link by either way, its records, and hides it", async () => {
    const links = await linksShown(page);
    const { x, y } = await placeOfLink(page);
    await page.mouse.click(x, y, { button: "right" });
    await menu(page)
      .getByRole("menuitem", { name: /条记录$/ })
      .click();
    await page.getByText(zh.linkPanel.count).waitFor();
    expect(page.url()).toContain("link=");

    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.stageMenu.hideLink).click();
    await expect.poll(() => linksShown(page)).toBe(links - 1);
    expect(await graphSize(page)).toBe(whole);
    await page.getByRole("button", { name: zh.stage.showHidden.replace("{{count}}", "1") }).click();
    await expect.poll(() => linksShown(page)).toBe(links);
    await page.getByRole("button", { name: zh.stage.undo }).click();
    await expect.poll(() => linksShown(page)).toBe(links - 1);
    await page.getByRole("button", { name: zh.stage.undo }).click();
    await expect.poll(() => linksShown(page)).toBe(links);
  });

  it("opens a menu on the canvas by either way, which undoes and redoes", async () => {
    const box = await stage(page).boundingBox();
    if (!box) throw new Error("no stage");
    await page.mouse.click(box.x + 8, box.y + box.height - 8, { button: "right" });
    await menuItem(page, zh.stage.fit).waitFor();
    expect(await menu(page).getByRole("menuitem", { name: /^重做/ }).isDisabled()).toBe(false);
    await menu(page).getByRole("menuitem", { name: /^重做/ }).click();
    await expect.poll(() => graphSize(page)).toBe(whole);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+F10");
    await menu(page).getByRole("menuitem", { name: /^撤销/ }).click();
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });
});

function stage(page: Page): Locator {
  return page.getByRole("application");
}

function menu(page: Page): Locator {
  return page.getByRole("menu");
}

function menuItem(page: Page, name: string): Locator {
  return menu(page).getByRole("menuitem", { name, exact: true });
}

function hasFocus(page: Page): Promise<boolean> {
  return stage(page).evaluate((element) => element === document.activeElement);
}

async function selectMember(page: Page, index: number): Promise<{ x: number; y: number }> {
  await backToGroup(page);
  await members(page).nth(index).click();
  return placeOfSelected(page);
}

async function undoAndRedo(page: Page, changed: number, before: number): Promise<void> {
  await page.keyboard.press("Control+z");
  await expect.poll(() => graphSize(page)).toBe(before);
  await page.keyboard.press("Control+y");
  await expect.poll(() => graphSize(page)).toBe(changed);
  await page.keyboard.press("Control+z");
  await expect.poll(() => graphSize(page)).toBe(before);
}

async function linksShown(page: Page): Promise<number> {
  const text = await page.getByRole("toolbar").first().textContent();
  return Number(/([\d,]+) 条连线/.exec(text ?? "")?.[1]?.replaceAll(",", ""));
}

/** A place on some link: from the first member outwards, where the pointer says that it can press. */
async function placeOfLink(page: Page): Promise<{ x: number; y: number }> {
  const { x, y } = await selectMember(page, 0);
  await page.keyboard.press("Escape");
  for (let step = 0; step < 72; step++) {
    const angle = (step * Math.PI) / 36;
    const point = { x: x + 45 * Math.cos(angle), y: y + 45 * Math.sin(angle) };
    await page.mouse.move(point.x, point.y);
    const isOverLink = await page.evaluate(({ x, y }) => {
      const element = document.elementFromPoint(x, y);
      return (
        element?.closest("canvas") && getComputedStyle(element.parentElement as Element).cursor === "pointer"
      );
    }, point);
    if (isOverLink) return point;
  }
  throw new Error("no link leads from the first member");
}
