/**
 * A chart with its table: the picture for those who see it, the same figures as a table for
 * those who do not, who use the keyboard (its cells hold the links and buttons), or whose
 * screen is too narrow for the picture. ECharts is loaded with the first chart.
 */
import { Button, Skeleton, Table } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Chart.module.css";
import type { ChartCanvasProps } from "./chart/ChartCanvas.tsx";

const ChartCanvas = lazy(async () => {
  const module = await import("./chart/ChartCanvas.tsx");
  return { default: module.ChartCanvas };
});

const NARROW = "(max-width: 40em)";
const ROWS_AT_ONCE = 100;

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

interface ChartProps extends ChartCanvasProps {
  /** What it shows, in one sentence: its accessible name and the caption of the table. */
  readonly label: string;
  /** In pixels. */
  readonly height: number;
  readonly table: ChartTable;
  /** Controls and remarks of this chart, in the row of the switch. */
  readonly children?: ReactNode;
}

export function Chart({ label, height, table, children, ...canvas }: ChartProps) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [chosen, setChosen] = useState<"picture" | "table" | null>(null);
  const isTable = (chosen ?? (isNarrow ? "table" : "picture")) === "table";
  return (
    <figure className={classes.chart} aria-label={label}>
      <div className={classes.bar}>
        {children}
        <Button
          variant="default"
          size="compact-sm"
          className={classes.switch}
          leftSection={isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />}
          onClick={() => setChosen(isTable ? "picture" : "table")}
        >
          {t(isTable ? "chart.picture" : "chart.table")}
        </Button>
      </div>
      {isTable ? (
        <FigureTable label={label} table={table} />
      ) : (
        <div role="img" aria-label={`${label} ${t("chart.hint")}`} style={{ height }}>
          <Suspense fallback={<Skeleton height={height} aria-label={t("common.loading")} />}>
            <ChartCanvas {...canvas} />
          </Suspense>
        </div>
      )}
    </figure>
  );
}

function FigureTable({ label, table }: { readonly label: string; readonly table: ChartTable }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const { head, rows } = table;
  return (
    <>
      <Table.ScrollContainer minWidth={Math.max(300, head.length * 90)} type="native">
        <Table fz="sm" verticalSpacing={5} aria-label={label} className={`tz-number ${classes.table}`}>
          <Table.Thead>
            <Table.Tr>
              {head.map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((row) => (
              <Table.Tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <Table.Td key={head[index] ?? index}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown < rows.length ? (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: rows.length })}
        </Button>
      ) : null}
    </>
  );
}
