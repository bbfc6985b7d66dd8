/** The library of saved Cypher queries: files of `graph-queries/library` (their form: `domain/query-file.ts`). */
import { readdirSync, readFileSync } from "node:fs";
import { type Bilingual, TriplezeroError } from "../domain/errors.ts";
import { parseParam, parseQueryFile } from "../domain/query-file.ts";
import type { ParamValue, QueryParam, SavedQuery } from "../domain/saved-query.ts";

const LIBRARY = new URL("../../graph-queries/library/", import.meta.url);

/** All queries of the library, by id. @throws Error where a file's header is not complete. */
export function listSavedQueries(library: URL = LIBRARY): SavedQuery[] {
  return readdirSync(library)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => parseSavedQuery(file, readFileSync(new URL(file, library), "utf8")));
}

/** @param file name of the file, which must be `ID.cypher`. @throws Error where the header lacks something or says another id. */
export function parseSavedQuery(file: string, text: string): SavedQuery {
  const { header, text: cypher } = parseQueryFile(text);
  const one = (key: string) => {
    const value = header.get(key)?.[0];
    if (value === undefined) throw new Error(`graph-queries/library/${file}: the header lacks "${key}"`);
    return value;
  };
  const id = one("id");
  if (`${id}.cypher` !== file)
    throw new Error(`graph-queries/library/${file}: the id is not the file's name`);
  return {
    id,
    title: { zh: one("title.zh"), en: one("title.en") },
    why: { zh: one("why.zh"), en: one("why.en") },
    params: (header.get("param") ?? []).map((line) => paramOf(file, line)),
    revision: Number(one("revision")),
    cypher,
  };
}

function paramOf(file: string, line: string): QueryParam {
  const param = parseParam(line);
  if (!param) throw new Error(`graph-queries/library/${file}: "param: ${line}" cannot be read`);
  return param;
}

/**
 * The values a query runs with: given ones checked against their types, defaults for the rest.
 * @throws TriplezeroError `unknown-parameter`, `missing-parameter`, `invalid-parameter` (bad-input)
 */
export function bindParams(
  query: Pick<SavedQuery, "params">,
  given: Readonly<Record<string, ParamValue>>,
): Record<string, ParamValue> {
  const known = query.params.map((param) => param.name);
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) throw paramError("unknown-parameter", name, known.join(", ") || "—");
  }
  return Object.fromEntries(
    query.params.map((param) => {
      const value = given[param.name] ?? param.default;
      if (value === undefined) throw paramError("missing-parameter", param.name, param.type);
      return [param.name, readParam(param, value)];
    }),
  );
}

function readParam(param: QueryParam, value: ParamValue): ParamValue {
  if (param.type === "string") return String(value);
  if (param.type === "boolean") {
    if (String(value) === "true" || String(value) === "false") return String(value) === "true";
  } else if (String(value).trim() !== "") {
    const number = Number(value);
    if (Number.isFinite(number) && (param.type === "number" || Number.isInteger(number))) return number;
  }
  throw paramError("invalid-parameter", param.name, param.type);
}

function paramError(code: string, name: string, expected: string): TriplezeroError {
  const texts: Record<string, Bilingual> = {
    "unknown-parameter": { zh: "查询没有这个参数。", en: "The query has no such parameter." },
    "missing-parameter": { zh: "缺少参数。", en: "A parameter is missing." },
    "invalid-parameter": { zh: "参数的值不可用。", en: "The value of a parameter cannot be used." },
  };
  return new TriplezeroError({
    code,
    class: "bad-input",
    message: texts[code] ?? { zh: code, en: code },
    where: { column: name },
    expected,
  });
}
