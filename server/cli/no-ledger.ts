/** There is no ledger where one is looked for. */
import { TriplezeroError } from "../domain/errors.ts";

export function noLedger(file: string): TriplezeroError {
  return new TriplezeroError({
    code: "no-ledger",
    class: "not-found",
    message: { zh: "这里还没有台账。", en: "There is no ledger here yet." },
    where: { file },
    remedy: {
      zh: "请先用 import 导入案件文件夹；或检查 --ledger、TRIPLEZERO_LEDGER、TRIPLEZERO_DATA。",
      en: "Import a case folder first; or check --ledger, TRIPLEZERO_LEDGER, TRIPLEZERO_DATA.",
    },
  });
}
