/** Names of the phases of long work. An unknown detail is shown as it is: it is a file or kind name. */
import type { Bilingual, Language } from "../domain/errors.ts";

const WORK: Record<string, Bilingual> = {
  import: { zh: "导入", en: "Importing" },
  analyze: { zh: "分析", en: "Analysing" },
  publish: { zh: "发布图", en: "Publishing the graph" },
};

const DETAIL: Record<string, Bilingual> = {
  check: { zh: "核对文件", en: "checking the files" },
  read: { zh: "读取文件", en: "reading the files" },
  commit: { zh: "写入台账", en: "writing the ledger" },
  load: { zh: "读取", en: "reading" },
  identity: { zh: "身份", en: "identity" },
  scene: { zh: "现场", en: "places and times" },
  deals: { zh: "交易", en: "deals" },
  groups: { zh: "团伙", en: "groups" },
  ties: { zh: "社区与领导力", en: "communities and leadership" },
  roles: { zh: "角色", en: "roles" },
  wastewater: { zh: "污水", en: "waste water" },
  save: { zh: "保存", en: "saving" },
  nodes: { zh: "节点", en: "nodes" },
  links: { zh: "连线", en: "links" },
  clean: { zh: "清理", en: "clearing" },
  bulk: { zh: "批量载入", en: "bulk load" },
  indexes: { zh: "索引", en: "indexes" },
};

/** `analyze.groups` → 分析：团伙 / Analysing: groups. */
export function phaseText(phase: string, language: Language): string {
  const [work = "", ...rest] = phase.split(".");
  const detail = rest.join(" ");
  const head = WORK[work]?.[language] ?? work;
  if (detail === "") return head;
  return `${head}${language === "zh" ? "：" : ": "}${DETAIL[detail]?.[language] ?? detail}`;
}
