/** Checks that go for every page: accessibility, nothing wider than the window, how many of something there are, a record as imported. */
import type axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { AXE_SOURCE } from "./axe-in-page.ts";
import { dialogs } from "./parts.ts";

const RULES: axe.RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
  reporter: "no-passes",
};

/**
 * Serious and critical findings of axe-core by WCAG 2.2 AA, each with the elements it is about.
 * Read to their end within the page: the list of all that is well takes longer to hand over than
 * the look itself.
 * @param part CSS selector of what is looked at
 */
export async function seriousFaults(page: Page, part = "body"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE_SOURCE);
  return page.evaluate(
    async ([rules, selector]) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(`nothing on the page is ${selector}`);
      // Rows of a table are alike, and most of the time would go into the hundredth.
      const part = { include: found, exclude: "tbody tr:nth-child(n+6)" };
      const { violations } = await window.axe.run(part, rules);
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    },
    [RULES, part] as const,
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Whether nothing lies over the left and right end of it, and no scrolled box cuts them off. */
export async function endsInSight(item: Locator): Promise<boolean> {
  await item.waitFor();
  return item.evaluate((element) => {
    const { left, right, top, height } = element.getBoundingClientRect();
    return [left + 8, right - 8].every((x) =>
      element.contains(document.elementFromPoint(x, top + height / 2)),
    );
  });
}

/** Once there are so many: what is listed comes a moment after what lists it. */
export async function expectCount(items: Locator, count: number): Promise<void> {
  await expect.poll(() => items.count()).toBe(count);
}

/** CSS pixels by which the page, or what it holds beside the frame, is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.getElementById("main");
    const inside = main ? main.scrollWidth - main.clientWidth : 0;
    return Math.max(inside, document.documentElement.scrollWidth - window.innerWidth);
  });
}

/** CSS pixels that the text of what is chosen leaves free: a choice cuts it off without being wider for it. */
export async function roomOfChoice(choice: Locator): Promise<number> {
  return choice.evaluate((element: HTMLSelectElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(element);
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) throw new Error("nothing to measure with");
    pen.font = font;
    const text = pen.measureText(element.selectedOptions[0]?.text ?? "").width;
    return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - text;
  });
}

/** The record that lies open is as it was imported; closes it. */
export async function verifiedRecord(page: Page): Promise<void> {
  await dialogs(page).getByText(zh.record.verified).first().waitFor();
  await page.keyboard.press("Escape");
  await dialogs(page).waitFor({ state: "detached" });
}
