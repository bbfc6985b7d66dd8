/**
 * A real headless Chromium. On Linux it comes inside an npm package; elsewhere an installed
 * Chrome or Edge is taken. Where none starts, the part is reported as not run.
 */
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { reportNotRun } from "./not-run.ts";

/**
 * Not the package's own arguments: they run everything in one process, which ends with the first
 * page that is closed, and switch off the web's security, which the tests are to see at work.
 */
const PACKAGED_ARGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** Null where no browser could be started. */
export async function openBrowser(): Promise<Browser | null> {
  const causes: string[] = [];
  for (const launch of [ownBrowser, packagedBrowser, () => installed("chrome"), () => installed("msedge")]) {
    try {
      const browser = await launch();
      if (browser) return browser;
    } catch (error) {
      causes.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  reportNotRun(
    "browser",
    `Install Chrome, Chromium or Edge, or set TRIPLEZERO_BROWSER to the path of one. (${causes.join("; ")})`,
  );
  return null;
}

async function ownBrowser(): Promise<Browser | null> {
  const executablePath = process.env.TRIPLEZERO_BROWSER;
  return executablePath ? chromium.launch({ executablePath }) : null;
}

async function packagedBrowser(): Promise<Browser | null> {
  if (process.platform !== "linux") return null;
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: PACKAGED_ARGS });
}

function installed(channel: "chrome" | "msedge"): Promise<Browser> {
  return chromium.launch({ channel });
}
