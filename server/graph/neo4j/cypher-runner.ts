/**
 * Runs statements that people write. What writes is told apart before it runs, by the server's own
 * plan of it, and the server itself refuses it too (read access mode). It ends what takes too
 * long, and sends no more rows than are taken.
 */
import neo4j from "neo4j-driver";
import type { CypherOptions, CypherRunner, Table } from "../port.ts";
import type { Neo4jConnection } from "./connection.ts";
import { asGraphError, writingCypher } from "./errors.ts";
import { tableValue } from "./table-values.ts";

const ASK_FOR_PLAN = "EXPLAIN ";

export class Neo4jCypherRunner implements CypherRunner {
  constructor(private readonly connection: Neo4jConnection) {}

  async read(
    text: string,
    params: Readonly<Record<string, unknown>>,
    { limit, timeoutMs, signal }: CypherOptions,
  ): Promise<Table> {
    signal?.throwIfAborted();
    return this.connection.withSession("READ", async (session) => {
      // Closing the session resets its connection, and with it the statement that runs there. Where
      // the server is gone that fails; the statement then fails too, and says so.
      const stop = () => void session.close().catch(() => undefined);
      signal?.addEventListener("abort", stop, { once: true });
      const values = wholeNumbersAsIntegers(params);
      const limits = { timeout: neo4j.int(timeoutMs) };
      try {
        const plan = await session.run(ASK_FOR_PLAN + text, values, limits).catch((error: unknown) => {
          throw asGraphError(error, ASK_FOR_PLAN);
        });
        if (plan.summary.queryType !== "r") throw writingCypher();
        const result = session.run(text, values, limits);
        const rows: unknown[][] = [];
        let truncated = false;
        // Leaving the loop tells the server to drop the rest.
        for await (const record of result) {
          truncated = rows.length === limit;
          if (truncated) break;
          rows.push([...record.values()].map(tableValue));
        }
        return { columns: (await result.keys()) as string[], rows, truncated };
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    });
  }
}

/** JSON has one kind of number; `LIMIT $n` takes an integer only. */
function wholeNumbersAsIntegers(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const converted = Object.entries(params).map(([name, value]) => [
    name,
    Number.isSafeInteger(value) ? BigInt(value as number) : value,
  ]);
  return Object.fromEntries(converted) as Record<string, unknown>;
}
