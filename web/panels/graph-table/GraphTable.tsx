/** The graph without a picture: its nodes and links as two tables that can be sorted. */
import { Anchor, Checkbox, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { toggleMark } from "../../state/graph-view/marks.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { ClassBadge, useClassName } from "../../ui/ClassBadge.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import classes from "./graph-table.module.css";
import { type LinkRow, type NodeRow, rowsOf } from "./rows.ts";
import { SortedTable } from "./SortedTable.tsx";

export function GraphTable() {
  const { t } = useTranslation();
  const view = useGraphView();
  const format = useFormat();
  const nameOf = useClassName();
  const { off, hiddenClasses, selectNode, selectLink } = useGraphSelection();
  const { marked } = useMarks();
  const labelOf = useNodeLabel();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  const rows = rowsOf(view, { off, hiddenClasses, window, figures }, labelOf);
  const time = (at: number | null) => (
    <span className="tz-moment">{at === null ? "–" : format.time(at)}</span>
  );
  const opens = (column: "membership" | "degree" | "count", of: string, value: string) =>
    t("overview.openTotal", { label: `${of} ${t(`table.${column}`)}`, value });
  return (
    <div className={classes.tables}>
      <section>
        <Title order={2} size="h5">
          {t("table.nodes")} {format.number(rows.nodes.length)}
        </Title>
        <SortedTable<NodeRow>
          caption={t("table.nodes")}
          rows={rows.nodes}
          keyOf={(row) => row.key}
          columns={[
            {
              name: "key",
              title: t("marks.column"),
              cell: (row) => (
                <Checkbox
                  size="xs"
                  aria-label={t("marks.select", { label: row.label })}
                  checked={marked.has(row.key)}
                  onChange={() => toggleMark(row.key)}
                />
              ),
              sortBy: (row) => (marked.has(row.key) ? "1" : "2"),
            },
            {
              name: "label",
              title: t("table.label"),
              cell: (row) => (
                <Anchor component="button" type="button" size="sm" onClick={() => selectNode(row.key)}>
                  {row.label}
                </Anchor>
              ),
            },
            {
              name: "nodeClass",
              title: t("table.role"),
              cell: (row) => <ClassBadge name={row.nodeClass} />,
              sortBy: (row) => nameOf(row.nodeClass),
            },
            {
              name: "membership",
              title: t("table.membership"),
              cell: (row) =>
                row.membership === null ? (
                  "–"
                ) : (
                  <NumberButton
                    label={opens("membership", row.label, format.percent(row.membership))}
                    onOpen={() => selectNode(row.key)}
                  >
                    {format.percent(row.membership)}
                  </NumberButton>
                ),
              isNumber: true,
            },
            {
              name: "degree",
              title: t("table.degree"),
              cell: (row) => (
                <NumberButton
                  label={opens("degree", row.label, format.number(row.degree))}
                  onOpen={() => selectNode(row.key)}
                >
                  {format.number(row.degree)}
                </NumberButton>
              ),
              isNumber: true,
            },
          ]}
        />
      </section>
      <section>
        <Title order={2} size="h5">
          {t("table.links")} {format.number(rows.links.length)}
        </Title>
        <SortedTable<LinkRow>
          caption={t("table.links")}
          rows={rows.links}
          keyOf={(row) => row.id}
          columns={[
            {
              name: "layer",
              title: t("table.layer"),
              cell: (row) => (
                <Anchor component="button" type="button" size="sm" onClick={() => selectLink(row.id)}>
                  {t(`layer.${row.layer}`)}
                </Anchor>
              ),
              sortBy: (row) => t(`layer.${row.layer}`),
            },
            { name: "from", title: t("table.from"), cell: (row) => row.from },
            { name: "to", title: t("table.to"), cell: (row) => row.to },
            {
              name: "count",
              title: t("table.count"),
              cell: (row) => (
                <NumberButton
                  label={opens("count", `${row.from} – ${row.to}`, format.number(row.count))}
                  onOpen={() => selectLink(row.id)}
                >
                  {format.number(row.count)}
                </NumberButton>
              ),
              isNumber: true,
            },
            { name: "first", title: t("table.first"), cell: (row) => time(row.first) },
            { name: "last", title: t("table.last"), cell: (row) => time(row.last) },
            {
              name: "amount",
              title: t("table.amount"),
              cell: (row) => (row.amount === null ? "–" : format.money(row.amount)),
              isNumber: true,
            },
          ]}
        />
      </section>
    </div>
  );
}
