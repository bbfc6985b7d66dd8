/** The Neo4j that the suites share: how to reach it, and how to leave it as it was found. */
import neo4j from "neo4j-driver";

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export type RunCypher = (
  text: string,
  params?: Record<string, unknown>,
) => Promise<Record<string, unknown>[]>;

/** Plain Cypher beside the adapter: for clearing, and for looking at what it wrote. */
export async function withCypher<T>(access: Neo4jAccess, work: (run: RunCypher) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    useBigInt: true,
    telemetryDisabled: true,
  });
  try {
    return await work(async (text, params = {}) => {
      const session = driver.session({ database: "neo4j" });
      try {
        const { records } = await session.run(text, params);
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    });
  } finally {
    await driver.close();
  }
}

/** Community has one database: whoever comes next finds it empty. */
export async function clearGraph(access: Neo4jAccess): Promise<void> {
  await withCypher(access, async (run) => {
    await run("MATCH ()-[l]->() CALL (l) { DELETE l } IN TRANSACTIONS OF 10000 ROWS");
    await run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  });
}
