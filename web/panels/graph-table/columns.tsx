/** Columns of the two tables of a graph; a number in them opens what it counts. */
import { Anchor, Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { toggleMark } from "../../state/graph-view/marks.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { ClassBadge, useClassName } from "../../ui/ClassBadge.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import type { LinkRow, NodeRow } from "./rows.ts";
import type { Column } from "./SortedTable.tsx";

/** @param onOpen is to show a node, with its links and why it is a member */
export function useNodeColumns(onOpen: (key: string) => void): readonly Column<NodeRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  const { marked } = useMarks();
  const opens = (column: "membership" | "degree", of: string, value: string) =>
    t("overview.openTotal", { label: `${of} ${t(`table.${column}`)}`, value });
  return [
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
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen(row.key)}>
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
            onOpen={() => onOpen(row.key)}
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
          onOpen={() => onOpen(row.key)}
        >
          {format.number(row.degree)}
        </NumberButton>
      ),
      isNumber: true,
    },
  ];
}

interface LinkActs {
  readonly onOpen: (id: string) => void;
  /** Is to show the records that a link stands for, which its count and its amount are of. */
  readonly onCount: (id: string) => void;
}

export function useLinkColumns({ onOpen, onCount }: LinkActs): readonly Column<LinkRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const time = (at: number | null) => (
    <span className="tz-moment">{at === null ? "–" : format.time(at)}</span>
  );
  const opening = ({ id, from, to }: LinkRow, column: "count" | "amount", value: string) => (
    <NumberButton
      label={t("overview.openTotal", { label: `${from} – ${to} ${t(`table.${column}`)}`, value })}
      onOpen={() => onCount(id)}
    >
      {value}
    </NumberButton>
  );
  return [
    {
      name: "layer",
      title: t("table.layer"),
      cell: (row) => (
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen(row.id)}>
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
      cell: (row) => opening(row, "count", format.number(row.count)),
      isNumber: true,
    },
    { name: "first", title: t("table.first"), cell: (row) => time(row.first) },
    { name: "last", title: t("table.last"), cell: (row) => time(row.last) },
    {
      name: "amount",
      title: t("table.amount"),
      cell: (row) => (row.amount === null ? "–" : opening(row, "amount", format.money(row.amount))),
      isNumber: true,
    },
  ];
}
