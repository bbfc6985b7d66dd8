/** The browser suite with the graph in a real Neo4j. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startNeo4jOrReport } from "../../neo4j/global-setup.ts";
import { shareExplorer } from "./one-service.ts";

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "triplezero-neo4j-"));
  const neo4j = await startNeo4jOrReport(home);
  const takeDown = neo4j
    ? await shareExplorer(project, {
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
      })
    : null;
  if (!takeDown) project.provide("explorer", null);
  return async () => {
    await takeDown?.();
    await neo4j?.stop();
    await rm(home, { recursive: true, force: true });
  };
}
