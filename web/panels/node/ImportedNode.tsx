/** A node of an imported drawing: its label, and that no record stands behind it. */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import classes from "./node.module.css";

export function ImportedNode({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const node = useGraphView().nodes.get(nodeKey);
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <ClassBadge name="imported" />
        <Title order={2} size="h4" className={classes.title}>
          {node?.label ?? nodeKey}
        </Title>
      </header>
      <Text size="sm">{t("views.importedNodeDetail")}</Text>
    </div>
  );
}
