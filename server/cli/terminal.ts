/**
 * What a command says and where: results on stdout, everything else on stderr, in the chosen
 * language; with `--json`, stdout carries one JSON value and nothing else.
 */
import type { Bilingual, Language, TriplezeroError } from "../domain/errors.ts";

export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  readonly debug: boolean;
  /** A line of the result, for people; not printed with `--json`. */
  say(text: Bilingual): void;
  /** The result as a value; printed with `--json` only. */
  result(value: unknown): void;
  /** A line on the way there, on stderr. */
  note(text: Bilingual): void;
  error(error: TriplezeroError): void;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
}

export function createTerminal(
  streams: Streams,
  options: { language: Language; json: boolean; debug: boolean },
): Terminal {
  const { language, json } = options;
  return {
    ...options,
    say: (text) => {
      if (!json) streams.stdout.write(`${text[language]}\n`);
    },
    result: (value) => {
      if (json) streams.stdout.write(`${JSON.stringify(value)}\n`);
    },
    note: (text) => {
      streams.stderr.write(`${text[language]}\n`);
    },
    error: (error) => {
      streams.stderr.write(`${describeError(error, language)}\n`);
      if (options.debug) streams.stderr.write(`${traceOf(error)}\n`);
    },
  };
}

const WORDS = {
  error: { zh: "错误", en: "Error" },
  where: { zh: "位置", en: "Where" },
  expected: { zh: "应为", en: "Expected" },
  came: { zh: "实际", en: "Came" },
  remedy: { zh: "处理", en: "Remedy" },
  row: { zh: "行", en: "row" },
  column: { zh: "列", en: "column" },
} satisfies Record<string, Bilingual>;

/** Code and message, then where, what was expected, what came, what to do: a line each. */
export function describeError(error: TriplezeroError, language: Language): string {
  const { code, message, where, expected, came, remedy } = error.details;
  const place = [
    where?.file,
    where?.row === undefined ? undefined : `${WORDS.row[language]} ${where.row}`,
    where?.column === undefined ? undefined : `${WORDS.column[language]} ${where.column}`,
  ].filter((part) => part !== undefined);
  const lines = [`${WORDS.error[language]} [${code}] ${message[language]}`];
  if (place.length > 0) lines.push(`  ${WORDS.where[language]}: ${place.join(", ")}`);
  if (expected !== undefined) lines.push(`  ${WORDS.expected[language]}: ${expected}`);
  if (came !== undefined) lines.push(`  ${WORDS.came[language]}: ${came}`);
  if (remedy) lines.push(`  ${WORDS.remedy[language]}: ${remedy[language]}`);
  return lines.join("\n");
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? error.cause.message}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
