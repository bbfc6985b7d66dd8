/** Which files the ledger holds, how many records, and from when to when; each number opens the records. */
import { Table, Title } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { FileRecords } from "../../panels/records/FileRecords.tsx";
import { RecordsModal } from "../../panels/records/RecordsModal.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

interface CoverageProps {
  readonly coverage: Overview["coverage"];
  /** Where to go for it from elsewhere on the page. */
  readonly place?: RefObject<HTMLElement | null>;
}

export function Coverage({ coverage, place }: CoverageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<Overview["coverage"][number]["file"] | null>(null);
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={`tz-surface ${classes.box}`}
      data-tour="coverage"
      aria-label={t("overview.coverage")}
    >
      <Title order={2} size="h5">
        {t("overview.coverage")}
      </Title>
      <Table verticalSpacing={3} horizontalSpacing={6} fz="sm" className="tz-number">
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
              <Table.Td ta="right">
                <NumberButton
                  label={t("overview.openFile", {
                    file: t(`file.${file.file}`),
                    count: file.records,
                  })}
                  onOpen={() => setOpen(file.file)}
                >
                  {format.number(file.records)}
                </NumberButton>
              </Table.Td>
              <Table.Td className="tz-quiet tz-moment" fz="xs">
                {file.first_at && file.last_at
                  ? t("common.period", { from: format.date(file.first_at), to: format.date(file.last_at) })
                  : "–"}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {open ? (
        <RecordsModal title={t(`file.${open}`)} onClose={() => setOpen(null)}>
          <FileRecords file={open} />
        </RecordsModal>
      ) : null}
    </section>
  );
}
