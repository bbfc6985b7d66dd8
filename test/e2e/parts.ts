/**
 * The parts of a page that tests look into, by the tags and roles that are written there: a search
 * by role alone works out the role of every element of the document, thousands of them, and does so
 * again while it waits.
 */
import type { Locator, Page } from "playwright-core";

/** What lies open above the page, one or several. */
export function dialogs(page: Page): Locator {
  return page.locator("[role=dialog]");
}

/** Beside the graph. */
export function sidePanel(page: Page): Locator {
  return page.locator("aside");
}

/** Above the graph. */
export function toolbar(page: Page): Locator {
  return page.locator("[role=toolbar]").first();
}

/** Of the first page, one for each group; of the data page, one for each work. */
export function articles(page: Page): Locator {
  return page.locator("article");
}

/** All but the frame. */
export function content(page: Page): Locator {
  return page.locator("main");
}

/** What a search offers. */
export function offered(page: Page): Locator {
  return page.locator("[role=listbox]").getByRole("option");
}
