/** References to records as buttons that open them; long lists begin short and say how long they are. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordRef } from "../../../server/domain/findings.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import classes from "./records.module.css";

const AT_FIRST = 6;

interface RecordChipsProps {
  readonly records: readonly RecordRef[];
  /** How many there are where the list itself was cut. */
  readonly total?: number;
  /** Leads to where the ones that were cut off can be seen. */
  readonly onSeeAll?: (() => void) | undefined;
  /** What a record is called where its id alone says little: file and name. */
  readonly nameOf?: (record: RecordRef) => string;
}

export function RecordChips({ records, total = records.length, onSeeAll, nameOf }: RecordChipsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { openRecord } = useSelectionActions();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? records : records.slice(0, AT_FIRST);
  return (
    <div className={classes.chips}>
      {shown.map((record) => (
        <button
          key={`${record.file}:${record.id}`}
          type="button"
          className={classes.chip}
          aria-label={t("record.open", {
            id: nameOf ? nameOf(record) : `${t(`oneOf.${record.file}`)} ${record.id}`,
          })}
          onClick={() => openRecord(record)}
        >
          {nameOf ? (
            nameOf(record)
          ) : (
            <>
              <span>{t(`oneOf.${record.file}`)}</span> {record.id}
            </>
          )}
        </button>
      ))}
      {records.length > AT_FIRST ? (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={isWhole}
          onClick={() => setWhole((whole) => !whole)}
        >
          {isWhole ? t("common.showFewer") : t("common.showAll", { count: records.length })}
        </Button>
      ) : null}
      {total > records.length ? (
        <span className={classes.cut}>
          {t("contribution.cut", { total: format.number(total), shown: format.number(records.length) })}
          {onSeeAll ? (
            <Button variant="subtle" size="compact-xs" onClick={onSeeAll}>
              {t("contribution.toRecords")}
            </Button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
