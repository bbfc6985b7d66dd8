/** Both stores give the same answers about random graphs, and a publish that is broken off leaves no trace. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { NodeKey } from "../../server/domain/graph-model.ts";
import { InProcessGraph } from "../../server/graph/in-process/in-process-graph.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import type { GraphStore } from "../../server/graph/port.ts";
import { clearGraph, withCypher } from "../neo4j/access.ts";
import { dumpGraph, findMarkFaults } from "../neo4j/dump.ts";
import { randomGraph } from "./random-graph.ts";
import { sourceOf } from "./small-graph.ts";

const access = inject("neo4j");
const SEED = 20_260_301;

describe.runIf(access)("both stores", () => {
  let neo4j: GraphStore;
  let revision = 0;
  beforeAll(async () => {
    if (!access) throw new Error("no Neo4j");
    await clearGraph(access);
    neo4j = openNeo4jGraph({ ...access, database: "neo4j" }, { batchRows: 5 });
  });
  afterAll(() => neo4j?.close());

  it("answer alike about random graphs", { timeout: 600_000 }, async () => {
    const sizes: number[] = [];
    await fc.assert(
      fc.asyncProperty(randomGraph, async ({ nodes, links }) => {
        const inProcess = new InProcessGraph();
        const source = sourceOf(`random ${revision++}`, nodes, links);
        await neo4j.publish(source);
        await inProcess.publish(source);
        const keys = nodes.map((row) => row.key);
        expect(await answersOf(neo4j, keys)).toEqual(await answersOf(inProcess, keys));
        sizes.push(links.length);
      }),
      { numRuns: 8, seed: SEED },
    );
    // The answers were about something.
    expect(Math.max(...sizes)).toBeGreaterThan(10);
  });

  it("hold what the last publish says, whatever was broken off before", { timeout: 600_000 }, async () => {
    if (!access) throw new Error("no Neo4j");
    const steps = fc.array(fc.record({ which: fc.nat(2), stopAfter: fc.nat(8) }), {
      minLength: 2,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.tuple(randomGraph, randomGraph, randomGraph), steps, async (graphs, moves) => {
        const sources = graphs.map(({ nodes, links }, index) =>
          sourceOf(`moves ${revision} ${index}`, nodes, links),
        );
        revision++;
        for (const { which, stopAfter } of moves) await publishUntil(neo4j, sources[which]!, stopAfter);
        await neo4j.publish(sources[0]!);
        const reached = await withCypher(access, dumpGraph);
        expect(await withCypher(access, findMarkFaults)).toEqual([]);
        await clearGraph(access);
        await neo4j.publish(sources[0]!);
        expect(reached).toEqual(await withCypher(access, dumpGraph));
      }),
      { numRuns: 5, seed: SEED },
    );
  });
});

/** Publishes, and breaks it off after so many steps of progress. */
async function publishUntil(
  store: GraphStore,
  source: ReturnType<typeof sourceOf>,
  stopAfter: number,
): Promise<void> {
  const stop = new AbortController();
  let left = stopAfter;
  const onProgress = () => {
    if (left-- === 0) stop.abort();
  };
  try {
    await store.publish(source, { onProgress, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
}

async function answersOf(store: GraphStore, keys: readonly NodeKey[]): Promise<unknown[]> {
  const [first = "", second = "", third = ""] = keys;
  const window = { from: 2, to: 4 };
  const { nodes, links } = await store.statistics();
  const answers: unknown[] = [nodes, links, await store.subgraph({ keys, window })];
  answers.push(await store.subgraph({ keys, touching: keys.slice(0, 3) }));
  for (const text of ["wang", "王", "1380", "wj", "a1"])
    answers.push(await store.search({ text, limit: 3, perKind: 2 }));
  for (const key of keys.slice(0, 4)) {
    answers.push(await store.entity(key));
    answers.push(await store.degrees(key, window));
    answers.push(await store.neighbours({ key, limit: 3, perKind: 2 }));
    answers.push(await store.neighbours({ key, limit: 50, window: { from: 3 } }));
  }
  for (const [from, to] of [
    [first, second],
    [second, third],
    [third, first],
  ] as const) {
    const request = { from, to, maxLength: 5, limit: 3 };
    answers.push(await store.paths({ ...request }));
    answers.push(await store.paths({ ...request, all: true, window: { to: 4 } }));
    answers.push(await store.paths({ ...request, all: true, timeOrdered: true }));
  }
  return answers;
}
