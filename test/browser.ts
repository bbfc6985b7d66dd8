/**
 * A real headless Chromium. On Linux it comes inside an npm package; elsewhere an installed
 * Chrome or Edge is taken. Where none starts, the part is reported as not run.
 */
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { reportNotRun } from "./not-run.ts";

/**
 * Not the package's own arguments: they run everything in one process, which ends with the first
 * page that is closed, and switch off the web's security, which the tests are to see at work.
 */
const PACKAGED_ARGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/**
 * Without a graphics card WebGL is computed by the processor. The rest of a page is then not put
 * together by way of it too, which took five times the work.
 */
const TESTED_ARGS = [...PACKAGED_ARGS, "--disable-gpu-compositing"];

/**
 * @param use `measured` puts pages together as a user's browser does: without it the main thread
 *   waits for each drawing of WebGL. Null where no browser could be started.
 */
export function openBrowser(use: "tested" | "measured" = "tested"): Promise<Browser | null> {
  return startFirst((options) =>
    chromium.launch(options.args && use === "measured" ? { ...options, args: PACKAGED_ARGS } : options),
  );
}

async function startFirst(start: (options: LaunchOptions) => Promise<Browser>): Promise<Browser | null> {
  const causes: string[] = [];
  for (const find of [
    ownBrowser,
    packagedBrowser,
    () => ({ channel: "chrome" }),
    () => ({ channel: "msedge" }),
  ]) {
    try {
      const options = await find();
      if (options) return await start(options);
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

function ownBrowser(): LaunchOptions | null {
  const executablePath = process.env.TRIPLEZERO_BROWSER;
  return executablePath ? { executablePath } : null;
}

async function packagedBrowser(): Promise<LaunchOptions | null> {
  if (process.platform !== "linux") return null;
  return { executablePath: await sparticuz.executablePath(), args: TESTED_ARGS };
}
