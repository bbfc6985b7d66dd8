/**
 * Analyses what the ledger holds and keeps the run there. The run's id follows from data,
 * seed and versions, so that the same analysis is the same run.
 */
import { createHash } from "node:crypto";
import { ANALYSIS_PHASES, analyseCaseTables } from "../analysis/case/analyse-case-tables.ts";
import { byId } from "../analysis/case/ids.ts";
import { CALLED_Q } from "../analysis/deals/false-discovery.ts";
import { METH_PRICE_SOURCE, METH_RETAIL_CNY_G } from "../analysis/quantity/unit-price.ts";
import { type DecidedUse, type Decision, decidedUses, isOfIdentity } from "../domain/decisions.ts";
import type { CaseResult, RunManifest } from "../domain/findings.ts";
import type { OnProgress } from "../domain/progress.ts";
import { readDatasetSha256 } from "../ledger/dataset-hash.ts";
import { listDecisions } from "../ledger/decisions.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { saveRun } from "../ledger/runs.ts";
import { loadCaseTables } from "../projection/case-tables/load.ts";
import { recordsLeftOut } from "./records-left-out.ts";

export interface AnalyzeOptions {
  readonly seed: number;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  /** Computes in this thread by default; `analyseInThread` does in one beside it. */
  readonly analyse?: typeof analyseCaseTables;
}

/** Raised whenever the same data and seed give other findings. */
export const ENGINE_VERSION = "0.24.0";

/** Parameter of the manifest: position of the last identity decision that the run took into account, 0 = none. */
export const DECISIONS_UP_TO = "identity_decisions_up_to";

/** @throws the signal's reason where it is aborted; nothing is saved then */
export async function analyzeCase(ledger: Ledger, options: AnalyzeOptions): Promise<CaseResult> {
  const result = await computeResult(ledger, options);
  await saveRun(ledger, result, new Date());
  return result;
}

/**
 * The result that `analyzeCase` saves, computed only: what a saved run is verified against.
 * @param upTo position of the last decision to be used; all there are by default
 */
export async function computeResult(
  ledger: Ledger,
  { seed, onProgress, signal, analyse = analyseCaseTables }: AnalyzeOptions,
  upTo?: number,
): Promise<CaseResult> {
  const steps = ANALYSIS_PHASES.length + 2;
  let done = 0;
  const step = async (phase: string) => {
    onProgress({ phase: `analyze.${phase}`, done: done++, total: steps });
    // In this thread the phases do not wait by themselves: here signals get their turn.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  };
  await step("load");
  const { period, tables, dataset } = await ledger.read(async (connection) => {
    const { period, ...tables } = await loadCaseTables(connection);
    return { period, tables, dataset: await readDatasetSha256(connection) };
  });
  const decisions = await listDecisions(ledger, upTo);
  const decided = decidedUses(decisions);
  const { tests, ...findings } = await analyse(tables, seed, step, decided);
  await step("save");
  const result: CaseResult = {
    format: "triplezero.result/1",
    run: { ...manifestOf(dataset, seed, decisionParameters(decisions, decided)), tests },
    period,
    ...findings,
    notices: [...findings.notices, ...recordsLeftOut(period)].sort((a, b) => byId(a.code, b.code)),
  };
  onProgress({ phase: "analyze.save", done: steps, total: steps });
  return result;
}

/**
 * The decisions that were an input, named so that they are found again. The last position that
 * counts is that of an identity decision or of its being taken back; notes and roles are no input.
 */
function decisionParameters(
  decisions: readonly Decision[],
  decided: readonly DecidedUse[],
): RunManifest["parameters"] {
  return {
    [DECISIONS_UP_TO]: decisions.findLast(({ subject }) => isOfIdentity(subject))?.position ?? 0,
    identity_decisions_used: decided.length,
    identity_decisions_sha256: createHash("sha256").update(JSON.stringify(decided)).digest("hex"),
  };
}

function manifestOf(dataset_sha256: string, seed: number, decisions: RunManifest["parameters"]): RunManifest {
  const versions = { engine: ENGINE_VERSION, result: "triplezero.result/1" };
  const parameters = {
    meth_price_low_cny_g: METH_RETAIL_CNY_G.low,
    meth_price_median_cny_g: METH_RETAIL_CNY_G.median,
    meth_price_high_cny_g: METH_RETAIL_CNY_G.high,
    meth_price_source: METH_PRICE_SOURCE,
    deal_called_q: CALLED_Q,
    ...decisions,
  };
  const text = JSON.stringify({ dataset_sha256, seed, parameters, versions });
  const id = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { id, dataset_sha256, seed, parameters, versions };
}
