/** Working in the picture: selecting several, menus, hiding, pinning, moving; each a step that undo takes back. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { endsInSight, seriousFaults } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";
import {
  boxOfStage,
  circleRound,
  drag,
  hasFocus,
  linksShown,
  menu,
  menuItem,
  placeOfLink,
  pointsOf,
  press,
  selectMember,
  stage,
} from "./hand.ts";
import { sidePanel } from "./parts.ts";
import { atRest, backToGroup, graphSize, members, placesOfMembers } from "./stage.ts";

describeExplorer("working in the graph", { data: "shared" }, (explorer) => {
  /** What asks the graph nothing is the same on either store. */
  const onceOnly = it.runIf(!explorer.isOnNeo4j);
  let page: Page;
  let places: Map<string, string>;
  let whole: number;
  beforeAll(async () => {
    page = await explorer.openPage("/groups/g01");
    await members(page).first().waitFor();
    await atRest(page);
    // Who stands under the map of the whole cannot be reached by a lasso.
    await page.getByRole("button", { name: zh.map.hide }).click();
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
    await expect.poll(() => hasFocus(page)).toBe(true);

    await page.keyboard.press("Shift+F10");
    // It opens, and then is put where it belongs.
    await expect.poll(async () => Math.abs(((await menu(page).boundingBox())?.x ?? 0) - x)).toBeLessThan(10);
    await menuItem(page, zh.trace.menu).hover();
    const trace = page.getByRole("menuitem", { name: zh.trace.action.source });
    await expect.poll(() => endsInSight(trace)).toBe(true);
    await page.keyboard.press("Escape");
    await menu(page).waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(page)).toBe(true);
  });

  it("makes two nodes the ends of a path from their menus", async () => {
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.path.here.from).click();
    await page.getByText(zh.path.needsEnds).waitFor();
    await page.getByRole("button", { name: zh.finder.close, exact: true }).click();
    await selectMember(page, 1);
    await stage(page).focus();
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.path.here.to).click();
    await page.getByRole("region", { name: zh.path.results }).waitFor();
    for (const end of [zh.path.from, zh.path.to]) {
      await page.getByRole("button", { name: zh.path.clear.replace("{{end}}", end) }).waitFor();
    }
    await page.getByRole("button", { name: zh.finder.close, exact: true }).click();
  });

  it("hides a node from its menu and brings it back by undo, to the pixel", async () => {
    await selectMember(page, 0);
    await stage(page).focus();
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.node.hide).click();
    await expect.poll(() => graphSize(page)).toBe(whole - 1);
    await undo(page, whole);
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
    await sidePanel(page).getByRole("button", { name: zh.node.unpin }).waitFor();
    await page.keyboard.press("Control+z");
    await sidePanel(page).getByRole("button", { name: zh.node.pin, exact: true }).waitFor();
  });

  it("opens a menu on a link by either way, its records, and hides it", async () => {
    const links = await linksShown(page);
    const { x, y } = await placeOfLink(page);
    await expect.poll(() => page.getByTestId("link-label").textContent()).toMatch(/\d 条/);
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

  onceOnly("opens a menu on the canvas by either way, which undoes and redoes", async () => {
    const box = await boxOfStage(page);
    await page.mouse.click(box.x + 8, box.y + box.height - 8, { button: "right" });
    await menuItem(page, zh.stage.fit).waitFor();
    await menu(page).getByRole("menuitem", { name: /^重做/ }).click();
    await expect.poll(() => graphSize(page)).toBe(whole);
    await press(page, ["Escape", "Shift+F10"]);
    await menu(page).getByRole("menuitem", { name: /^撤销/ }).click();
  });

  onceOnly("selects by a box and by a lasso, each undone and redone, and lets go by Esc", async () => {
    await backToGroup(page);
    const { x, y, width, height } = await boxOfStage(page);
    await page.keyboard.down("Shift");
    await drag(page, [
      { x: x + 5, y: y + 5 },
      { x: x + width - 60, y: y + height - 5 },
    ]);
    await page.keyboard.up("Shift");
    await expectSelected(page, whole);
    expect(await seriousFaults(page)).toEqual([]);
    await undoAndRedoSelecting(page, 0, whole);
    await page.keyboard.press("Escape");
    await expectSelected(page, 0);

    const [first, second] = pointsOf(places);
    await page.getByRole("button", { name: zh.marks.tool.lasso }).click();
    await drag(page, circleRound(first));
    await expectSelected(page, 1);
    await page.keyboard.down("Shift");
    await drag(page, circleRound(second));
    await page.keyboard.up("Shift");
    await expectSelected(page, 2);
    await undoAndRedoSelecting(page, 1, 2);
    // The tool is let go first, and what is selected stays.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: zh.marks.tool.lasso, pressed: false }).waitFor();
    await expectSelected(page, 2);
  });

  onceOnly("selects by the keyboard alone: walking, all, the others", async () => {
    await stage(page).focus();
    await page.keyboard.press("i");
    await expectSelected(page, whole - 2);
    await undoAndRedoSelecting(page, 2, whole - 2);
    await page.keyboard.press("Control+a");
    await expectSelected(page, whole);
    await page.keyboard.press("Escape");
    await expectSelected(page, 0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expectSelected(page, 1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expectSelected(page, 2);
    // One after another is one step.
    await undoAndRedoSelecting(page, 0, 2);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: counted(2) }).waitFor();
  });

  onceOnly(
    "pins, hides and shows only what is selected, by key, panel and menu, and undo brings all back",
    async () => {
      const panel = sidePanel(page);
      await page.keyboard.press("p");
      await panel.getByRole("button", { name: zh.marks.unpin }).waitFor();
      await page.keyboard.press("Control+z");
      await panel.getByRole("button", { name: zh.marks.pin }).waitFor();

      await panel.getByRole("button", { name: zh.marks.hide }).click();
      await expect.poll(() => graphSize(page)).toBe(whole - 2);
      await expectSelected(page, 0);
      await undo(page, whole);
      await expectSelected(page, 2);

      await stage(page).focus();
      await page.keyboard.press("Shift+F10");
      await menuItem(page, zh.marks.showOnly).click();
      await expect.poll(() => graphSize(page)).toBe(2);
      await undo(page, whole);
      await expectSelected(page, 2);

      await page.keyboard.press("Delete");
      await expect.poll(() => graphSize(page)).toBe(whole - 2);
      await undo(page, whole);
      await expectSelected(page, 2);
    },
  );

  onceOnly("goes back over several steps at once by their list, and on again", async () => {
    const choose = async (entry: number) => {
      await page.getByRole("button", { name: zh.steps.list }).click();
      await menu(page).getByRole("menuitem").nth(entry).click();
    };
    await stage(page).focus();
    await press(page, ["p", "h"]);
    await expect.poll(() => graphSize(page)).toBe(whole - 2);
    await choose(2);
    await expect.poll(() => graphSize(page)).toBe(whole);
    await expectSelected(page, 2);
    await sidePanel(page).getByRole("button", { name: zh.marks.pin }).waitFor();
    await choose(0);
    await expect.poll(() => graphSize(page)).toBe(whole - 2);
    await choose(2);
    await stage(page).focus();
  });

  onceOnly(
    "moves what is selected together, leaves no ring behind, and undo puts it back to the pixel",
    async () => {
      await press(page, ["Escape", "Control+a"]);
      await expectSelected(page, whole);
      const [first] = pointsOf(places);
      await drag(page, [first, { x: first.x + 30, y: first.y - 20 }]);
      await page.mouse.move(first.x + 90, first.y - 60);
      await page.getByTestId("hover-ring").waitFor({ state: "hidden" });
      await press(page, ["Escape", "Escape"]);
      const moved = await placesOfMembers(page);
      for (const [at, { x, y }] of pointsOf(places).entries()) {
        expect(pointsOf(moved)[at]?.x).toBeCloseTo(x + 30, 1);
        expect(pointsOf(moved)[at]?.y).toBeCloseTo(y - 20, 1);
      }
      // Letting go, moving and selecting are a step each.
      await press(page, ["Control+z", "Control+z", "Control+z"]);
      expect([...(await placesOfMembers(page))]).toEqual([...places]);
      await press(page, ["Control+y", "Control+y", "Control+y"]);
      expect([...(await placesOfMembers(page))]).toEqual([...moved]);
      await press(page, ["Control+z", "Control+z"]);
    },
  );

  it("keeps what is selected in the address: for a colleague's tab, and for the way back from another view", async () => {
    await stage(page).press("Control+a");
    await expectSelected(page, whole);
    // A tab that knows nothing but the address.
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await expectSelected(page, whole);
    await page.getByRole("navigation").getByRole("link", { name: zh.nav.explore }).click();
    await page.getByText(zh.stage.empty, { exact: true }).waitFor();
    await page.goBack();
    await page.waitForURL(/groups/);
    await expectSelected(page, whole);
    await stage(page).focus();
    await press(page, ["Escape", "Escape"]);
    await expect.poll(() => page.url()).not.toContain("sel=");
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });
});

function counted(count: number): string {
  return zh.marks.count.replace("{{count}}", String(count));
}

/** As it is read out. */
async function expectSelected(page: Page, count: number): Promise<void> {
  const said = page.getByRole("region", { name: zh.stage.label }).locator("p[aria-live]").last();
  await expect.poll(() => said.textContent()).toBe(count === 0 ? "" : counted(count));
}

async function undoAndRedoSelecting(page: Page, before: number, after: number): Promise<void> {
  await page.keyboard.press("Control+z");
  await expectSelected(page, before);
  await page.keyboard.press("Control+y");
  await expectSelected(page, after);
}

/** To so many nodes. Every step is taken back and again in undo.test.ts. */
async function undo(page: Page, before: number): Promise<void> {
  await page.keyboard.press("Control+z");
  await expect.poll(() => graphSize(page)).toBe(before);
}
