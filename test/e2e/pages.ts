/**
 * Pages of one browser, which files that run one after another in a process hand on: starting a
 * browser and reading the application for the first time takes more work than all of a short file.
 * A page that is taken is as good as new: nothing stored, nothing listening, its window and pointer
 * as asked for. It is loaded anew, and two that are used at a time share nothing.
 */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";

export interface PageOptions extends Pick<BrowserContextOptions, "hasTouch" | "colorScheme"> {
  readonly language?: "zh-CN" | "en";
  readonly viewport?: { readonly width: number; readonly height: number };
}

const LANGUAGE_KEY = "triplezero.language";
/** Of the same origin, and writes nothing itself. */
const BARE = "/icon.svg";
const WIDE = { width: 1440, height: 900 };

let browser: Promise<Browser | null> | undefined;
const free: { readonly page: Page; readonly hasTouch: boolean }[] = [];

/**
 * 1440 × 900, light, without movement, in Chinese unless said otherwise.
 * @param watch is told of the page before it asks for anything
 * @returns what gives it back, too
 */
export async function takePage(
  address: string,
  { language = "zh-CN", viewport = WIDE, colorScheme = "light", hasTouch = false }: PageOptions,
  watch: (page: Page) => void,
): Promise<{ readonly page: Page; readonly giveBack: () => Promise<void> }> {
  const page = (await takeFree(hasTouch)) ?? (await newPage(hasTouch));
  const bare = new URL(BARE, address).href;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.mouse.move(0, 0);
  await page.goto(bare);
  await page.evaluate(
    ([key, value]) => {
      sessionStorage.clear();
      localStorage.clear();
      localStorage.setItem(key, value);
    },
    [LANGUAGE_KEY, language] as const,
  );
  watch(page);
  await page.goto(address);
  const giveBack = async () => {
    // What it shows would go on asking.
    await page.goto(bare);
    free.push({ page, hasTouch });
  };
  return { page, giveBack };
}

async function takeFree(hasTouch: boolean): Promise<Page | null> {
  const at = free.findIndex((one) => one.hasTouch === hasTouch);
  const page = free.splice(at, at < 0 ? 0 : 1)[0]?.page;
  if (!page || page.isClosed()) return null;
  page.removeAllListeners();
  page.context().removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return page;
}

async function newPage(hasTouch: boolean): Promise<Page> {
  browser ??= openBrowser();
  const opened = await browser;
  if (!opened) throw new Error("The browser that was there when the suite began does not start.");
  return (await opened.newContext({ hasTouch })).newPage();
}
