/**
 * One real Neo4j for all suites of the graph: on a free port, in a scratch folder, stopped and
 * removed at the end. Where Java or Maven are missing, the suites are reported as not run.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { TriplezeroError } from "../../server/domain/errors.ts";
import { type LocalNeo4j, startLocalNeo4j } from "../../server/graph/neo4j/server/local-server.ts";
import { reportNotRun } from "../not-run.ts";
import type { Neo4jAccess } from "./access.ts";
import { certifyOrReport } from "./certificate.ts";

const MISSING = ["java-missing", "maven-missing", "jars-unavailable"];

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Neo4jAccess | null;
    /** The certificate of the authority that vouches for that Neo4j: a file. */
    neo4jAuthority: string | null;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "triplezero-neo4j-"));
  const authority = await certifyOrReport(join(home, "tls"));
  const server = await startNeo4jOrReport(home, authority === null ? undefined : join(home, "tls"));
  project.provide("neo4j", server && { uri: server.uri, user: server.user, password: server.password });
  project.provide("neo4jAuthority", server && authority);
  return async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** Null, and reported as not run, where what it needs is missing. */
export async function startNeo4jOrReport(home: string, tlsFolder?: string): Promise<LocalNeo4j | null> {
  const tls = tlsFolder === undefined ? {} : { tlsFolder };
  try {
    return await startLocalNeo4j({ home, heapMb: 512, pageCacheMb: 128, shortLived: true, ...tls });
  } catch (error) {
    if (!(error instanceof TriplezeroError) || !MISSING.includes(error.details.code)) throw error;
    reportNotRun("neo4j", error.details.remedy?.en ?? error.message);
    return null;
  }
}
