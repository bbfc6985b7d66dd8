import { describe } from "vitest";
import { InProcessGraph } from "../../server/graph/in-process/in-process-graph.ts";
import { graphStoreSuite } from "./graph-store-suite.ts";

describe("the graph in this process", () => graphStoreSuite(async () => new InProcessGraph()));
