/** A table sorted by the column whose head is pressed; long ones begin short and say how long they are. */
import { Button, Table, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./graph-table.module.css";
import { sortRows } from "./rows.ts";

export interface Column<R> {
  readonly name: keyof R & string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What is compared, where it is not the value itself. */
  readonly sortBy?: (row: R) => string;
  /** Digits of one size stand below one another. */
  readonly isNumber?: true;
}

interface SortedTableProps<R> {
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly keyOf: (row: R) => string;
  /** In pixels; below it the table is scrolled sideways. */
  readonly minWidth?: number;
}

const PAGE = 100;
/** Least width of a column on average, in pixels. */
const COLUMN = 105;

export function SortedTable<R>({
  caption,
  rows,
  columns,
  keyOf,
  minWidth = columns.length * COLUMN,
}: SortedTableProps<R>) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<{ readonly name: string; readonly isDescending: boolean } | null>(null);
  const [shown, setShown] = useState(PAGE);
  const by = columns.find((column) => column.name === order?.name);
  const sorted = by ? sortBy(rows, by, order?.isDescending ?? false, i18n.language) : rows;
  return (
    <>
      <Table.ScrollContainer minWidth={minWidth} type="native">
        <Table verticalSpacing={6} fz="sm" highlightOnHover className="tz-number" aria-label={caption}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => {
                const isBy = column.name === order?.name;
                const Icon = !isBy ? IconArrowsSort : order?.isDescending ? IconArrowDown : IconArrowUp;
                return (
                  <Table.Th
                    key={column.name}
                    {...(column.isNumber ? { ta: "right" } : {})}
                    aria-sort={!isBy ? "none" : order?.isDescending ? "descending" : "ascending"}
                  >
                    <UnstyledButton
                      className={classes.sort}
                      onClick={() =>
                        setOrder({ name: column.name, isDescending: isBy ? !order?.isDescending : false })
                      }
                    >
                      {column.title}
                      <Icon size={14} aria-hidden />
                    </UnstyledButton>
                  </Table.Th>
                );
              })}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, shown).map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map((column) => (
                  <Table.Td key={column.name} {...(column.isNumber ? { ta: "right" } : {})}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown < rows.length ? (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + PAGE)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

function sortBy<R>(rows: readonly R[], column: Column<R>, isDescending: boolean, tag: string): readonly R[] {
  const { sortBy: textOf } = column;
  if (!textOf) return sortRows(rows, column.name, isDescending, tag);
  const texts = rows.map((row) => ({ row, text: textOf(row) }));
  return sortRows(texts, "text", isDescending, tag).map(({ row }) => row);
}
