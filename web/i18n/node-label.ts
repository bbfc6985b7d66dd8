/** What stands beside a node: its label, and words where the label is a mere id or name of ours. */
import { useTranslation } from "react-i18next";
import type { GraphNodeBody } from "../../server/contracts/graph.ts";
import { isRole } from "../graph/style/classes.ts";
import { type RecordTerms, useRecordTerms } from "./bindings.ts";

export function useNodeLabel(): (node: Pick<GraphNodeBody, "kind" | "label">) => string {
  const { t } = useTranslation();
  const terms = useRecordTerms();
  return ({ kind, label }) => {
    if (kind === "Group") return t("overview.group", { id: label });
    if (kind === "RoleFinding" && isRole(label)) return t(`role.${label}`);
    if (kind === "Statement") return terms.value("stance", label);
    if (kind === "Sample") return resultInWords(label, terms);
    return label;
  };
}

/** Of a test: the substance as delivered, then the coded result. */
function resultInWords(label: string, terms: RecordTerms): string {
  return label
    .split(" ")
    .map((word) => terms.value("result", word))
    .join(" ");
}
