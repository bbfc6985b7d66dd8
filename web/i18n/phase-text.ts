/** What long work is doing: `import.contacts` → 导入：通联 / Importing: Contacts. */
import { useTranslation } from "react-i18next";
import { isRecordKind } from "../../server/domain/case-folder.ts";
import type { Texts } from "./texts/zh-CN.ts";
import { zhCN } from "./texts/zh-CN.ts";

export function usePhaseText(): (phase: string) => string {
  const { t, i18n } = useTranslation();
  // Some phases are named as files are (`ties`): only an import goes through files.
  const name = (part: string, work: string) =>
    work === "import" && isRecordKind(part) ? t(`file.${part}`) : isPhase(part) ? t(`phase.${part}`) : part;
  return (phase) => {
    const [work = "", ...rest] = phase.split(".");
    const head = isPhase(work) ? t(`phase.${work}`) : work;
    if (rest.length === 0) return head;
    return `${head}${i18n.language === "en" ? ": " : "："}${rest.map((part) => name(part, work)).join(" ")}`;
  };
}

function isPhase(name: string): name is keyof Texts["phase"] {
  return Object.hasOwn(zhCN.phase, name);
}
