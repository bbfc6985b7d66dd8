/** The browser suite with the graph in a real Neo4j. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startNeo4jOrReport } from "../../neo4j/global-setup.ts";
import { accessTo, shareExplorer } from "./one-service.ts";

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "triplezero-neo4j-"));
  const starting = startNeo4jOrReport(home);
  const settings = starting.then((neo4j) => neo4j && accessTo(neo4j));
  const takeDown = await shareExplorer(project, settings);
  return async () => {
    await takeDown();
    await (await starting)?.stop();
    await rm(home, { recursive: true, force: true });
  };
}
