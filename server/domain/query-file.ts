/**
 * The form of a `.cypher` file, those of `graph-queries/` and those that people take out and bring in:
 * comment lines that say what the query is called, why it is there and which parameters it takes,
 * then the query.
 *
 *     // id: shared-handset
 *     // title.zh: …            // title.en: …
 *     // why.zh: …              // why.en: …
 *     // param: minimum integer = 2
 *     // revision: 1
 */
import type { Language } from "./errors.ts";
import { type KeptQuery, PARAM_TYPES, type QueryContent, type QueryParam } from "./saved-query.ts";

export interface QueryFile {
  /** Values by name, in the order of the lines. */
  readonly header: ReadonlyMap<string, readonly string[]>;
  /** The query. The header ends with the first line that is no comment: comments after it belong to the query. */
  readonly text: string;
}

export function parseQueryFile(content: string): QueryFile {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const header = new Map<string, string[]>();
  for (const line of lines.slice(0, end < 0 ? lines.length : end)) {
    const [, name, value = ""] = /^\/\/ ([\w.]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined) header.set(name, [...(header.get(name) ?? []), value.trim()]);
  }
  return { header, text: end < 0 ? "" : lines.slice(end).join("\n").trim() };
}

/** `minimum integer = 2`; null where it cannot be read. */
export function parseParam(line: string): QueryParam | null {
  const [, name, type, written] =
    new RegExp(`^(\\w+) (${PARAM_TYPES.join("|")})(?: = (.*))?$`).exec(line) ?? [];
  if (name === undefined) return null;
  return {
    name,
    type: type as QueryParam["type"],
    ...(written === undefined ? {} : { default: written === '""' ? "" : written }),
  };
}

/** A kept query as a file: what is written in one language stands for both. */
export function formatQueryFile({ id, name, why, params, version, cypher }: KeptQuery): string {
  const title = oneLine(name);
  const reason = oneLine(why);
  return [
    `// id: ${id}`,
    `// title.zh: ${title}`,
    `// title.en: ${title}`,
    `// why.zh: ${reason}`,
    `// why.en: ${reason}`,
    ...params.map(
      ({ name: param, type, default: value }) =>
        `// param: ${param} ${type}${value === undefined ? "" : ` = ${value === "" ? '""' : oneLine(value)}`}`,
    ),
    `// revision: ${version}`,
    // The empty line keeps comments with which the query begins out of the header.
    "",
    cypher.trim(),
    "",
  ].join("\n");
}

export interface ReadQuery {
  readonly query: QueryContent;
  /** `param` lines that cannot be read. */
  readonly unread: readonly string[];
}

/** A file of anybody's as a query; what its header does not say stays empty. */
export function readQueryFile(content: string, language: Language): ReadQuery {
  const { header, text } = parseQueryFile(content);
  const one = (name: string) => header.get(`${name}.${language}`)?.[0] ?? header.get(name)?.[0] ?? "";
  const lines = (header.get("param") ?? []).map((line) => ({ line, param: parseParam(line) }));
  return {
    query: {
      name: one("title"),
      why: one("why"),
      params: lines.flatMap(({ param }) => param ?? []),
      cypher: text,
    },
    unread: lines.filter(({ param }) => param === null).map(({ line }) => line),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
