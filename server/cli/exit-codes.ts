/** Exit codes of the command line, the same for every command. Documented in `--help`. */
import type { ErrorClass } from "../domain/errors.ts";

export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  badInput: 3,
  notFound: 4,
  unavailable: 5,
  conflict: 6,
  limit: 7,
  /** `analyze --verify`: the run was not reproduced, or records are not as they were imported. */
  notReproduced: 8,
  /** 128 + SIGINT, as shells do. */
  interrupted: 130,
} as const;

const OF_CLASS: Record<ErrorClass, number> = {
  internal: EXIT.internal,
  "bad-input": EXIT.badInput,
  "not-found": EXIT.notFound,
  unavailable: EXIT.unavailable,
  conflict: EXIT.conflict,
  limit: EXIT.limit,
};

export function exitCodeOf(errorClass: ErrorClass): number {
  return OF_CLASS[errorClass];
}
