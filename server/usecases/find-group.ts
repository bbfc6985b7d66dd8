/** The group of the latest run that an id names. */
import { TriplezeroError } from "../domain/errors.ts";
import type { CaseResult, GroupFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";

/** @throws TriplezeroError `unknown-group` (not-found) */
export async function findGroup(
  ledger: Ledger,
  id: string,
): Promise<{ readonly result: CaseResult; readonly group: GroupFinding }> {
  const latest = await latestRun(ledger);
  const group = latest?.result.groups.find((one) => one.id === id);
  if (latest && group) return { result: latest.result, group };
  throw new TriplezeroError({
    code: "unknown-group",
    class: "not-found",
    message: { zh: "最近一次分析没有这个团伙。", en: "The latest analysis found no such group." },
    remedy: { zh: "请在总览中重新选择。", en: "Choose one from the overview." },
  });
}
