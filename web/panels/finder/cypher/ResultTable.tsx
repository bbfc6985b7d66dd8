/** Rows of a statement as a table, how many were left out, and the nodes among them as a graph. */
import { Button, ScrollArea, Table, Text } from "@mantine/core";
import { IconTopologyStar3 } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useDraw } from "../use-draw.ts";
import { cellText, nodeKeysIn } from "./cells.ts";
import classes from "./cypher.module.css";

export function ResultTable({ table }: { readonly table: Answer<"runCypher"> }) {
  const { t } = useTranslation();
  const draw = useDraw();
  const { columns, rows, truncated } = table;
  const keys = useMemo(() => nodeKeysIn(rows), [rows]);
  return (
    <section className={classes.tab} aria-label={t("cypher.result")}>
      <div className={classes.bar} role="status">
        <Text size="sm" fw={600}>
          {t(truncated ? "cypher.rowsCut" : "cypher.rows", { count: rows.length })}
        </Text>
        <Button
          type="button"
          size="compact-sm"
          variant="light"
          leftSection={<IconTopologyStar3 size={16} />}
          disabled={keys.length === 0}
          onClick={() => void draw(keys, null)}
        >
          {keys.length === 0 ? t("cypher.noNodes") : t("cypher.draw", { count: keys.length })}
        </Button>
      </div>
      <ScrollArea.Autosize
        mah={300}
        className={classes.scroll ?? ""}
        viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("cypher.table") }}
      >
        <Table striped withRowBorders={false} className={classes.table ?? ""}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a statement have no name, and stay in order
              <Table.Tr key={index}>
                {columns.map((column, place) => (
                  <Table.Td key={column}>{cellText(row[place])}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}
