/**
 * `npm run bench -- explorer [--rounds N] [--traces DIR] [--only opening,moving,expanding,size]`
 *
 * The explorer in a real browser against the real service with a made-up network:
 *  opening    a view of 10,000 nodes and 40,000 links, reopened as it was arranged: from the
 *             answer's last byte to all of it drawn and the page ready for input
 *  moving     a view of 50,000 nodes and 200,000 links: the longest stretch for which panning and
 *             zooming by mouse keep the main thread busy, while the layout runs and after it
 *  expanding  a node with 100 neighbours: from the answer's last byte to the frame after the one
 *             with them, and to the second: what was drawn is on the screen when the one begins, or,
 *             where the browser draws by software, the other; where links are a picture of their
 *             own, also until that is shown
 *  size       JavaScript that the first page loads, compressed
 * What the page's main thread does is told apart from what drawing costs: where the browser
 * draws by software, frames come late though the page is free. Every round leaves a trace, to be
 * opened in Chrome's DevTools.
 * Long because the four measurements share one browser, one service and one way of reading traces.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import pino from "pino";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { InProcessGraph } from "../../server/graph/in-process/in-process-graph.ts";
import { startService } from "../../server/http/start-service.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { openBrowser } from "../browser.ts";
import { type LongestTasks, longestTasks } from "./longest-task.ts";
import { madeNetwork } from "./made-network.ts";

const MIDDLE = { nodes: 10_000, links: 40_000 };
const LARGE = { nodes: 50_000, links: 200_000 };
const NEIGHBOURS = 100;
/** Area per node in units of the layout, as the layout itself leaves it. */
const AREA_PER_NODE = 900;
/** The marks that the stage sets when a view has been drawn, with the number of its nodes … */
const DRAWN = "graph-drawn";
/** … and when a picture of its links is shown, with their number. */
const PAINTED = "links-painted";
/** Marks of this bench, so that a trace tells what belongs to what. */
const OPENING = ["bench-opening", "bench-opened"] as const;
const EXPANDING = ["bench-expanding", "bench-expanded"] as const;
const MOVING = {
  still: ["bench-still", "bench-still-end"],
  laying: ["bench-laying", "bench-laying-end"],
} as const;

interface Served {
  readonly url: string;
  readonly keys: readonly string[];
  readonly hub: string;
  close(): Promise<void>;
}

interface Bench {
  readonly browser: Browser;
  readonly webDir: string;
  readonly traces: string;
  readonly rounds: number;
}

const PARTS = { opening: benchOpening, moving: benchMoving, expanding: benchExpanding, size: benchSize };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "5" },
      traces: { type: "string", default: join(tmpdir(), "triplezero-traces") },
      only: { type: "string", default: Object.keys(PARTS).join(",") },
    },
  });
  const browser = await openBrowser("measured");
  if (!browser) throw new Error("no browser");
  const webDir = mkdtempSync(join(tmpdir(), "triplezero-web-"));
  mkdirSync(values.traces, { recursive: true });
  try {
    await build({ logLevel: "error", build: { outDir: webDir } });
    say(
      `${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()}, ${await rendererOf(browser)}`,
    );
    const bench = { browser, webDir, traces: values.traces, rounds: Number(values.rounds) };
    const asked = values.only.split(",");
    for (const [name, part] of Object.entries(PARTS)) if (asked.includes(name)) await part(bench);
    say(`traces: ${values.traces}`);
  } finally {
    await browser.close();
    rmSync(webDir, { recursive: true, force: true });
  }
}

async function benchOpening(bench: Bench): Promise<void> {
  const network = await serveNetwork(bench.webDir, MIDDLE);
  try {
    const rounds = await inRounds(bench, "opening", async (page) => {
      await openArranged(page, network);
      const times = await openingTimes(page, network.keys.length);
      const painted = await linksPainted(page, MIDDLE.links);
      await mark(page, OPENING[1]);
      return { ...times, painted };
    });
    const tasks = tasksOf(bench, "opening", rounds.length, OPENING);
    say(`opening ${MIDDLE.nodes} nodes, ${MIDDLE.links} links, ${rounds.length} rounds, median:`);
    say(`  answer to interactive     ${ms(rounds.map((round) => round.interactive))} (asked 3000)`);
    say(`  of it until drawn         ${ms(rounds.map((round) => round.drawn))}`);
    say(`  answer to links painted   ${ms(rounds.map((round) => round.painted))}`);
    say(`  longest task              ${longest(tasks)}`);
  } finally {
    await network.close();
  }
}

