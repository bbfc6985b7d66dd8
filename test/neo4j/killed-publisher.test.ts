/**
 * `triplezero publish` killed (`kill -9`) in the middle of its work: the next one ends with
 * exactly the graph that an undisturbed one makes.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { importFolder } from "../../server/ledger/import/import-folder.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { writeBigCase } from "../bench/big-case.ts";
import { newSandbox } from "../cli/run.ts";
import { clearGraph, type Neo4jAccess, withCypher } from "./access.ts";
import { dumpGraph, findMarkFaults } from "./dump.ts";

const access = inject("neo4j");
/** Several batches of links: time enough to be killed between the first and the last. */
const RECORDS = 30_000;
const SEVERAL_PUBLISHES_MS = 600_000;

describe.runIf(access)("publish, killed in the middle", () => {
  const box = newSandbox();
  beforeAll(async () => {
    const folder = join(box.folder, "case");
    mkdirSync(folder);
    writeBigCase(folder, RECORDS, 1);
    const ledger = await openLedger(join(box.folder, "data/ledger.duckdb"));
    await importFolder(ledger, folder, { strict: true });
    await ledger.close();
  });
  afterAll(() => box.remove());

  it("is brought to its end by the next one", { timeout: SEVERAL_PUBLISHES_MS }, async () => {
    if (!access) throw new Error("no Neo4j");
    const environment = {
      NEO4J_URI: access.uri,
      NEO4J_USER: access.user,
      NEO4J_PASSWORD: access.password,
    };
    const publish = async () => {
      const { code, stdout } = await box.run(["publish", "--json"], environment);
      expect(code).toBe(0);
      return JSON.parse(stdout) as { links: number; resumed: boolean };
    };
    await clearGraph(access);
    const undisturbed = await publish();
    const content = await withCypher(access, dumpGraph);

    await clearGraph(access);
    const killed = box.start(["publish"], environment);
    await vi.waitUntil(async () => (await countLinks(access)) > 0, { timeout: 120_000, interval: 20 });
    killed.process.kill("SIGKILL");
    expect((await killed.ended).code).toBeNull();
    expect(await countLinks(access)).toBeLessThan(undisturbed.links);

    expect(await publish()).toEqual({ ...undisturbed, resumed: true });
    expect(await withCypher(access, dumpGraph)).toEqual(content);
    expect(await withCypher(access, findMarkFaults)).toEqual([]);
  });
});

async function countLinks(at: Neo4jAccess): Promise<number> {
  const [row] = await withCypher(at, (run) => run("MATCH ()-[link]->() RETURN count(link) AS links"));
  return Number(row?.links);
}
