/** Checks that go for every page: accessibility, and nothing wider than the window. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * Serious and critical findings of axe-core by WCAG 2.2 AA, each with the elements it is about.
 * @param part CSS selector of what is looked at
 */
export async function seriousFaults(page: Page, part = "body"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // There are no frames of other hosts; the other mode opens an empty page for every look.
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** CSS pixels by which the page, or what it holds beside the frame, is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.getElementById("main");
    const inside = main ? main.scrollWidth - main.clientWidth : 0;
    return Math.max(inside, document.documentElement.scrollWidth - window.innerWidth);
  });
}
