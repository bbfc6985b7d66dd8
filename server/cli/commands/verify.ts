/** `analyze --verify RUN`: whether the ledger still gives the run, and its records are as imported. */
import type { Bilingual } from "../../domain/errors.ts";
import { type RunVerification, verifyRun } from "../../usecases/verify-run.ts";
import type { CommandContext } from "../context.ts";
import { EXIT } from "../exit-codes.ts";
import type { Flags } from "../services.ts";

/** Lines shown of each list; the counts and `--json` have all. */
const SHOWN = 20;

/** @returns the exit code: `notReproduced` unless every byte and every record is as it was */
export async function runVerify(
  runId: string,
  flags: Flags,
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<number> {
  services.requireLedger(flags);
  const found = await services.withLedger(flags, (ledger) =>
    verifyRun(ledger, runId, { onProgress, signal }),
  );
  stopProgress();
  terminal.say(verdictText(found));
  for (const line of blameTexts(found)) terminal.say(line);
  terminal.result(found);
  return found.verdict === "reproduced" && found.blamed.length === 0 ? EXIT.ok : EXIT.notReproduced;
}

function verdictText({ verdict, run_id, ...found }: RunVerification): Bilingual {
  switch (verdict) {
    case "reproduced":
      return {
        zh: `已复现：重新计算的结果与分析 ${run_id} 逐字节相同。`,
        en: `Reproduced: computed again, run ${run_id} is the same to the byte.`,
      };
    case "differs": {
      const where = found.first_difference;
      const at = where ? `${where.field}${where.index === null ? "" : `[${where.index}]`}` : "";
      const counts = Object.entries(found.differing)
        .map(([field, count]) => `${field} ${count}`)
        .join(", ");
      return {
        zh: `不一致：首个差异在 ${at}；只见于一方的条目：${counts}。`,
        en: `Differs: first at ${at}; entries that only one of the two has: ${counts}.`,
      };
    }
    case "other-data":
      return {
        zh: `台账中的数据与该次分析所用的不同，无法比较（分析时 ${found.dataset_sha256.run}，现为 ${found.dataset_sha256.now}）。`,
        en: `The ledger holds other data than those of the run, so they cannot be compared (run ${found.dataset_sha256.run}, now ${found.dataset_sha256.now}).`,
      };
    case "other-version":
      return {
        zh: `该次分析由另一版本的引擎得出（${found.engine.run}，现为 ${found.engine.now}），无法比较。`,
        en: `The run was made by another engine version (${found.engine.run}, now ${found.engine.now}), so they cannot be compared.`,
      };
  }
}

function blameTexts({ blamed, unverified, findings }: RunVerification): Bilingual[] {
  if (blamed.length === 0) {
    return [{ zh: "全部记录与导入时一致。", en: "Every record is as it was imported." }];
  }
  return [
    {
      zh: `${blamed.length} 条记录与导入时不一致；${findings} 项结果中 ${unverified.length} 项因此未经核实：`,
      en: `${blamed.length} records are not as they were imported; ${unverified.length} of ${findings} findings are unverified:`,
    },
    ...cut(unverified.map(({ kind, of, records }) => `  ${kind} ${of.join(" ")} ← ${listed(records)}`)),
  ];
}

function listed(records: RunVerification["blamed"]): string {
  const shown = records.slice(0, SHOWN).map(({ file, id, reason }) => `${file}:${id} (${reason})`);
  return [...shown, ...(records.length > SHOWN ? [`+${records.length - SHOWN}`] : [])].join(", ");
}

function cut(lines: readonly string[]): Bilingual[] {
  const shown = lines.slice(0, SHOWN).map((line) => ({ zh: line, en: line }));
  const left = lines.length - shown.length;
  return left === 0
    ? shown
    : [...shown, { zh: `  另有 ${left} 项，见 --json。`, en: `  ${left} more: see --json.` }];
}