async function benchMoving(bench: Bench): Promise<void> {
  const network = await serveNetwork(bench.webDir, LARGE);
  try {
    const rounds = await inRounds({ ...bench, rounds: Math.min(3, bench.rounds) }, "moving", async (page) => {
      await openArranged(page, network);
      const opened = await openingTimes(page, network.keys.length);
      const painted = await linksPainted(page, LARGE.links);
      await mark(page, OPENING[1]);
      const frame = await panAndZoom(page, MOVING.still);
      await page.getByRole("button", { name: new RegExp(`^${zh.layout.menu}：`) }).click();
      await page.getByRole("menuitem", { name: zh.stage.layout }).click();
      await page.getByRole("progressbar").first().waitFor({ timeout: 120_000 });
      await panAndZoom(page, MOVING.laying);
      return { opened, painted, frame };
    });
    const [opening, still, laying] = [OPENING, MOVING.still, MOVING.laying].map((marks) =>
      longest(tasksOf(bench, "moving", rounds.length, marks)),
    );
    say(`moving in ${LARGE.nodes} nodes, ${LARGE.links} links, ${rounds.length} rounds, median:`);
    say(`  answer to interactive     ${ms(rounds.map((round) => round.opened.interactive))}`);
    say(`  answer to links painted   ${ms(rounds.map((round) => round.painted))}`);
    say(`  longest task, opening     ${opening}`);
    say(`  longest task, pan + zoom  ${still} (asked 200)`);
    say(`  … while the layout runs   ${laying} (asked 200)`);
    say(`  time between frames       ${ms(rounds.map((round) => round.frame))} (drawing included)`);
  } finally {
    await network.close();
  }
}

async function benchExpanding(bench: Bench): Promise<void> {
  const network = await serveNetwork(bench.webDir, MIDDLE);
  try {
    for (const shown of [100, MIDDLE.nodes]) {
      const keys = [network.hub, ...network.keys.filter((key) => key !== network.hub)].slice(0, shown);
      const rounds = await inRounds(bench, `expanding-${shown}`, async (page) => {
        // Selected from the start: a second navigation would tear down the first page's drawing meanwhile.
        await openArranged(page, { ...network, keys }, `?node=${encodeURIComponent(network.hub)}`);
        await openingTimes(page, keys.length);
        // Sigma packs its icons half a second after the page has opened: that is not what is measured.
        await page.waitForTimeout(1000);
        await page.evaluate(() => performance.clearResourceTimings());
        const links = await lastPainted(page);
        await mark(page, EXPANDING[0]);
        await page.getByRole("application").press("Enter");
        // The strongest hundred come; some of them may be in the view already.
        const times = await openingTimes(page, keys.length + 1);
        await mark(page, EXPANDING[1]);
        return { ...times, painted: links === null ? null : await linksPainted(page, links + 1) };
      });
      const tasks = tasksOf(bench, `expanding-${shown}`, rounds.length, EXPANDING);
      const painted = rounds.flatMap((round) => round.painted ?? []);
      say(`expanding ${NEIGHBOURS} neighbours in a view of ${shown} nodes, ${rounds.length} rounds, median:`);
      say(`  answer to drawn           ${ms(rounds.map((round) => round.drawn))}`);
      say(`  answer to next frame      ${ms(rounds.map((round) => round.next))} (asked 300 to paint)`);
      say(`  answer to second frame    ${ms(rounds.map((round) => round.interactive))}`);
      if (painted.length > 0) say(`  answer to links painted   ${ms(painted)}`);
      say(`  longest task              ${longest(tasks)}`);
    }
  } finally {
    await network.close();
  }
}

