/**
 * Publishing over Bolt. Every batch is one transaction that holds its rows and its mark, so a
 * batch is there whole or not at all; what is marked is not written again. That makes a
 * publish that was broken off resumable, and the next revision as dear as what has changed.
 * Rows carry the number of their batch; rows of batches that the revision has not are removed.
 *
 * While it runs, readers see a graph that is partly the old one and partly the new one;
 * `statistics` gives no revision until the new one is whole.
 */

import { LINKS } from "../../../domain/graph-model.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../../domain/read-model.ts";
import { readCypherFile } from "../../cypher-file.ts";
import { badReadModel } from "../../errors.ts";
import type { PublishOptions, PublishReport } from "../../port.ts";
import type { Neo4jConnection } from "../connection.ts";
import { type BatchMark, PUBLISH } from "../publish-queries.ts";
import { READ } from "../read-queries.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { FORMAT, linkWrite, nodeWrite } from "./rows.ts";

/** @throws TriplezeroError `bad-read-model`, `publish-conflict`, and what the connection throws */
export async function publishOverBolt(
  connection: Neo4jConnection,
  source: ReadModelSource,
  batchRows: number,
  { onProgress, signal }: PublishOptions,
): Promise<PublishReport> {
  await connection.reach();
  const state = (await connection.read((run) => run(READ.publishState, {})))[0];
  const { revision } = source;
  if (state?.complete && state.revision === revision && state.format === FORMAT) {
    const { nodes, links } = state;
    const removed = { nodes: 0, links: 0 };
    return { revision, nodes: nodes ?? 0, links: links ?? 0, unchanged: true, resumed: false, removed };
  }
  await connection.runSchema(readCypherFile("schema/keys").text);
  const writer = await BatchWriter.open(connection);
  await connection.write((run) => run(PUBLISH.begin, { revision, format: BigInt(FORMAT) }));
  let nodes = 0;
  await whileReadingOn(batchesOf(source.nodes(), batchRows), signal, async (batch) => {
    await writer.writeNodes(batch);
    nodes += batch.rows.length;
    onProgress?.({ phase: "publish.nodes", done: nodes, total: source.totals.nodes });
  });
  let links = 0;
  await whileReadingOn(batchesOf(source.links(), batchRows), signal, async (batch) => {
    await writer.writeLinks(batch);
    links += batch.rows.length;
    onProgress?.({ phase: "publish.links", done: links, total: source.totals.links });
  });
  onProgress?.({ phase: "publish.clean", done: 0 });
  const removed = await writer.removeStale();
  onProgress?.({ phase: "publish.indexes", done: 0 });
  await connection.runSchema(readCypherFile("schema/indexes").text);
  signal?.throwIfAborted();
  await connection.write((run) => run(PUBLISH.end, { nodes: BigInt(nodes), links: BigInt(links) }));
  return { revision, nodes, links, unchanged: false, resumed: state?.complete === false, removed };
}

/** Works on one item while the next is being read and put together. */
async function whileReadingOn<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let pending = Promise.resolve();
  try {
    for await (const item of items) {
      await pending;
      signal?.throwIfAborted();
      pending = work(item);
      // Awaited at the next turn; until then a failure is not an unhandled one.
      pending.catch(() => undefined);
    }
  } finally {
    await pending;
  }
}

class BatchWriter {
  private readonly seen = new Set<string>();
  private readonly marked: ReadonlyMap<string, BatchMark>;
  private nextNumber: number;

  private constructor(
    private readonly connection: Neo4jConnection,
    marks: readonly BatchMark[],
    /** Where none are there, rows are created without looking for them. */
    private readonly present: { readonly nodes: boolean; readonly links: boolean },
  ) {
    this.marked = new Map(marks.filter((mark) => !mark.stale).map((mark) => [mark.id, mark]));
    this.nextNumber = marks.reduce((greatest, mark) => Math.max(greatest, mark.number), 0) + 1;
  }

  static async open(connection: Neo4jConnection): Promise<BatchWriter> {
    return connection.read(async (run) => {
      const marks = await run(PUBLISH.batchMarks, {});
      const [nodes = true] = await run(READ.anyNode, {});
      const [links = true] = await run(READ.anyLink, {});
      return new BatchWriter(connection, marks, { nodes, links });
    });
  }

  async writeNodes({ id, kind, rows }: Batch<NodeRow>): Promise<void> {
    this.seen.add(id);
    if (this.marked.has(id)) return;
    const number = BigInt(this.nextNumber++);
    const writes = rows.map((row) => nodeWrite(row, number));
    await this.connection.write(async (run) => {
      const [isWritten] = await run(PUBLISH.markBatch, { id, number, kind });
      if (!isWritten)
        await run(this.present.nodes ? PUBLISH.mergeNodes : PUBLISH.createNodes, { rows: writes, kind });
    });
  }

  async writeLinks({ id, kind, rows }: Batch<LinkRow>): Promise<void> {
    this.seen.add(id);
    if (this.marked.has(id)) return;
    const number = BigInt(this.nextNumber++);
    const writes = rows.map((row) => linkWrite(row, number));
    await this.connection.write(async (run) => {
      const [isWritten] = await run(PUBLISH.markBatch, { id, number, kind });
      if (isWritten) return;
      const query = this.present.links ? PUBLISH.mergeLinks : PUBLISH.createLinks;
      const [written] = await run(query, { rows: writes, kind });
      if (written !== rows.length) {
        throw badReadModel(`a link of kind ${kind} joins a node that is not there`);
      }
    });
  }

  /** Rows of batches that were not seen, or that have lost rows to others. */
  async removeStale(): Promise<PublishReport["removed"]> {
    if (!this.present.nodes) return { nodes: 0, links: 0 };
    const marks = await this.connection.read((run) => run(PUBLISH.batchMarks, {}));
    const stale = marks.filter((mark) => mark.stale || !this.seen.has(mark.id));
    if (stale.length === 0) return { nodes: 0, links: 0 };
    await this.connection.write((run) => run(PUBLISH.markStale, { numbers: numbersOf(stale) }));
    const [links = 0] = await this.connection.runAlone(PUBLISH.removeStaleLinks, {
      numbers: numbersOf(stale.filter((mark) => mark.kind in LINKS)),
    });
    const [nodes = 0] = await this.connection.runAlone(PUBLISH.removeStaleNodes, {
      numbers: numbersOf(stale.filter((mark) => !(mark.kind in LINKS))),
    });
    await this.connection.write((run) => run(PUBLISH.removeStaleMarks, {}));
    return { nodes, links };
  }
}

function numbersOf(marks: readonly BatchMark[]): bigint[] {
  return marks.map((mark) => BigInt(mark.number));
}
