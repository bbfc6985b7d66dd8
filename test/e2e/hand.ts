/** What a hand does on the stage: pressing, dragging, opening menus; and where things stand to be pressed. */
import type { Locator, Page } from "playwright-core";
import { backToGroup, members, placeOfSelected, toolbarText } from "./stage.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export function stage(page: Page): Locator {
  return page.locator("[role=application]");
}

export function menu(page: Page): Locator {
  return page.locator("[role=menu]:visible");
}

export function menuItem(page: Page, name: string): Locator {
  return menu(page).getByRole("menuitem", { name, exact: true });
}

export async function boxOfStage(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error("no stage");
  return box;
}

export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export async function drag(page: Page, trail: readonly Place[]): Promise<void> {
  const [first, ...rest] = trail;
  if (first) await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

export function circleRound({ x, y }: Place): Place[] {
  return [0, 1, 2, 3, 4, 5, 6].map((turn) => ({
    x: x + 30 * Math.cos((turn * Math.PI) / 3),
    y: y + 30 * Math.sin((turn * Math.PI) / 3),
  }));
}

/** Of the first two members, from what `placesOfMembers` reads. */
export function pointsOf(places: ReadonlyMap<string, string>): [Place, Place] {
  const [first, second] = [...places.values()].map((place) => {
    const [x = 0, y = 0] = place.split(" ").map(Number);
    return { x, y };
  });
  if (!first || !second) throw new Error("fewer than two members");
  return [first, second];
}

export function hasFocus(page: Page): Promise<boolean> {
  return stage(page).evaluate((element) => element === document.activeElement);
}

export async function selectMember(page: Page, index: number): Promise<Place> {
  await backToGroup(page);
  await members(page).nth(index).click();
  return placeOfSelected(page);
}

export async function linksShown(page: Page): Promise<number> {
  const text = await toolbarText(page);
  return Number(/([\d,]+) 条连线/.exec(text)?.[1]?.replaceAll(",", ""));
}

/** A place on some link: from the first member outwards, where the pointer says that it can press. */
export async function placeOfLink(page: Page): Promise<Place> {
  const { x, y } = await selectMember(page, 0);
  await page.keyboard.press("Escape");
  for (let step = 0; step < 72; step++) {
    const angle = (step * Math.PI) / 36;
    const point = { x: x + 45 * Math.cos(angle), y: y + 45 * Math.sin(angle) };
    if (await isPointedAt(page, point)) return point;
  }
  throw new Error("no link leads from the first member");
}

/** Moves the pointer there; whether the picture then says that it can be pressed. */
export async function isPointedAt(page: Page, point: Place): Promise<boolean> {
  await page.mouse.move(point.x, point.y);
  return page.evaluate(async ({ x, y }) => {
    // The pointer takes its form with the frame after the move.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const canvas = document.elementFromPoint(x, y)?.closest("canvas");
    return canvas?.parentElement ? getComputedStyle(canvas.parentElement).cursor === "pointer" : false;
  }, point);
}
