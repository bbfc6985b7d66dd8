/** Records that touch a person within the window of time, newest first, a page at a time, with what each file holds. */
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRecordKind } from "../../../server/domain/case-folder.ts";
import { personRecordsQuery, type RecordFilter } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { Problem } from "../../ui/Problem.tsx";
import { isUnknownUser } from "../person/actor.ts";
import { useNames } from "./names.ts";
import { PageTurner } from "./PageTurner.tsx";
import { RecordRow } from "./RecordRow.tsx";
import classes from "./records.module.css";

const NO_RECORDS: readonly never[] = [];
const PAGE = 50;

interface PersonRecordsProps {
  /** Of a person, or the key of the phone of an unknown user. */
  readonly id: string;
  /** Narrows the list; make it anew with a new `key`, so that it begins at its first page. */
  readonly filter?: RecordFilter;
}

export function PersonRecords({ id, filter }: PersonRecordsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(0);
  const { window, isLimited } = useTimeWindow();
  const { from, to } = window;
  const query = useQuery(
    personRecordsQuery(id, PAGE, page * PAGE, {
      ...filter,
      ...(from === null ? {} : { from_ms: from }),
      ...(to === null ? {} : { to_ms: to }),
    }),
  );
  const names = useNames(query.data?.records ?? NO_RECORDS);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={320} aria-label={t("common.loading")} />;
  const { records, total, totals } = query.data;
  if (total === 0) {
    const none = isUnknownUser(id) ? "person.noRecordsUnknown" : "person.noRecords";
    return <Text className="tz-quiet">{t(isLimited ? "timeline.noneInWindow" : none)}</Text>;
  }
  const pages = Math.ceil(total / PAGE);
  return (
    <>
      <p className={classes.totals}>
        <strong>{t("record.total", { total: format.number(total) })}</strong>
        {Object.entries(totals).map(([file, count]) =>
          isRecordKind(file) && (filter?.file === undefined || filter.file === file) ? (
            <span key={file}>
              {t(`file.${file}`)} {format.number(count)}
            </span>
          ) : null,
        )}
      </p>
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
