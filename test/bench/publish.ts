/**
 * `npm run bench -- publish [--nodes N] [--links N] [--rounds N] [--bulk-links N]`
 *
 * Publishing over Bolt beside a bare `UNWIND … CREATE` of the same rows in the same run, in
 * turns on the same server, whose graph is emptied in between; then loading in bulk. One round
 * comes before that counts for nothing: the server compiles as it goes.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "../../server/analysis/random.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../server/domain/read-model.ts";
import { loadLocalNeo4j } from "../../server/graph/neo4j/bulk/load.ts";
import { openNeo4jGraph } from "../../server/graph/neo4j/neo4j-graph.ts";
import { linkWrite, nodeWrite } from "../../server/graph/neo4j/publish/rows.ts";
import { startLocalNeo4j } from "../../server/graph/neo4j/server/local-server.ts";
import { clearGraph, type Neo4jAccess, withCypher } from "../neo4j/access.ts";

const BATCH_ROWS = 10_000;
const SOURCE_CHUNK = 2048;
const START = Date.UTC(2026, 0, 1);

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      nodes: { type: "string", default: "20000" },
      links: { type: "string", default: "100000" },
      rounds: { type: "string", default: "5" },
      "bulk-links": { type: "string", default: "3000000" },
    },
  });
  const home = await mkdtemp(join(tmpdir(), "triplezero-bench-"));
  try {
    const server = await startLocalNeo4j({ home: join(home, "bolt"), heapMb: 1024, pageCacheMb: 512 });
    try {
      await benchBolt(server, Number(values.nodes), Number(values.links), Number(values.rounds));
    } finally {
      await server.stop();
    }
    await benchBulk(join(home, "bulk"), Number(values["bulk-links"]));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function benchBolt(access: Neo4jAccess, nodes: number, links: number, rounds: number): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const source = phonesAndContacts(`bench ${round}`, nodes, links);
    const ways = [
      async () => bare.push(await writeBare(access, source)),
      async () => ours.push(await publish(access, source)),
    ];
    for (const way of round % 2 ? ways : ways.toReversed()) {
      await clearGraph(access);
      await way();
    }
  }
  const rows = nodes + links;
  const rate = (times: readonly number[]) => Math.round(rows / (median(times.slice(1)) / 1000));
  const ratios = ours.slice(1).map((time, round) => bare[round + 1]! / time);
  say(`Bolt, ${nodes} nodes and ${links} links, ${rounds} rounds, median:`);
  say(`  bare UNWIND … CREATE  ${rate(bare)} rows/s`);
  say(`  publish               ${rate(ours)} rows/s`);
  say(`  publish / bare        ${median(ratios).toFixed(2)}`);
}

/** The same rows, in batches of the same size, without marks, hashes or checks. */
async function writeBare(access: Neo4jAccess, source: ReadModelSource): Promise<number> {
  const nodes = await gather(source.nodes());
  const links = await gather(source.links());
  return withCypher(access, async (run) => {
    const begun = performance.now();
    for (let start = 0; start < nodes.length; start += BATCH_ROWS) {
      const rows = nodes.slice(start, start + BATCH_ROWS).map((row) => nodeWrite(row, 1n));
      await run("UNWIND $rows AS row CREATE (node:Entity:Phone) SET node = row", { rows });
    }
    for (let start = 0; start < links.length; start += BATCH_ROWS) {
      const rows = links.slice(start, start + BATCH_ROWS).map((row) => linkWrite(row, 1n));
      await run(
        `UNWIND $rows AS row
         MATCH (from:Entity {key: row.from}) MATCH (to:Entity {key: row.to})
         CREATE (from)-[link:CONTACTED]->(to) SET link = row.props`,
        { rows },
      );
    }
    return performance.now() - begun;
  });
}

async function publish(access: Neo4jAccess, source: ReadModelSource): Promise<number> {
  const graph = openNeo4jGraph({ ...access, database: "neo4j" });
  const begun = performance.now();
  await graph.publish(source);
  const time = performance.now() - begun;
  await graph.close();
  return time;
}

async function benchBulk(home: string, links: number): Promise<void> {
  const nodes = Math.round(links / 15);
  const begun = performance.now();
  const { files_ms, load_ms } = await loadLocalNeo4j(home, phonesAndContacts("bulk", nodes, links));
  const whole = performance.now() - begun;
  say(`Bulk, ${nodes} nodes and ${links} links:`);
  const rate = (ms: number) => `${Math.round(links / (ms / 1000))} links/s (${seconds(ms)})`;
  say(`  loading               ${rate(load_ms)}`);
  say(`  writing the files     ${rate(files_ms)}`);
  say(`  both                  ${rate(files_ms + load_ms)}`);
  say(`  with indexes, and starting and stopping the server for them  ${seconds(whole)}`);
}

function phonesAndContacts(revision: string, nodes: number, links: number): ReadModelSource {
  return {
    revision,
    totals: { nodes, links },
    nodes: () => chunks(nodes, phone),
    links: () => {
      const random = seededRandom(1);
      return chunks(links, (index) => contact(index, random.below(nodes), random.below(nodes)));
    },
  };
}

function phone(index: number): NodeRow {
  const number = String(13_800_000_000 + index);
  const props = { number, imei: `86${index}`, active_from: START, source_id: "s1", unresolved: false };
  return { key: `phone:f${index}`, kind: "Phone", label: number, search: [number], props };
}

function contact(index: number, from: number, to: number): LinkRow {
  return {
    id: `CONTACTED:c${index}`,
    kind: "CONTACTED",
    from: `phone:f${from}`,
    to: `phone:f${to}`,
    at: START + index * 1000,
    props: { medium: "voice", duration_s: index % 300, from_place: `l${index % 50}`, source_id: "s1" },
  };
}

async function* chunks<Row>(count: number, make: (index: number) => Row): AsyncGenerator<Row[]> {
  for (let start = 0; start < count; start += SOURCE_CHUNK) {
    yield Array.from({ length: Math.min(SOURCE_CHUNK, count - start) }, (_, index) => make(start + index));
  }
}

async function gather<Row>(source: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of source) all.push(...rows);
  return all;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
