/**
 * What all files of the browser suite share: one service with the seed case imported and analysed.
 * Tests that stop the service, or are about other records, start their own.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { LocalNeo4j } from "../../../server/graph/neo4j/server/local-server.ts";
import type { Answer } from "../../../web/api/client.ts";
import { openBrowser } from "../../browser.ts";
import { newSandbox, type Running } from "../../cli/run.ts";

export interface SharedExplorer {
  /**
   * A file with the address of the service, or with what went wrong, once it is known: nothing
   * waits for one that still brings its graph into Neo4j while others have work.
   */
  readonly addressFile: string;
  /** Settings of the service, beyond those of its data and port. */
  readonly environment: Readonly<Record<string, string>>;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Null where there is no browser, or no such graph store. */
    explorer: SharedExplorer | null;
  }
}

/** Settings of a service with its graph in `neo4j`. */
export function accessTo({ uri, user, password }: LocalNeo4j): Readonly<Record<string, string>> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** What the setups of both projects share: each is read by itself. */
const shared = globalThis as { triplezeroSeedCase?: Promise<string> };
const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+)/;

/**
 * Waits for nothing but the graph store: files that need no case run while it is analysed.
 * @param starting settings of the graph store; null = there is none
 * @returns what takes it all down again
 */
export async function shareExplorer(
  project: TestProject,
  starting: Promise<Readonly<Record<string, string>> | null>,
): Promise<() => Promise<void>> {
  const hasBrowser = await startsBrowser();
  const analysed = hasBrowser ? analysedSeedCase() : null;
  const graphEnvironment = await starting;
  if (analysed === null || graphEnvironment === null) {
    project.provide("explorer", null);
    return () => removeSeedCase(analysed);
  }
  const environment = { ...graphEnvironment, ...webFolder() };
  const box = newSandbox();
  let server: Running | undefined;
  const serve = async () => {
    cpSync(await analysed, join(box.folder, "data"), { recursive: true });
    server = box.start(["serve", "--port", "0"], environment);
    return server.sees("stdout", ADDRESS);
  };
  const addressFile = join(box.folder, "address");
  const served = serve().then(
    (url) => writeFileSync(addressFile, url),
    (error) => writeFileSync(addressFile, String(error)),
  );
  project.provide("explorer", { addressFile, environment });
  return async () => {
    await served;
    server?.process.kill("SIGTERM");
    await server?.ended;
    box.remove();
    await removeSeedCase(analysed);
  };
}

async function removeSeedCase(analysed: Promise<string> | null): Promise<void> {
  const folder = await analysed?.catch(() => null);
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function startsBrowser(): Promise<boolean> {
  const browser = await openBrowser();
  await browser?.close();
  return browser !== null;
}

/** @returns the folder of its data; analysed when it is first asked for */
function analysedSeedCase(): Promise<string> {
  shared.triplezeroSeedCase ??= analyseSeedCase();
  return shared.triplezeroSeedCase;
}

/**
 * Started once, as a new user does, and analysed with another seed, since there is to be another
 * run to compare with. What is left is the ledger.
 */
async function analyseSeedCase(): Promise<string> {
  const box = newSandbox();
  const server = box.start(["start", "--port", "0"]);
  await analyse(await server.sees("stdout", ADDRESS), 2);
  server.process.kill("SIGTERM");
  await server.ended;
  const kept = mkdtempSync(join(tmpdir(), "triplezero-seed-"));
  cpSync(join(box.folder, "data"), kept, { recursive: true });
  box.remove();
  return kept;
}

async function analyse(url: string, seed: number): Promise<void> {
  const started = await fetch(`${url}/api/analyses`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ seed }),
  });
  const { id } = (await started.json()) as Answer<"getJob">;
  // Its events end with the work.
  await (await fetch(`${url}/api/jobs/${id}/events`)).text();
}

/** Another build of the web application than the usual one, where the caller names it. */
function webFolder(): Readonly<Record<string, string>> {
  const { TRIPLEZERO_WEB } = process.env;
  return TRIPLEZERO_WEB === undefined ? {} : { TRIPLEZERO_WEB };
}
