/** Values of Cypher as values of JSON. */
import neo4j, { type Integer, type Node, type Path, type PathSegment, type Relationship } from "neo4j-driver";

/** What search and publishing need; nobody asks for it. */
const INTERNAL: ReadonlySet<string> = new Set(["batch", "search", "search_text", "search_pinyin"]);

/**
 * Nodes and relationships as their properties, a path as its nodes and relationships in turn,
 * dates, times and durations as ISO 8601, integers beyond 2^53 as text.
 */
export function tableValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return integerValue(value);
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(tableValue);
  if (neo4j.isInt(value)) return integerValue((value as Integer).toBigInt());
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return properties(value);
  if (neo4j.isPath(value)) return pathValue(value);
  if (neo4j.isPoint(value)) return { ...value, srid: tableValue(value.srid) };
  if (isTemporal(value)) return value.toString();
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, tableValue(item)]));
}

function integerValue(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function properties(entity: Node | Relationship): Record<string, unknown> {
  const shown = Object.entries(entity.properties).filter(([name]) => !INTERNAL.has(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, tableValue(value)]));
}

function pathValue({ start, segments }: Path): unknown[] {
  const rest = segments.flatMap((segment: PathSegment) => [segment.relationship, segment.end]);
  return [start, ...rest].map((entity) => properties(entity));
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isDuration(value)
  );
}
