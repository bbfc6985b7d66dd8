/** `query [ID]`: runs a query of the library or one that somebody keeps on Neo4j, or lists both. */

import { asTriplezeroError, TriplezeroError } from "../../domain/errors.ts";
import type { KeptQuery, ParamValue, QueryParam } from "../../domain/saved-query.ts";
import { findQuery } from "../../usecases/find-query.ts";
import { runCypher } from "../../usecases/run-cypher.ts";
import { listSavedQueries } from "../../usecases/saved-queries.ts";
import type { CommandContext } from "../context.ts";
import type { Flags } from "../services.ts";

export async function runQuery(
  id: string | undefined,
  flags: Flags & { readonly param: readonly string[] },
  context: CommandContext,
): Promise<void> {
  if (id === undefined) return listQueries(flags, context);
  const { services, terminal, signal } = context;
  const values = Object.fromEntries(flags.param.map(splitParam));
  const query = await findQuery(id, () => services.keptQueries(flags));
  const answer = await services.withGraph(flags, (graph) => runCypher(graph, query, values, { signal }));
  const lines = [answer.columns, ...answer.rows.map((row) => row.map(cell))].map((row) => row.join("\t"));
  for (const line of lines) terminal.say({ zh: line, en: line });
  if (answer.truncated) {
    terminal.note({
      zh: `只显示前 ${answer.rows.length} 行，结果还有更多；请用参数收窄。`,
      en: `Only the first ${answer.rows.length} rows; there are more. Narrow it by its parameters.`,
    });
  }
  terminal.result(answer);
}

async function listQueries(flags: Flags, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const library = listSavedQueries();
  const kept = await readKept(flags, context);
  for (const { id, params, title, why } of library) {
    const head = headOf(id, params);
    terminal.say({
      zh: `${head}\n    ${title.zh}。${why.zh}`,
      en: `${head}\n    ${title.en}. ${why.en}`,
    });
  }
  for (const { id, params, name, why } of kept ?? []) {
    const text = [headOf(id, params), `    ${why === "" ? name : `${name}: ${why}`}`].join("\n");
    terminal.say({ zh: text, en: text });
  }
  terminal.result([...library, ...(kept ?? [])].map(({ cypher: _, ...query }) => query));
}

/** Without those that were deleted; null where they are out of reach, which is said. */
async function readKept(
  flags: Flags,
  { services, terminal }: CommandContext,
): Promise<readonly KeptQuery[] | null> {
  try {
    const kept = await services.keptQueries(flags);
    return kept.filter(({ deleted }) => !deleted);
  } catch (thrown) {
    const { details } = asTriplezeroError(thrown);
    if (details.code !== "ledger-in-use") throw thrown;
    terminal.note({
      zh: `只列出查询库。${details.message.zh}${details.remedy?.zh ?? ""}`,
      en: `Only the library is listed. ${details.message.en} ${details.remedy?.en ?? ""}`,
    });
    return null;
  }
}

function headOf(id: string, params: readonly QueryParam[]): string {
  const flags = params.map(({ name, default: value }) =>
    value === undefined ? `--param ${name}=…` : `[--param ${name}=${value || '""'}]`,
  );
  return [id, ...flags].join(" ");
}

function splitParam(text: string): [string, ParamValue] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new TriplezeroError({
    code: "invalid-parameter",
    class: "bad-input",
    message: { zh: "参数要写成 名称=值。", en: "A parameter is written name=value." },
    expected: "--param name=value",
  });
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
