/** What is seen of the graph: how much it shows, who the members are, where nodes stand. */
import type { Locator, Page } from "playwright-core";
import { layerColour } from "../../web/graph/style/layer-colours.ts";
import type { Layer } from "../../web/graph/style/layers.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { sidePanel, toolbar } from "./parts.ts";

/** Nodes that the graph shows, as the page says once it has counted what the picture shows already. */
export async function graphSize(page: Page): Promise<number> {
  const text = await toolbarText(page);
  return Number(/([\d,]+) (个节点|nodes?)/.exec(text)?.[1]?.replaceAll(",", ""));
}

/** What the toolbar says once its counts are those of the picture. */
export function toolbarText(page: Page): Promise<string> {
  return toolbar(page).evaluate(async (bar) => {
    while (bar.isConnected && bar.querySelector("[aria-busy=true]")) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return bar.textContent ?? "";
  });
}

/** Waits until the stage is there and no node waits for its place. */
export async function atRest(page: Page): Promise<void> {
  await page.locator("[role=application][aria-busy=false]").waitFor();
}

/** Members of the group on screen, in the panel beside the graph. */
export function members(page: Page): Locator {
  return sidePanel(page)
    .getByRole("tabpanel", { name: new RegExp(`^(${zh.group.members}|${en.group.members})`) })
    .getByRole("button");
}

const LET_GO = [zh, en].map(({ details }) => `button[aria-label^="${details.letGo}"]`).join();

/** Lets go of what is selected, so that the panel shows the group. */
export async function backToGroup(page: Page): Promise<void> {
  const back = sidePanel(page).locator(LET_GO);
  await back.or(members(page)).first().waitFor();
  if (await back.isVisible()) await back.click();
  await members(page).first().waitFor();
}

/** Two tell any turning, stretching or shift of the whole. */
const MEMBERS_LOOKED_AT = 2;
const STILL_FRAMES = 5;

/** Where the first members stand on the stage, in CSS pixels, read from the ring round each when it is selected. */
export async function placesOfMembers(page: Page): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  await backToGroup(page);
  const count = Math.min(MEMBERS_LOOKED_AT, await members(page).count());
  for (let index = 0; index < count; index++) {
    if (index > 0) await backToGroup(page);
    const member = members(page).nth(index);
    const name = (await member.locator("strong").textContent()) ?? "";
    await member.click();
    const { x, y } = await placeOfSelected(page);
    places.set(name, `${x} ${y}`);
  }
  return places;
}

/** Middle of the selected node, in CSS pixels of the window. */
export async function placeOfSelected(page: Page): Promise<{ x: number; y: number }> {
  await atRest(page);
  return middleOf(page.getByTestId("selection-ring"));
}

/** Of what follows what is drawn, in CSS pixels of the window, once it has stood still for some frames. */
export async function middleOf(item: Locator): Promise<{ x: number; y: number }> {
  await item.waitFor();
  return item.evaluate(async (element, frames) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = element.getBoundingClientRect();
    for (let still = 0; still < frames; ) {
      await nextFrame();
      const box = element.getBoundingClientRect();
      still = box.x === last.x && box.y === last.y ? still + 1 : 0;
      last = box;
    }
    return { x: last.x + last.width / 2, y: last.y + last.height / 2 };
  }, STILL_FRAMES);
}

/** Pixels in the colour of a layer, on a light stage, where signs of links are drawn. */
export function signPixels(page: Page, layer: Layer): Promise<number> {
  return page.locator("canvas.sigma-link-signs").evaluate(
    (canvas, colour) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data =
        (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, index) => Math.abs(value - (data[at + index] ?? 0)) < 12)) count++;
      }
      return count;
    },
    layerColour(layer, "light"),
  );
}

/** What the screen shows there, `#rrggbb`. */
export async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = await page.screenshot({ clip });
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      canvas?.drawImage(picture, 0, 0);
      const rgb = canvas?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [];
      return `#${[...rgb].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    },
    [...png],
  );
}
