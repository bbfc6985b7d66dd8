/** Which files the ledger holds, how many records, and from when to when. */
import { Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

export function Coverage({ coverage }: { readonly coverage: Overview["coverage"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={`tz-surface ${classes.box}`} data-tour="coverage">
      <Title order={2} size="h5">
        {t("overview.coverage")}
      </Title>
      <Table verticalSpacing={5} horizontalSpacing={4} fz="sm" className="tz-number">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("overview.coverageFile")}</Table.Th>
            <Table.Th ta="right">{t("overview.coverageRecords")}</Table.Th>
            <Table.Th>{t("overview.coveragePeriod")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {coverage.map((file) => (
            <Table.Tr key={file.file}>
              <Table.Td>{t(`file.${file.file}`)}</Table.Td>
              <Table.Td ta="right">{format.number(file.records)}</Table.Td>
              <Table.Td className="tz-quiet" fz="xs">
                {file.first_at && file.last_at
                  ? t("common.period", { from: format.date(file.first_at), to: format.date(file.last_at) })
                  : "–"}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
