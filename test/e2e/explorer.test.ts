/** The explorer as an investigator uses it: the seed case, one walk through it, in a real browser. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { expectCount, overflow, seriousFaults } from "./checks.ts";
import { describeExplorer, goTo, PHONE } from "./explorer.ts";
import { hasFocus, menuItem, type Place, press } from "./hand.ts";
import { articles, content, dialogs, sidePanel } from "./parts.ts";
import { atRest, backToGroup, graphSize, members, placeOfSelected, placesOfMembers } from "./stage.ts";

describeExplorer("the explorer", { data: "shared" }, (explorer) => {
  let page: Page;
  beforeAll(async () => {
    page = await explorer.openPage("/");
  });

  it("opens on the groups, ranked, with zero status in words and the run they come from", async () => {
    const groups = articles(page);
    await groups.first().waitFor();
    const scores = await groups.locator("[data-tour=score] strong").allTextContents();
    expect(scores.map(Number)).toEqual(scores.map(Number).sort((a, b) => b - a));
    for (const aspect of [zh.zero.seizure, zh.zero.scene, zh.zero.confession]) {
      await groups
        .first()
        .getByText(new RegExp(`${aspect.zero}|${aspect.some}`))
        .waitFor();
    }
    await page.getByText(zh.overview.runData).waitFor();
  });

  it("opens a group and shows why a person is in it, down to the record and its hash", async () => {
    await articles(page).first().getByRole("heading").getByRole("link").click();
    await page.waitForURL(/\/groups\//);
    await members(page).first().click();
    await page.getByRole("tab", { name: zh.person.basis }).waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/\?node=(person|phone):[\w-]+$/);

    await page.getByRole("tab", { name: zh.person.records }).click();
    const total = page.getByText(/^共 [\d,]+ 条$/);
    await total.waitFor();
    await page.getByRole("tabpanel", { name: zh.person.records }).getByRole("button").first().click();
    await dialogs(page).getByText(zh.record.verified).first().waitFor();
    expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);
    await page.keyboard.press("Escape");
    await dialogs(page).waitFor({ state: "detached" });
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
      await expect.poll(() => section.getByRole("listitem").count()).toBe(reasons.length);
      const chips = section.getByRole("button", { name: /^查看记录/ });
      const first = (await chips.first().textContent())?.trim() ?? "";
      expect(reasons.flatMap(({ records }) => records.map(({ id }) => id))).toContain(
        first.split(" ").at(-1),
      );
      await chips.first().press("Enter");
      await dialogs(page).getByText(zh.record.verified).first().waitFor();
      expect(await dialogs(page).textContent()).toContain(first);
      await page.keyboard.press("Escape");
      await dialogs(page).waitFor({ state: "detached" });
    }
  });

  it("moves a node by key, presses on end one step, and walks round its links", async () => {
    const { x, y } = await placeOfSelected(page);
    await page.keyboard.press("Alt+g");
    await expect.poll(() => hasFocus(page)).toBe(true);
    await press(page, ["Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowUp"]);
    const moved = { x: expect.closeTo(x + 20, 1), y: expect.closeTo(y - 10, 1) };
    await expect.poll(() => placeOfSelected(page)).toEqual(moved);
    await page.keyboard.press("Control+z");
    await expect.poll(() => placeOfSelected(page)).toEqual({ x, y });

    await page.keyboard.press("k");
    await page.waitForURL(/link=/);
    const first = page.url();
    await page.keyboard.press("k");
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press("Shift+K");
    await expect.poll(() => page.url()).toBe(first);
    await page.keyboard.press("Shift+F10");
    await menuItem(page, zh.stageMenu.hideLink).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(page)).toBe(true);
  });

  it("says the same as a table", async () => {
    await backToGroup(page);
    await page.getByText(zh.stage.table, { exact: true }).click();
    const rows = page.getByRole("table", { name: zh.table.nodes }).getByRole("row");
    const size = await graphSize(page);
    await expect.poll(() => rows.count()).toBe(size + 1);
    expect(await seriousFaults(page, "main table")).toEqual([]);
    await page.getByText(zh.stage.picture, { exact: true }).click();
  });

  it("expands by double click and moves nothing that was there, to the pixel", async () => {
    const before = await placesOfMembers(page);
    expect(new Set(before.values()).size).toBe(before.size);
    const size = await graphSize(page);
    await doubleClickSelected(page);
    await expect.poll(() => graphSize(page)).toBeGreaterThan(size);
    await atRest(page);
    expect([...(await placesOfMembers(page))]).toEqual([...before]);
  });

  it("finds by a part of a number, with the keyboard alone, and joins it to the graph", async () => {
    const size = await graphSize(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    // Enter comes before the answer.
    await page.keyboard.type("岭00");
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
    await expect.poll(() => graphSize(page)).toBeLessThan(full - 1);
    await page.getByRole("button", { name: zh.stage.redo }).click();
    await page.getByRole("button", { name: zh.stage.redo }).click();
    await expect.poll(() => graphSize(page)).toBe(full);
  });

  it.runIf(!explorer.isOnNeo4j)(
    "is arranged by the layout of the address that it is come to by, but for what was placed by hand",
    async () => {
      const before = await placesOfMembers(page);
      const [placed = "", other = ""] = [...before.keys()];
      const placeOf = async (label: string) => {
        await backToGroup(page);
        await members(page).filter({ hasText: label }).click();
        const { x, y } = await placeOfSelected(page);
        return `${x} ${y}`;
      };
      await placeOf(placed);
      await sidePanel(page).getByRole("button", { name: zh.node.pin, exact: true }).click();
      const isArranged = (layout: "force" | "circular") =>
        page.getByRole("button", { name: `${zh.layout.menu}：${zh.layout.name[layout]}` }).waitFor();

      await goTo(page, `${new URL(page.url()).pathname}?layout=circular`);
      await isArranged("circular");
      await expect.poll(() => placeOf(other)).not.toBe(before.get(other));
      expect(await placeOf(placed)).toBe(before.get(placed));

      await page.goBack();
      await isArranged("force");
      for (const layout of ["circular", "force"] as const) {
        await page.getByRole("button", { name: zh.stage.undo }).click();
        await isArranged(layout);
      }
      await expect.poll(() => placeOf(other)).toBe(before.get(other));
      expect(await placeOf(placed)).toBe(before.get(placed));
    },
  );

  it("keeps language, filters, selection and places over a reload", async () => {
    const places = await placesOfMembers(page);
    await page.getByRole("button", { name: zh.app.language }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    const contacts = page
      .getByRole("region", { name: en.stage.legend })
      .getByRole("button", { name: new RegExp(`^${en.layer.contact}`) });
    await contacts.click();
    await page.waitForURL(/off=contact/);
    const size = await graphSize(page);
    const address = page.url();

    await page.reload();
    await contacts.waitFor();
    expect(await contacts.getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await expect.poll(async () => [page.url(), await graphSize(page)]).toEqual([address, size]);
    expect(await content(page).textContent()).not.toContain(zh.stage.legend);
    expect([...(await placesOfMembers(page))]).toEqual([...places]);

    await page.getByRole("button", { name: en.app.language }).click();
    await page.getByRole("menuitem", { name: "中文" }).click();
  });

  it.runIf(!explorer.isOnNeo4j)(
    "lists what a count of the legend counts, each with its records, and leads to it in the graph",
    async () => {
      await goTo(page, "/groups/g01");
      const legend = page.getByRole("region", { name: zh.stage.legend });
      const list = legend.getByRole("button", { name: new RegExp(`^列出${zh.layer.payment}`) });
      await legend.getByRole("button", { name: zh.layer.payment, exact: true }).click();
      await page.waitForURL(/off=payment/);
      await list.press("Enter");
      await dialogs(page).getByText(zh.stage.kindIsOff).waitFor();
      await expectCount(dialogs(page).locator("tbody tr"), Number(await list.textContent()));
      expect(await seriousFaults(page, "[role=dialog]")).toEqual([]);

      const [link, records] = await dialogs(page).locator("tbody tr").first().getByRole("button").all();
      const count = await records?.textContent();
      await records?.click();
      await dialogs(page).getByText(`共 ${count} 条`).waitFor();
      await page.keyboard.press("Escape");
      await expectCount(dialogs(page), 1);
      await link?.click();
      await dialogs(page).waitFor({ state: "detached" });
      await page.getByRole("tab", { name: zh.layer.payment, selected: true }).waitFor();
    },
  );

  it.runIf(!explorer.isOnNeo4j)("fits the whole so that no node lies under the map or a button", async () => {
    // A group that was not looked at yet: the other has been moved about.
    await goTo(page, "/groups/g02");
    await page.getByRole("heading", { level: 1, name: zh.group.title.replace("{{id}}", "g02") }).waitFor();
    await members(page).first().waitFor();
    await atRest(page);
    const tools = page.locator("[data-on-picture]");
    expect(await tools.count()).toBe(2);
    const isClear = async ({ x, y }: Place) => {
      const boxes = await Promise.all((await tools.all()).map((tool) => tool.boundingBox()));
      return boxes.every(
        (box) => box && !(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
      );
    };
    const answer = await (await fetch(`${explorer.url}/api/groups/g02`)).json();
    const { group, persons } = answer as Answer<"getGroup">;
    const labels = new Map(persons.map(({ person_id, label }) => [person_id, label]));
    expect(group.members.length).toBe(await members(page).count());
    let last = "";
    for (const bring of [
      () => {},
      () => page.getByRole("button", { name: zh.stage.fit, exact: true }).click(),
    ]) {
      await bring();
      // By the address: back to the group and to the next would draw the panel twice as often.
      for (const { person_id } of group.members) {
        const label = labels.get(person_id) ?? person_id;
        await goTo(page, `/groups/g02?node=person:${person_id}`);
        await sidePanel(page).getByRole("heading", { name: label }).first().waitFor();
        let place: Place = { x: 0, y: 0 };
        await expect
          .poll(async () => {
            place = await placeOfSelected(page);
            return `${place.x} ${place.y}`;
          })
          .not.toBe(last);
        last = `${place.x} ${place.y}`;
        expect(await isClear(place), `${label} at ${last}`).toBe(true);
      }
    }
  });

  it.runIf(!explorer.isOnNeo4j)("can be used at 390 × 844, dark, by touch", async () => {
    const phone = await explorer.openPage("/", { ...PHONE, colorScheme: "dark" });
    await articles(phone).first().getByRole("heading").getByRole("link").tap();
    await members(phone).first().tap();
    await phone.getByRole("tab", { name: zh.person.basis }).waitFor();
    expect(await overflow(phone)).toBe(0);
  });
});

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

async function doubleClickSelected(page: Page): Promise<void> {
  const { x, y } = await placeOfSelected(page);
  await page.mouse.dblclick(x, y);
}
