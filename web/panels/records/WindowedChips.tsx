/** References to records, those that happened outside of the window of time told apart and folded away. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordRef } from "../../../server/domain/findings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { RecordChips } from "./RecordChips.tsx";
import classes from "./records.module.css";
import type { RecordTimes } from "./use-record-times.ts";

interface WindowedChipsProps {
  readonly records: readonly RecordRef[];
  /** Of the records; null where nothing is limited, or not known yet. */
  readonly times: RecordTimes | null;
  readonly total: number;
  readonly onSeeAll?: (() => void) | undefined;
}

export function WindowedChips({ records, times, total, onSeeAll }: WindowedChipsProps) {
  const { t } = useTranslation();
  const { includes } = useTimeWindow();
  const [isWhole, setWhole] = useState(false);
  if (times === null) return <RecordChips records={records} total={total} onSeeAll={onSeeAll} />;
  const inside = records.filter((record) => includes(times.get(`${record.file}:${record.id}`) ?? null));
  const outside = records.length - inside.length;
  return (
    <>
      <span className={classes.window}>
        {t("time.recordsInWindow", { count: inside.length, total: records.length })}
        {outside > 0 ? (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isWhole}
            onClick={() => setWhole((whole) => !whole)}
          >
            {isWhole ? t("time.windowOnly") : t("time.showOutside", { count: outside })}
          </Button>
        ) : null}
      </span>
      <RecordChips
        key={isWhole ? "all" : "inside"}
        records={isWhole ? records : inside}
        total={total - (isWhole ? 0 : outside)}
        onSeeAll={onSeeAll}
      />
    </>
  );
}
