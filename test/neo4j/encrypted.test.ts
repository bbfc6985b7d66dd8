/**
 * `NEO4J_URI` with TLS, on the server that all suites share: its certificate is vouched for by an
 * authority that no machine knows. Node reads further authorities at its start only, so what
 * trusts this one is the real program in a process of its own.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { TriplezeroError } from "../../server/domain/errors.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { newSandbox } from "../cli/run.ts";
import { smallGraph } from "../conformance/small-graph.ts";
import { writeSmallCase } from "../small-case.ts";
import { clearGraph } from "./access.ts";

const access = inject("neo4j");
const authority = inject("neo4jAuthority");
const RETRY = { retryMs: 100 };

describe.runIf(access && authority)("Neo4j over TLS", () => {
  const box = newSandbox();
  const by = (scheme: string) => (access?.uri ?? "").replace(/^bolt:/, `${scheme}:`);
  const open = (uri: string) => {
    if (!access) throw new Error("no Neo4j");
    return openNeo4jGraph({ ...access, uri, database: "neo4j" }, RETRY);
  };
  beforeAll(async () => {
    if (access) await clearGraph(access);
    writeSmallCase(join(box.folder, "small"));
    await box.run(["import", join(box.folder, "small")]);
  });
  afterAll(async () => {
    box.remove();
    if (access) await clearGraph(access);
  });

  it("publishes and asks where the authority is named, directly and by the routing table", async () => {
    const settings = { NEO4J_PASSWORD: access?.password ?? "", NODE_EXTRA_CA_CERTS: authority ?? "" };
    const published = await box.run(["publish", "--json"], { ...settings, NEO4J_URI: by("neo4j+s") });
    expect([published.code, published.stderr]).toEqual([0, expect.not.stringContaining("Warning")]);
    const asked = await box.run(["query", "dead-drop-visits", "--param", "min_times=1", "--json"], {
      ...settings,
      NEO4J_URI: by("bolt+s"),
    });
    expect([asked.code, JSON.parse(asked.stdout)]).toMatchObject([0, { rows: [expect.anything()] }]);
  });

  it.each(["neo4j+s", "bolt+s"])("%s refuses an authority that nobody named, and says so", async (scheme) => {
    const graph = open(by(scheme));
    const thrown = await graph.statistics().catch((error: unknown) => error);
    await graph.close();
    expect((thrown as TriplezeroError).details).toMatchObject({
      code: "graph-certificate",
      came: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    });
  });

  it.each(["neo4j+s", "bolt+s"])("%s refuses a certificate for another host, and says so", async (scheme) => {
    const refused = await box.run(["publish"], {
      NEO4J_PASSWORD: access?.password ?? "",
      NODE_EXTRA_CA_CERTS: authority ?? "",
      NEO4J_URI: by(scheme).replace("127.0.0.1", "localhost"),
    });
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain("for another host than NEO4J_URI names");
    expect(refused.stderr).toContain("ERR_TLS_CERT_ALTNAME_INVALID");
  });

  it.each(["neo4j+ssc", "bolt+ssc"])("%s takes any certificate", async (scheme) => {
    const graph = open(by(scheme));
    await graph.publish(smallGraph());
    expect((await graph.statistics()).nodes.Person).toBe(4);
    await graph.close();
  });
});
