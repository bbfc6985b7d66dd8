/** What stands beside a node: its label, and words where the label is a mere id or name of ours. */
import { useTranslation } from "react-i18next";
import type { GraphNodeBody } from "../../server/contracts/graph.ts";
import { isRole } from "../graph/style/classes.ts";

export function useNodeLabel(): (node: Pick<GraphNodeBody, "kind" | "label">) => string {
  const { t } = useTranslation();
  return ({ kind, label }) => {
    if (kind === "Group") return t("overview.group", { id: label });
    if (kind === "RoleFinding" && isRole(label)) return t(`role.${label}`);
    return label;
  };
}
