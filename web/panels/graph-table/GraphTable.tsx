/** The graph without a picture: its nodes and links as two tables that can be sorted. */
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { useLinkColumns, useNodeColumns } from "./columns.tsx";
import classes from "./graph-table.module.css";
import { rowsOf } from "./rows.ts";
import { SortedTable } from "./SortedTable.tsx";

export function GraphTable() {
  const { t } = useTranslation();
  const view = useGraphView();
  const format = useFormat();
  const { off, hiddenClasses, selectNode, selectLink } = useGraphSelection();
  const labelOf = useNodeLabel();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  const rows = rowsOf(view, { off, hiddenClasses, window, figures }, labelOf);
  const nodeColumns = useNodeColumns(selectNode);
  const linkColumns = useLinkColumns({ onOpen: selectLink, onCount: selectLink });
  return (
    <div className={classes.tables}>
      <section>
        <Title order={2} size="h5">
          {t("table.nodes")} {format.number(rows.nodes.length)}
        </Title>
        <SortedTable
          caption={t("table.nodes")}
          rows={rows.nodes}
          keyOf={(row) => row.key}
          columns={nodeColumns}
        />
      </section>
      <section>
        <Title order={2} size="h5">
          {t("table.links")} {format.number(rows.links.length)}
        </Title>
        <SortedTable
          caption={t("table.links")}
          rows={rows.links}
          keyOf={(row) => row.id}
          columns={linkColumns}
        />
      </section>
    </div>
  );
}
