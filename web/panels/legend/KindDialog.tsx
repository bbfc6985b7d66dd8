/** What a count of the legend counts: the nodes or the links of one kind, each to be looked at in the graph. */
import { Anchor, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NodeClass } from "../../graph/style/classes.ts";
import type { Layer } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useLinkWord } from "../../i18n/link-word.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { type VisibleLink, visibleGraph } from "../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { useClassName } from "../../ui/ClassBadge.tsx";
import { useLinkColumns, useNodeColumns } from "../graph-table/columns.tsx";
import { type GraphRows, type LinkRow, rowsOf } from "../graph-table/rows.ts";
import { type Column, SortedTable } from "../graph-table/SortedTable.tsx";
import { hasRecords } from "../link/asked-records.ts";
import { LinkRecords } from "../link/LinkRecords.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import classes from "./legend.module.css";

export type CountedKind =
  | { readonly of: "nodes"; readonly name: NodeClass }
  | { readonly of: "links"; readonly name: Layer };

interface KindDialogProps {
  readonly kind: CountedKind;
  readonly onClose: () => void;
}

export function KindDialog({ kind, onClose }: KindDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  const { off, hiddenClasses } = useGraphSelection();
  const rows = useRows(kind);
  const name = kind.of === "nodes" ? nameOf(kind.name) : t(`layer.${kind.name}`);
  const isOff = kind.of === "nodes" ? hiddenClasses.has(kind.name) : off.has(kind.name);
  return (
    <RecordsModal title={`${name} · ${format.number(rows[kind.of].length)}`} onClose={onClose}>
      {isOff ? (
        <Text size="sm" className="tz-quiet">
          {t("stage.kindIsOff")}
        </Text>
      ) : null}
      {kind.of === "nodes" ? (
        <Nodes caption={name} rows={rows.nodes} onClose={onClose} />
      ) : (
        <Links caption={name} rows={rows.links} onClose={onClose} />
      )}
    </RecordsModal>
  );
}

/** What the legend counts: the kind whether it is switched off or not, its links with ends of any kind. */
function useRows(kind: CountedKind): GraphRows {
  const view = useGraphView();
  const labelOf = useNodeLabel();
  const { off, hiddenClasses } = useGraphSelection();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of nodes change with nothing that can change meanwhile
  return useMemo(() => {
    const isNodes = kind.of === "nodes";
    const filters = {
      off: isNodes ? off : new Set<Layer>(),
      hiddenClasses: new Set(isNodes ? [...hiddenClasses].filter((name) => name !== kind.name) : []),
      window,
      figures,
    };
    const { nodes, links } = rowsOf(view, filters, labelOf);
    return {
      nodes: nodes.filter(({ nodeClass }) => nodeClass === kind.name),
      links: links.filter(({ layer }) => layer === kind.name),
    };
  }, [view, kind, off, hiddenClasses, window, figures]);
}

const NODE_COLUMNS = ["label", "membership", "degree", "key"] as const;
/** Width of a table that a dialog on a phone has room for, in pixels. */
const NARROWEST = 300;

interface ListProps<R extends keyof GraphRows> {
  readonly caption: string;
  readonly rows: GraphRows[R];
  readonly onClose: () => void;
}

function Nodes({ caption, rows, onClose }: ListProps<"nodes">) {
  const { selectNode } = useGraphSelection();
  const columns = useNodeColumns((key) => {
    onClose();
    selectNode(key);
  });
  const hasMembers = rows.some(({ membership }) => membership !== null);
  // In a narrow dialog what is counted stands in sight before the box that marks.
  const names = hasMembers ? NODE_COLUMNS : NODE_COLUMNS.filter((name) => name !== "membership");
  return (
    <SortedTable
      caption={caption}
      rows={rows}
      columns={names.flatMap((name) => columns.find((column) => column.name === name) ?? [])}
      keyOf={(row) => row.key}
      minWidth={NARROWEST}
    />
  );
}

function Links({ caption, rows, onClose }: ListProps<"links">) {
  const { t } = useTranslation();
  const wordOf = useLinkWord();
  const format = useFormat();
  const { links } = visibleGraph(useGraphView());
  const { selectLink } = useGraphSelection();
  const [counted, setCounted] = useState<VisibleLink | null>(null);
  const open = (id: string) => {
    onClose();
    selectLink(id);
  };
  const openRecords = (id: string) => {
    const link = links.get(id);
    if (link && hasRecords(link)) setCounted(link);
    else open(id);
  };
  const hasAmounts = rows.some(({ amount }) => amount !== null);
  const between: Column<LinkRow> = {
    name: "from",
    title: t("table.between"),
    cell: ({ id, from, to }) => (
      <Anchor component="button" type="button" size="sm" ta="start" onClick={() => open(id)}>
        <span className={classes.end}>
          {from}
          {"\u00a0"}→
        </span>{" "}
        <span className={classes.end}>{to}</span>
      </Anchor>
    ),
    sortBy: ({ from, to }) => `${from} ${to}`,
  };
  const columns = useLinkColumns({ onOpen: open, onCount: openRecords }).filter(
    ({ name }) =>
      name === "count" || name === "first" || name === "last" || (name === "amount" && hasAmounts),
  );
  return (
    <>
      <SortedTable caption={caption} rows={rows} columns={[between, ...columns]} keyOf={(row) => row.id} />
      {counted ? (
        <LinkRecords
          link={counted}
          title={`${wordOf(counted)} · ${format.number(counted.count)}`}
          onClose={() => setCounted(null)}
        />
      ) : null}
    </>
  );
}
