/** What the analysing thread is given, and what it says. All of it can be copied from thread to thread. */
import type { AnalysisPhase, CaseFindings } from "../../analysis/case/analyse-case-tables.ts";
import type { CaseTables } from "../../domain/case-tables.ts";
import type { DecidedUse } from "../../domain/decisions.ts";

export interface Task {
  readonly tables: CaseTables;
  readonly seed: number;
  readonly decided: readonly DecidedUse[];
}

/** Each phase as it begins, at the end the findings. What is thrown ends the thread and comes as its error. */
export type Said = { readonly phase: AnalysisPhase } | { readonly findings: CaseFindings };
