/** A query of `graph-queries/` as the program runs it: text, parameters, and the rows that come back. */
import { readCypherFile } from "../cypher-file.ts";
import type { Fields } from "./fields.ts";

export interface CypherQuery<Params extends object, Row> {
  readonly id: string;
  readonly text: string;
  readonly params: readonly string[];
  readonly decode: (fields: Fields) => Row;
  /** Never set: ties the type of the parameters to the query. */
  readonly paramsType?: Params;
}

/** @param id path below `graph-queries/` without `.cypher` */
export function cypherQuery<Params extends object, Row>(
  id: string,
  decode: (fields: Fields) => Row,
): CypherQuery<Params, Row> {
  const { text, params } = readCypherFile(id);
  return { id, text, params, decode };
}

/** @throws Error where a parameter is missing or not declared: Neo4j itself says nothing of the latter */
export function checkParams({ id, params: declared }: CypherQuery<object, unknown>, given: object): void {
  const names = Object.keys(given);
  if (names.length !== declared.length || !declared.every((name) => names.includes(name))) {
    throw new Error(`graph-queries/${id}.cypher declares other parameters than it was given`);
  }
}