async function benchSize(bench: Bench): Promise<void> {
  const network = await serveNetwork(bench.webDir, { nodes: 100, links: 200 });
  try {
    const page = await bench.browser.newPage();
    const sizes: { readonly name: string; readonly bytes: number }[] = [];
    page.on("response", async (response) => {
      if (response.request().resourceType() !== "script") return;
      sizes.push({
        name: response.url().split("/").at(-1) ?? "",
        bytes: gzipSync(await response.body()).length,
      });
    });
    await page.goto(network.url, { waitUntil: "networkidle" });
    await page.close();
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    say(`JavaScript of the first page: ${kB(total)} gzip (asked 400), ${sizes.length} files:`);
    for (const { name, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) say(`  ${kB(bytes)}  ${name}`);
  } finally {
    await network.close();
  }
}

async function serveNetwork(webDir: string, size: { nodes: number; links: number }): Promise<Served> {
  const { source, keys, hub } = madeNetwork(size.nodes, size.links, NEIGHBOURS);
  const folder = mkdtempSync(join(tmpdir(), "triplezero-bench-"));
  const graph = new InProcessGraph();
  await graph.publish(source);
  const ledger = await openLedger(join(folder, "ledger.duckdb"));
  const service = await startService(
    { ledger, graph, inboxDir: join(folder, "inbox"), localNeo4jDir: join(folder, "neo4j") },
    {
      host: "127.0.0.1",
      port: 0,
      portIsChosen: true,
      allowedHosts: [],
      webDir,
      version: "bench",
      checkAnswers: false,
      requestsPerMinute: 100_000,
    },
    pino({ level: "silent" }),
  );
  return {
    url: service.url,
    keys,
    hub,
    close: async () => {
      await service.close();
      await graph.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the explore page as it is reopened after a reload: with these nodes, in places given before. */
async function openArranged(page: Page, { url, keys }: Served, search = ""): Promise<void> {
  const side = Math.ceil(Math.sqrt(keys.length));
  const step = Math.sqrt(AREA_PER_NODE);
  const span = [-step, side * step];
  const view = {
    positions: Object.fromEntries(
      keys.map((key, index) => [key, [(index % side) * step, Math.floor(index / side) * step]]),
    ),
    pinned: [],
    hidden: [],
    hiddenLinks: [],
    frame: { x: span, y: span },
  };
  await page.goto(`${url}/icon.svg`);
  await page.evaluate(
    (text) => sessionStorage.setItem("triplezero.view.explore@none", text),
    JSON.stringify(view),
  );
  await page.goto(`${url}/explore${search}`, { waitUntil: "commit" });
  await mark(page, OPENING[0]);
}

interface Times {
  /** Milliseconds from the last byte of the last answer of the graph. */
  readonly drawn: number;
  /** The same, to the first frame after it: what was drawn has been handed over to be shown. */
  readonly next: number;
  /** The same, to the second frame after it: what was drawn is on its way, and the thread is free. */
  readonly interactive: number;
}

/** Waits until so many nodes are drawn. */
function openingTimes(page: Page, nodes: number): Promise<Times> {
  return page.evaluate(
    async ([name, count]) => {
      let drawn: PerformanceEntry | undefined;
      while (!drawn) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        drawn = performance.getEntriesByName(name).find((mark) => (mark as PerformanceMark).detail >= count);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const next = performance.now();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      const answers = performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.includes("/api/graph/")) as PerformanceResourceTiming[];
      const answered = Math.max(...answers.map((entry) => entry.responseEnd));
      return { drawn: drawn.startTime - answered, next: next - answered, interactive: now - answered };
    },
    [DRAWN, nodes] as const,
  );
}

/** Waits until a picture of so many links is shown; ms from the last byte of the graph's last answer. */
function linksPainted(page: Page, links: number): Promise<number> {
  return page.evaluate(
    async ([name, count]) => {
      let painted: PerformanceEntry | undefined;
      while (!painted) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        painted = performance
          .getEntriesByName(name)
          .find((mark) => (mark as PerformanceMark).detail >= count);
      }
      const answers = performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.includes("/api/graph/")) as PerformanceResourceTiming[];
      return painted.startTime - Math.max(...answers.map((entry) => entry.responseEnd));
    },
    [PAINTED, links] as const,
  );
}

/** How many links the last picture of them had; null where the stage draws them with the nodes. */
function lastPainted(page: Page): Promise<number | null> {
  return page.evaluate((name) => {
    const painted = performance.getEntriesByName(name).at(-1) as PerformanceMark | undefined;
    return (painted?.detail as number | undefined) ?? null;
  }, PAINTED);
}

/**
 * Pans and zooms with the mouse, as fast as the page takes it.
 * @returns ms between two frames
 */
async function panAndZoom(page: Page, [begin, end]: readonly [string, string]): Promise<number> {
  await mark(page, begin);
  const frames = page.evaluate(async () => {
    const times: number[] = [];
    const end = performance.now() + 8000;
    while (performance.now() < end) times.push(await new Promise(requestAnimationFrame));
    return times;
  });
  const { x, y } = { x: 700, y: 450 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) await page.mouse.move(x + step * 8, y + step * 4);
  await page.mouse.up();
  for (let step = 0; step < 10; step++) {
    await page.mouse.wheel(0, step < 5 ? -240 : 240);
    await page.waitForTimeout(100);
  }
  for (let step = 1; step <= 20; step++) await page.mouse.move(x + step * 8, y - step * 4);
  const times = await frames;
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  await mark(page, end);
  return median(gaps);
}

function mark(page: Page, name: string): Promise<void> {
  return page.evaluate((text) => void performance.mark(text), name);
}

/** Of each round that counts, between two marks. */
function tasksOf(
  { traces }: Bench,
  name: string,
  rounds: number,
  [from, to]: readonly [string, string],
): LongestTasks[] {
  return Array.from({ length: rounds }, (_, index) =>
    longestTasks(join(traces, `${name}-${index + 1}.json`), from, to),
  );
}

function longest(tasks: readonly LongestTasks[]): string {
  const took = ms(tasks.map(({ byTime }) => byTime.took));
  return `${took}, most processor time of one ${ms(tasks.map(({ byProcessor }) => byProcessor.computed))}`;
}

async function inRounds<T>(bench: Bench, name: string, work: (page: Page) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  // The first round warms up the server and counts for nothing.
  for (let round = 0; round <= bench.rounds; round++) {
    const context = await bench.browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      locale: "zh-CN",
    });
    const page = await context.newPage();
    await bench.browser.startTracing(page, { path: join(bench.traces, `${name}-${round}.json`) });
    const result = await work(page);
    await bench.browser.stopTracing();
    await context.close();
    if (round > 0) results.push(result);
  }
  return results;
}

async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    const info = gl?.getExtension("WEBGL_debug_renderer_info");
    return String(info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : "no WebGL 2");
  });
  await page.close();
  return name;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function ms(values: readonly number[]): string {
  return `${Math.round(median(values))} ms`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
