/**
 * A graph of more than 20,000 links, which is drawn in another way (web/graph/stage/large): its
 * links are a picture that a worker paints, and what is pointed at is found from places.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { layerColour } from "../../web/graph/style/layer-colours.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { saveView } from "./given-view.ts";
import { drag, isPointedAt, linksShown, menu, type Place, stage } from "./hand.ts";
import { dialogs } from "./parts.ts";
import { colourAt, placeOfSelected } from "./stage.ts";

/** Between two nodes, in units of the layout. */
const STEP = 30;
/** CSS pixels from the lone phone to where its link is looked at, and to where there is none. */
const ALONG = 90;
const BESIDE = 20;
const DRAG = { x: 70, y: 50 };

describeExplorer("a large graph", { data: "shared" }, (explorer) => {
  const { keys, lone, rung, calls, half } = seedCase();
  let page: Page;
  let view: string;
  let links: number;
  beforeAll(async () => {
    const size = Math.ceil(Math.sqrt(keys.length)) * STEP;
    const id = await saveView(explorer.url, {
      name: "全部通联和付款",
      origin: { page: "explore" },
      run: null,
      nodes: keys,
      arrangement: {
        positions: Object.fromEntries([
          ...keys.map((key, index) => [
            key,
            [(index * STEP) % size, Math.floor((index * STEP) / size) * STEP * 0.8],
          ]),
          [lone, [0, size]],
          [rung, [size, size]],
        ]),
        frame: { x: [0, size], y: [0, size] },
      },
      // Of a frame that counts from 0 to 1.
      camera: { x: 0.1, y: 0.95, ratio: 0.25, angle: 0 },
    });
    view = `/views/${id}?node=${encodeURIComponent(lone)}`;
    page = await explorer.openPage(view);
  });
  const picture = () => page.locator("canvas.sigma-links");

  it("shows a link in its colour where it can be pointed at, and keeps both together while moved", async () => {
    await picture().waitFor();
    links = await linksShown(page);
    expect(links).toBeGreaterThan(20_000);
    const before = await expectLink(page);
    const held = { x: before.x + 200, y: before.y + 60 };
    await drag(page, [held, { x: held.x + DRAG.x, y: held.y + DRAG.y }]);
    await expect.poll(async () => (await placeOfSelected(page)).x).toBeGreaterThan(before.x + DRAG.x / 2);
    await expectLink(page);
  });

  it("opens the records of a link that is pressed", async () => {
    const { x, y } = await placeOfSelected(page);
    await page.mouse.click(x + ALONG, y);
    await page.getByRole("button", { name: zh.linkPanel.open.replace("{{count}}", String(calls)) }).click();
    await page
      .getByRole("dialog")
      .getByText(new RegExp(`^共 ${calls} 条$`))
      .waitFor();
    await page.keyboard.press("Escape");
    await dialogs(page).waitFor({ state: "detached" });
  });

  it("is drawn like a small one where few links are left, and again as before by undo", async () => {
    await goTo(page, view);
    await placeOfSelected(page);
    await stage(page).focus();
    await page.keyboard.press("Shift+F10");
    await menu(page)
      .getByRole("menuitem", { name: /^只显示它和/ })
      .click();
    await picture().waitFor({ state: "detached" });
    await expectLink(page);
    await page.keyboard.press("Control+z");
    await picture().waitFor();
    await expect.poll(() => linksShown(page)).toBe(links);
    await expectLink(page);
  });

  it("says when links are too many to be pressed, and what the one is on which the pointer rests", async () => {
    await stage(page).focus();
    await page.keyboard.press("0");
    await page.getByText(/^视野内 [\d,]+ 条连线画成细线/).waitFor();
    const { x, y } = await placeOfSelected(page);
    expect(await isPointedAt(page, { x: x + ALONG, y })).toBe(false);
    const label = page.getByTestId("link-label");
    await label.getByText(new RegExp(`^${zh.link.CONTACTED} ${calls} 条`)).waitFor();
    await page.mouse.wheel(0, 100);
    await label.waitFor({ state: "detached" });
  });

  it("counts of that one what lies in the window of time", async () => {
    await goTo(page, `${view}&to=${half.to}`);
    await placeOfSelected(page);
    await stage(page).focus();
    await page.keyboard.press("0");
    await page.getByText(/^视野内 [\d,]+ 条连线画成细线/).waitFor();
    const { x, y } = await placeOfSelected(page);
    await isPointedAt(page, { x: x + ALONG, y });
    await page
      .getByTestId("link-label")
      .getByText(new RegExp(`^${zh.link.CONTACTED} ${half.calls} 条`))
      .waitFor();
  });
});

/** On the way from the selected phone to the right, and not above it. @returns where the phone stands */
async function expectLink(page: Page): Promise<Place> {
  const { x, y } = await placeOfSelected(page);
  const [on, beside] = [
    { x: x + ALONG, y },
    { x: x + ALONG, y: y - BESIDE },
  ];
  const colour = layerColour("contact", "light");
  await expect.poll(() => colourAt(page, on)).toBe(colour);
  expect(await colourAt(page, beside)).not.toBe(colour);
  await expect.poll(() => isPointedAt(page, on)).toBe(true);
  await expect.poll(() => isPointedAt(page, beside)).toBe(false);
  return { x, y };
}

/**
 * Phones, accounts and payments; and two phones of which one has rung the other, and was never rung
 * by it: as often as possible, since that makes a broad link. `half`: about the earlier half of these calls.
 */
function seedCase() {
  const keys = (["phone", "account", "payment"] as const).flatMap((kind) =>
    columns(`${kind}s`, 1).map(([id]) => `${kind}:${id}`),
  );
  const calls = new Map<string, string[]>();
  for (const [, at = "", from, to] of columns("contacts", 4)) {
    const pair = `phone:${from} phone:${to}`;
    calls.set(pair, [...(calls.get(pair) ?? []), at]);
  }
  const oneWay = [...calls].filter(([pair]) => !calls.has(pair.split(" ").reverse().join(" ")));
  const [pair, times] = oneWay.reduce((most, next) => (next[1].length > most[1].length ? next : most));
  const [lone = "", rung = ""] = pair.split(" ");
  const end = times.sort()[Math.floor(times.length / 2)]!;
  const to = new Date(end).toISOString().replace(".000Z", "Z");
  const half = { to, calls: times.filter((at) => at <= end).length };
  return { keys, lone, rung, calls: times.length, half };
}

/** The first columns of a table of the seed case; no name or text is among them. */
function columns(table: string, count: number): string[][] {
  const file = new URL(`../../seed-data/yunling/case/${table}.csv`, import.meta.url);
  const [, ...rows] = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => row.split(",").slice(0, count));
}
