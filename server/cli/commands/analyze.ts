/**
 * `analyze`: finds what there is to find and writes DIR/result.json. A FOLDER is read into a
 * ledger in memory, which leaves nothing behind; `--ledger FILE` analyses what was imported
 * before and keeps the run there.
 */
import type { CaseResult } from "../../domain/findings.ts";
import { importCase } from "../../usecases/import-case.ts";
import { prepareOutput, writeResult } from "../../usecases/write-result.ts";
import type { CommandContext } from "../context.ts";
import { quarantineLines } from "../import-report.ts";
import type { Flags } from "../services.ts";

export async function runAnalyze(
  folder: string | undefined,
  flags: Flags & { readonly out: string; readonly seed: number },
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<void> {
  const options = { seed: flags.seed, onProgress, signal };
  if (folder === undefined) services.requireLedger(flags);
  await prepareOutput(flags.out);
  const result =
    folder === undefined
      ? await services.withLedger(flags, async (ledger) =>
          (await loadAnalysis()).analyzeCase(ledger, options),
        )
      : await services.withScratchLedger(async (ledger) => {
          const importing = importCase(ledger, folder, { strict: false, onProgress, signal });
          // While the database reads, this thread has nothing to do but to load what comes next.
          const [report, { computeResult }] = await Promise.all([importing, loadAnalysis()]);
          for (const line of quarantineLines(report)) terminal.note(line);
          return computeResult(ledger, options);
        });
  signal.throwIfAborted();
  const file = await writeResult(result, flags.out);
  stopProgress();
  summarise(result, terminal);
  terminal.say({ zh: `结果已写入 ${file}`, en: `Written to ${file}` });
  terminal.result({ file, ...counts(result), notices: result.notices });
}

function loadAnalysis() {
  return import("../../usecases/analyze-case.ts");
}

export function summarise(result: CaseResult, terminal: CommandContext["terminal"]): void {
  const { groups, deals, persons, unresolved_users: unknown, communities } = counts(result);
  terminal.say({
    zh: `团伙 ${groups} 个，交易 ${deals} 笔，人员 ${persons} 名${unknown > 0 ? `，未知使用人 ${unknown} 名` : ""}，社区 ${communities} 个。`,
    en: `${groups} groups, ${deals} deals, ${persons} persons${unknown > 0 ? `, ${unknown} unknown users` : ""}, ${communities} communities.`,
  });
  for (const group of [...result.groups].sort((a, b) => b.score - a.score)) {
    const zero = Object.entries(group.zero).filter(([, isZero]) => isZero).length;
    terminal.say({
      zh: `  ${group.id}  得分 ${group.score.toFixed(2)}，成员 ${group.members.length} 人，三零满足 ${zero}/3`,
      en: `  ${group.id}  score ${group.score.toFixed(2)}, ${group.members.length} members, ${zero} of 3 zeros`,
    });
  }
  for (const notice of result.notices) terminal.say(notice.message);
}

function counts(result: CaseResult) {
  const unknown = result.unresolved_users ?? [];
  return {
    groups: result.groups.length,
    deals: result.deals.length,
    persons: result.persons.length,
    unresolved_users: unknown.length,
    communities: new Set([...result.persons, ...unknown].map(({ community }) => community)).size,
  };
}
