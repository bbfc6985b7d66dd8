import { describe, inject } from "vitest";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { clearGraph } from "../neo4j/access.ts";
import { graphStoreSuite } from "./graph-store-suite.ts";

const access = inject("neo4j");

describe.runIf(access)("the graph in Neo4j", () => {
  graphStoreSuite(async () => {
    if (!access) throw new Error("no Neo4j");
    await clearGraph(access);
    // By way of the routing table, as in a cluster; all other suites come by `bolt://`.
    const uri = access.uri.replace(/^bolt:/, "neo4j:");
    // Small batches, so that the small graph has many.
    return openNeo4jGraph({ ...access, uri, database: "neo4j" }, { batchRows: 3 });
  });
});
