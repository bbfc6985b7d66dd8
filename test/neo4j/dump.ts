/** The whole content of a Neo4j as lines that can be compared, and whether its marks fit its rows. */
import type { RunCypher } from "./access.ts";

/** Every node and link with labels, properties and their types, sorted. Numbers of batches are left out. */
export async function dumpGraph(run: RunCypher): Promise<string[]> {
  const nodes = await run(
    "MATCH (n) WHERE NOT n:PublishBatch AND NOT n:PublishState RETURN labels(n) AS labels, properties(n) AS props",
  );
  const links = await run(
    "MATCH (a)-[l]->(b) RETURN type(l) AS kind, a.key AS from, b.key AS to, properties(l) AS props",
  );
  return [
    ...nodes.map(({ labels, props }) => `${[...(labels as string[])].sort().join(":")} ${text(props)}`),
    ...links.map(({ kind, from, to, props }) => `${from} -${kind}-> ${to} ${text(props)}`),
  ].sort();
}

/** Empty where every mark is whole and every row belongs to one. */
export async function findMarkFaults(run: RunCypher): Promise<string[]> {
  const marks = await run(
    "MATCH (mark:PublishBatch) RETURN mark.number AS number, mark.stale AS stale, mark.kind AS kind",
  );
  const rows = await run(`MATCH (n:Entity) RETURN DISTINCT n.batch AS number
    UNION MATCH ()-[l]->() RETURN DISTINCT l.batch AS number`);
  const numbers = new Set(marks.map((mark) => mark.number));
  return [
    ...marks.filter((mark) => mark.stale).map((mark) => `stale mark ${mark.number}`),
    ...rows.filter((row) => !numbers.has(row.number)).map((row) => `rows of no mark: ${row.number}`),
  ];
}

function text(props: unknown): string {
  const entries = Object.entries(props as Record<string, unknown>).filter(([name]) => name !== "batch");
  // An integer and a float of the same value are not the same property.
  return JSON.stringify(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value) => (typeof value === "bigint" ? `${value}n` : value),
  );
}
