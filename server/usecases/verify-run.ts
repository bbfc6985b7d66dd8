/**
 * Verifies a saved run: checks its records, then computes it again from the ledger with the
 * same seed and the same identity decisions, and compares byte for byte. Nothing is saved.
 */
import type { CaseResult } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type AnalyzeOptions, computeResult, DECISIONS_UP_TO } from "./analyze-case.ts";
import { checkRunRecords, findRun, type RunRecordsCheck } from "./check-run-records.ts";

/**
 * `other-data`: the ledger holds other records than those of the run. `other-version`: made by
 * another engine. Neither can be compared, so nothing is computed then.
 */
export type Verdict = "reproduced" | "differs" | "other-data" | "other-version";

export interface Difference {
  /** Field of the result; `run` is the manifest. */
  readonly field: string;
  /** 0-based place in the list, null where the field is no list. */
  readonly index: number | null;
}

export interface RunVerification extends RunRecordsCheck {
  readonly verdict: Verdict;
  /** Where the two part first, null where they do not. */
  readonly first_difference: Difference | null;
  /** Entries that only one of the two has, by field; fields that agree are left out. */
  readonly differing: Readonly<Record<string, number>>;
}

export type VerifyOptions = Omit<AnalyzeOptions, "seed">;

/** @throws TriplezeroError `unknown-run` (not-found); the signal's reason where it is aborted */
export async function verifyRun(
  ledger: Ledger,
  runId: string,
  options: VerifyOptions,
): Promise<RunVerification> {
  const saved = await findRun(ledger, runId);
  const check = await checkRunRecords(ledger, runId);
  const nothing = { first_difference: null, differing: {} };
  if (check.dataset_sha256.run !== check.dataset_sha256.now) {
    return { ...check, verdict: "other-data", ...nothing };
  }
  if (check.engine.run !== check.engine.now) return { ...check, verdict: "other-version", ...nothing };
  const again = await computeResult(
    ledger,
    { seed: saved.run.seed, ...options },
    Number(saved.run.parameters[DECISIONS_UP_TO] ?? 0),
  );
  if (JSON.stringify(saved) === JSON.stringify(again)) return { ...check, verdict: "reproduced", ...nothing };
  return { ...check, verdict: "differs", ...compareResults(saved, again) };
}

/** Fields in the order of the saved result, then those that only the other has. */
function compareResults(
  saved: CaseResult,
  again: CaseResult,
): Pick<RunVerification, "first_difference" | "differing"> {
  const fields = [...new Set([...Object.keys(saved), ...Object.keys(again)])];
  const values = new Map<string, unknown>(Object.entries(saved));
  const others = new Map<string, unknown>(Object.entries(again));
  let first: Difference | null = null;
  const differing: Record<string, number> = {};
  for (const field of fields) {
    const a = entriesOf(values.get(field));
    const b = entriesOf(others.get(field));
    const isList = Array.isArray(values.get(field) ?? others.get(field));
    const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find(
      (index) => a[index] !== b[index],
    );
    if (at === undefined) continue;
    first ??= { field, index: isList ? at : null };
    differing[field] = onlyIn(a, b) + onlyIn(b, a);
  }
  return { first_difference: first, differing };
}

function entriesOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item) => JSON.stringify(item)) : [JSON.stringify(value)];
}

function onlyIn(a: readonly string[], b: readonly string[]): number {
  const known = new Set(b);
  return a.filter((entry) => !known.has(entry)).length;
}
