/** Records behind a number in the order of what lists them, a page at a time, each to be opened. */
import { Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { Problem } from "../../ui/Problem.tsx";
import { useNames } from "./names.ts";
import { PageTurner } from "./PageTurner.tsx";
import { RecordRow } from "./RecordRow.tsx";
import classes from "./records.module.css";

const NO_RECORDS: readonly never[] = [];
const PAGE = 25;

export interface RecordPage {
  readonly records: Answer<"getPersonRecords">["records"];
  /** How many there are, shown or not. */
  readonly total: number;
  /** Counted in `total` without a record: what the analysis found. */
  readonly inferred?: number;
}

interface RecordPagesProps {
  /** Names what is read: another key begins at its first page. */
  readonly queryKey: readonly unknown[];
  readonly read: (page: { limit: number; offset: number }, signal: AbortSignal) => Promise<RecordPage>;
}

export function RecordPages({ queryKey, read }: RecordPagesProps) {
  return <Pages key={JSON.stringify(queryKey)} queryKey={queryKey} read={read} />;
}

function Pages({ queryKey, read }: RecordPagesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(0);
  const query = useQuery({
    queryKey: [...queryKey, page],
    queryFn: ({ signal }) => read({ limit: PAGE, offset: page * PAGE }, signal),
    placeholderData: keepPreviousData,
  });
  const names = useNames(query.data?.records ?? NO_RECORDS);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={160} aria-label={t("common.loading")} />;
  const { records, total, inferred = 0 } = query.data;
  const pages = Math.ceil(total / PAGE);
  return (
    <>
      <p className={classes.totals}>
        <strong>{t("record.total", { total: format.number(total) })}</strong>
      </p>
      {inferred > 0 ? (
        <Text size="sm" className="tz-quiet">
          {t("linkPanel.inferred", { count: inferred })}
        </Text>
      ) : null}
      <ul className={classes.rows}>
        {records.map((record) => (
          <li key={`${record.file}:${record.id}`}>
            <RecordRow record={record} names={names} />
          </li>
        ))}
      </ul>
      <PageTurner page={page} pages={pages} onTurn={setPage} />
    </>
  );
}
