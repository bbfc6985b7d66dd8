/** `query [ID]`: runs a saved query on Neo4j, or lists the library. */

import { TriplezeroError } from "../../domain/errors.ts";
import type { ParamValue } from "../../domain/saved-query.ts";
import { runSavedQuery } from "../../usecases/run-saved-query.ts";
import { listSavedQueries } from "../../usecases/saved-queries.ts";
import type { CommandContext } from "../context.ts";
import type { Flags } from "../services.ts";

export async function runQuery(
  id: string | undefined,
  flags: Flags & { readonly param: readonly string[] },
  context: CommandContext,
): Promise<void> {
  if (id === undefined) return listQueries(context);
  const { services, terminal, signal } = context;
  const params = Object.fromEntries(flags.param.map(splitParam));
  const answer = await services.withGraph(flags, (graph) => runSavedQuery(graph, id, params, { signal }));
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

function listQueries({ terminal }: CommandContext): void {
  const queries = listSavedQueries();
  for (const query of queries) {
    const params = query.params.map((param) =>
      param.default === undefined
        ? `--param ${param.name}=…`
        : `[--param ${param.name}=${param.default || '""'}]`,
    );
    const head = [query.id, ...params].join(" ");
    terminal.say({
      zh: `${head}\n    ${query.title.zh}。${query.why.zh}`,
      en: `${head}\n    ${query.title.en}. ${query.why.en}`,
    });
  }
  terminal.result(queries.map(({ cypher: _, ...query }) => query));
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
