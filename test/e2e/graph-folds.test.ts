/** How the graph unfolds: bundled links open into records, nodes expand by kind, collapse and open again. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";
import { drag, menu, menuItem, selectMember } from "./hand.ts";
import { dialogs, sidePanel } from "./parts.ts";
import { atRest, backToGroup, graphSize, members, middleOf, placesOfMembers } from "./stage.ts";

describeExplorer("unfolding the graph", { data: "shared" }, (explorer) => {
  let page: Page;
  let link: Answer<"getGroupGraph">["links"][number];
  let places: Map<string, string>;
  let whole: number;
  beforeAll(async () => {
    const { links } = await ask<Answer<"getGroupGraph">>(`${explorer.url}/api/groups/g01/graph`);
    const contacts = links.filter(({ props }) => props.layer === "contact");
    link = contacts.sort((a, b) => b.count - a.count)[0] as typeof link;
    const first = `${new Date(link.first_at as number).toISOString().slice(0, 19)}Z`;
    const window = `from=${encodeURIComponent(first)}&to=${encodeURIComponent(first)}`;
    page = await explorer.openPage(`/groups/g01?link=${encodeURIComponent(link.id)}&${window}`);
    await atRest(page);
  });

  it("opens the count of a bundled link into its records: of the window, of all time, each to be opened", async () => {
    await page.getByRole("button", { name: filled(zh.linkPanel.open, { count: link.count }) }).click();
    const list = dialogs(page);
    await list.getByText(filled(zh.record.total, { total: 1 })).waitFor();
    await list.getByRole("button", { name: zh.linkPanel.allTime }).click();
    await list.getByText(filled(zh.record.total, { total: link.count })).waitFor();
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await list.getByRole("listitem").first().getByRole("button").click();
    await page.getByText(zh.record.verified).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(zh.record.verified).waitFor({ state: "detached" });
    await list.getByRole("button", { name: zh.common.close }).click();
    await list.waitFor({ state: "detached" });
    await page.getByRole("button", { name: zh.time.clearLong }).click();
  });

  it("expands by kind, says how many beforehand, and moves nothing, to the pixel", async () => {
    places = await placesOfMembers(page);
    whole = await graphSize(page);
    await selectMember(page, 0);
    await page.getByRole("tab", { name: zh.node.connections }).click();
    const uses = page.getByRole("button", {
      name: new RegExp(filled(zh.node.expandKind, { kind: zh.link.USES })),
    });
    const counts = /(\d+) 条连线 · (\d+) 个节点/.exec((await uses.textContent()) ?? "");
    await uses.click();
    await expect.poll(() => graphSize(page)).toBe(whole + Number(counts?.[2]));
    await atRest(page);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });

  it("collapses what is a person's into the person and opens it again where it was", async () => {
    await selectMember(page, 0);
    const size = await graphSize(page);
    const collapse = page.getByRole("button", {
      name: new RegExp(filled(zh.fold.person, { count: "\\d+" })),
    });
    const inside = Number(/\d+/.exec((await collapse.textContent()) ?? "")?.[0]);
    expect(inside).toBeGreaterThan(0);
    await collapse.click();
    await expect.poll(() => graphSize(page)).toBe(size - inside);
    await page
      .getByRole("button", {
        name: filled(zh.steps.undo, { step: filled(zh.steps.name.collapse, { count: 1 }) }),
      })
      .waitFor();
    await page.getByRole("button", { name: filled(zh.fold.open, { count: inside }) }).click();
    await expect.poll(() => graphSize(page)).toBe(size);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
  });

  it("collapses the group into one node, says how many it holds, opens it from its menu, and undoes both", async () => {
    await backToGroup(page);
    const size = await graphSize(page);
    await page.getByRole("button", { name: zh.fold.groupHere }).click();
    await expect.poll(() => graphSize(page)).toBeLessThan(size - (await memberCount(explorer.url)) + 2);
    const open = new RegExp(`^${filled(zh.fold.open, { count: "\\d+" })}$`);
    await sidePanel(page).getByRole("button", { name: open }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator("[role=application]").focus();
    await page.keyboard.press("Shift+F10");
    await menu(page).getByRole("menuitem", { name: open }).click();
    await expect.poll(() => graphSize(page)).toBe(size);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBeLessThan(size);
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBe(size);
    await selectMember(page, 0);
    await page.locator("[role=application]").focus();
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.expand.byKind).waitFor();
    await page.keyboard.press("Escape");
    await members(page)
      .first()
      .or(page.getByRole("tab", { name: zh.person.basis }))
      .first()
      .waitFor();
  });

  // Last, since it moves the camera.
  it.runIf(!explorer.isOnNeo4j)(
    "moves what is seen by the small map, by key and by mouse; it can be put elsewhere and hidden, which stays",
    async () => {
      const map = page.getByRole("button", { name: new RegExp(`^${zh.map.label}`) });
      const frame = page.getByTestId("map-frame");
      const before = await frame.boundingBox();
      await map.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => (await frame.boundingBox())?.x).toBeGreaterThan(before?.x ?? 0);
      await page.keyboard.press("ArrowLeft");
      await expect
        .poll(async () => Math.round((await frame.boundingBox())?.x ?? 0))
        .toBe(Math.round(before?.x ?? 0));
      // Nearer, so that the frame is smaller than the map, and dragged by its middle.
      await page.getByRole("button", { name: zh.stage.zoomIn }).click();
      await page.getByRole("button", { name: zh.stage.zoomIn }).click();
      const { x, y } = await middleOf(frame);
      await drag(page, [
        { x, y },
        { x: x - 20, y: y - 12 },
      ]);
      const moved = async () => {
        const now = await middleOf(frame);
        return [Math.round(now.x - x), Math.round(now.y - y)];
      };
      await expect.poll(moved).toEqual([-20, -12]);

      const below = (await map.boundingBox())?.y ?? 0;
      await page.getByRole("button", { name: zh.map.move.top }).click();
      await expect.poll(async () => (await map.boundingBox())?.y).toBeLessThan(below);
      await page.getByRole("button", { name: zh.map.move.bottom }).click();
      await page.getByRole("button", { name: zh.map.hide }).click();
      await map.waitFor({ state: "detached" });
      await page.getByRole("button", { name: zh.map.show }).click();
      await map.waitFor();
    },
  );
});

async function memberCount(url: string): Promise<number> {
  return (await ask<Answer<"getGroup">>(`${url}/api/groups/g01`)).group.members.length;
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** A text of the page with its places filled in. */
function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name]));
}
