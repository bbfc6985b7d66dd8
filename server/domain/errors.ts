/**
 * The one error type that crosses layers. It says what was expected, what came, where, and
 * what to do, in both languages of the product. It never carries names or numbers of people.
 */
import { machineFault } from "./machine-faults.ts";

export type Language = "zh" | "en";

/** One sentence or short text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Broad classes, mapped once to exit codes (cli) and HTTP statuses (http). */
export type ErrorClass = "bad-input" | "not-found" | "conflict" | "unavailable" | "limit" | "internal";

export interface ErrorDetails {
  /** Stable, kebab-case, documented: `missing-column`, `unknown-group` … */
  readonly code: string;
  readonly class: ErrorClass;
  readonly message: Bilingual;
  /** What to do about it. */
  readonly remedy?: Bilingual;
  /** Where: file, row (1 = first data row; of a statement its line), column. */
  readonly where?: { readonly file?: string; readonly row?: number; readonly column?: string };
  readonly expected?: string;
  readonly came?: string;
}

export class TriplezeroError extends Error {
  readonly details: ErrorDetails;
  constructor(details: ErrorDetails, options?: { cause?: unknown }) {
    super(details.message.en, options);
    this.name = "TriplezeroError";
    this.details = details;
  }
}

/**
 * Any thrown value as a TriplezeroError. What the machine refuses is said; what was not foreseen
 * becomes `internal`: its own message is kept only as `cause`, since it may hold content of records.
 */
export function asTriplezeroError(error: unknown): TriplezeroError {
  if (error instanceof TriplezeroError) return error;
  const fault = machineFault(error);
  if (fault) return new TriplezeroError(fault, { cause: error });
  return new TriplezeroError(
    {
      code: "internal",
      class: "internal",
      message: { zh: "程序内部出错。", en: "Something went wrong inside the program." },
      remedy: {
        zh: "请用 --debug 重新运行，并把输出交给维护者。",
        en: "Run again with --debug and hand the output to the maintainers.",
      },
    },
    { cause: error },
  );
}
