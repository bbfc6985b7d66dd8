/** The first page: groups ranked, what the records cover, and the run they come from. */
import type { CaseResult, Notice, RunManifest, WastewaterFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { type Coverage, readCoverage, readRecordDays } from "../projection/data-coverage/read.ts";
import { type Silence, silencesOf } from "../projection/data-coverage/silences.ts";
import { readPaymentAmounts } from "../projection/payment-amounts/read.ts";
import { dealsOfGroup, type GroupSummary, significantPayments, summariseGroup } from "./group-summary.ts";

export interface Overview {
  /** Null before the first analysis. */
  readonly run: (RunManifest & { readonly created_at: string }) | null;
  readonly notices: readonly Notice[];
  /** Highest score first. */
  readonly groups: readonly GroupSummary[];
  readonly coverage: readonly Coverage[];
  /** Longest first. */
  readonly silences: readonly Silence[];
  readonly wastewater: readonly WastewaterFinding[];
}

export async function readOverview(ledger: Ledger): Promise<Overview> {
  const latest = await latestRun(ledger);
  return ledger.read(async (connection) => {
    const coverage = await readCoverage(connection);
    const silences = silencesOf(await readRecordDays(connection));
    if (!latest) return { run: null, notices: [], groups: [], coverage, silences, wastewater: [] };
    const { result } = latest;
    const amounts = await readPaymentAmounts(connection, significantPayments(result.deals));
    return {
      run: { ...result.run, created_at: latest.created_at },
      notices: result.notices,
      groups: rankGroups(result, amounts),
      coverage,
      silences,
      wastewater: result.wastewater,
    };
  });
}

function rankGroups(result: CaseResult, amounts: ReadonlyMap<string, number>): GroupSummary[] {
  return result.groups
    .map((group) => summariseGroup(group, dealsOfGroup(result, group.id), amounts))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
