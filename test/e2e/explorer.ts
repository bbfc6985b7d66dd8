/** The real program with the seed case, and pages of a real browser that watch what they ask and log. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { newSandbox, type Running } from "../cli/run.ts";

export interface Explorer {
  readonly url: string;
  /** Ends the server; its data stay. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** @param command `start` imports and analyses the seed case first; `serve` begins empty */
export async function startExplorer(
  command: "start" | "serve",
  prepare: (folder: string) => void = () => {},
): Promise<Explorer> {
  const box = newSandbox();
  prepare(box.folder);
  let server: Running = box.start([command, "--port", "0"]);
  const url = await server.sees("stdout", /(http:\/\/127\.0\.0\.1:\d+)/);
  const stop = async () => {
    server.process.kill("SIGTERM");
    await server.ended;
  };
  return {
    url,
    stop,
    restart: async () => {
      server = box.start(["serve", "--port", new URL(url).port]);
      await server.sees("stdout", /http:/);
    },
    remove: async () => {
      await stop();
      box.remove();
    },
  };
}

export interface WatchedPage {
  readonly page: Page;
  /** Requests to any other host, refusals of the content policy, faults of the page. */
  readonly complaints: readonly string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    colorScheme: "light",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) complaints.push(`asked ${address}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints };
}
