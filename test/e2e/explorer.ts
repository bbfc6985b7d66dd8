/**
 * How a file of the browser suite begins:
 *
 *     describeExplorer("saved views", { data: "shared" }, (explorer) => {
 *       let page: Page;
 *       beforeAll(async () => {
 *         page = await explorer.openPage("/groups/g01");
 *       });
 *       it("…", …);
 *     });
 *
 * The service is shared by all files (setup/one-service.ts), two of which run at a time. Views, queries and decisions that one leaves behind are seen by the others, so each asks
 * for its own by their ids and names. A file that stops the service, or is about other records,
 * has a service of its own, `{ data: "empty" }`.
 *
 * Loading the application takes most of the time of a visit: a page that is open goes on with
 * `goTo`, and is loaded anew only where that is what is looked at.
 *
 * Every page is watched: a request to any other host, a breach of the content policy or a fault
 * of the page fails the file. Checks that go for every page are in checks.ts, what is seen of the
 * graph is read with stage.ts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { LocalNeo4j } from "../../server/graph/neo4j/server/local-server.ts";
import { newSandbox, type Running } from "../cli/run.ts";
import { startNeo4jOrReport } from "../neo4j/global-setup.ts";
import { type PageOptions, takePage } from "./pages.ts";
import { accessTo, type SharedExplorer } from "./setup/one-service.ts";

export interface Explorer {
  readonly url: string;
  readonly isOnNeo4j: boolean;
  /**
   * A page as good as new (pages.ts), 1440 × 900, light, in Chinese unless said otherwise; the
   * file's until its end.
   * @param path `/groups/g01`
   */
  openPage(path: string, options?: PageOptions): Promise<Page>;
  /** Ends the service; its data stay. Not for the shared one. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
}

export interface ExplorerOptions {
  /** The service with the seed case, which all share, or one without records for this file alone. */
  readonly data: "shared" | "empty";
  /** Puts something beside the data before the service starts; `folder` holds `data/`. */
  readonly prepare?: (folder: string) => void;
}

/** Goes on within the application, as its own links do: nothing is loaded anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, "", to), path);
}

export const PHONE_SIZE = { width: 390, height: 844 };
export const PHONE: PageOptions = { viewport: PHONE_SIZE, hasTouch: true };

/** A machine that does much else may take long to bring the graph into Neo4j. */
const UNTIL_SERVED_MS = 180_000;

export function describeExplorer(
  name: string,
  options: ExplorerOptions,
  tests: (explorer: Explorer) => void,
): void {
  const shared = inject("explorer");
  describe.runIf(shared !== null)(name, () => {
    if (shared === null) return;
    const service = options.data === "shared" ? sharedService(shared) : ownService(shared, options);
    const complaints: string[] = [];
    const taken: (() => Promise<void>)[] = [];
    beforeAll(service.start, UNTIL_SERVED_MS);
    tests({
      get url() {
        return service.url();
      },
      isOnNeo4j: shared.environment.NEO4J_URI !== undefined,
      openPage: async (path, pageOptions = {}) => {
        const address = service.url() + path;
        const watched = (page: Page) => watch(page, new URL(address).origin, complaints);
        const { page, giveBack } = await takePage(address, pageOptions, watched);
        taken.push(giveBack);
        return page;
      },
      stop: service.stop,
      restart: service.restart,
    });
    it("has asked no other host, broken no rule of the content policy, and had no fault", () => {
      expect(complaints).toEqual([]);
    });
    afterAll(async () => {
      for (const giveBack of taken) await giveBack();
      await service.remove();
    });
  });
}

function watch(page: Page, origin: string, complaints: string[]): void {
  // The whole context: workers and windows that a page opens are watched too.
  const context = page.context();
  context.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${origin}/`) && !/^(data|blob):/.test(asked)) complaints.push(`asked ${asked}`);
  });
  context.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  context.on("weberror", (fault) => complaints.push(String(fault.error())));
}

interface Service {
  start(): Promise<void>;
  url(): string;
  stop(): Promise<void>;
  restart(): Promise<void>;
  remove(): Promise<void>;
}

function sharedService({ addressFile }: SharedExplorer): Service {
  let url = "";
  const refuse = async () => {
    throw new Error('Other files use this service: ask for { data: "empty" }.');
  };
  return {
    start: async () => {
      url = await vi.waitFor(() => addressIn(addressFile), { timeout: UNTIL_SERVED_MS, interval: 100 });
      if (!URL.canParse(url)) throw new Error(url);
    },
    url: () => url,
    stop: refuse,
    restart: refuse,
    remove: async () => {},
  };
}

function addressIn(file: string): string {
  const found = readFileSync(file, "utf8");
  if (found === "") throw new Error("not yet");
  return found;
}

function ownService({ environment }: SharedExplorer, options: ExplorerOptions): Service {
  const box = newSandbox();
  let server: Running;
  let neo4j: LocalNeo4j | null = null;
  let url = "";
  const start = async (port: string) => {
    server = box.start(["serve", "--port", port], { ...environment, ...(neo4j && accessTo(neo4j)) });
    url = await server.sees("stdout", /(http:\/\/127\.0\.0\.1:\d+)/);
  };
  const stop = async () => {
    server.process.kill("SIGTERM");
    await server.ended;
  };
  return {
    start: async () => {
      options.prepare?.(box.folder);
      // One Neo4j holds the graph of one case: that of the others would be replaced.
      if (environment.NEO4J_URI !== undefined) neo4j = await startNeo4jOrReport(join(box.folder, "neo4j"));
      await start("0");
    },
    url: () => url,
    stop,
    restart: () => start(new URL(url).port),
    remove: async () => {
      await stop();
      await neo4j?.stop();
      box.remove();
    },
  };
}
