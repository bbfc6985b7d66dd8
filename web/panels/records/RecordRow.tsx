/** One record in a list: what it is, when, and its cells in brief. */
import { useTranslation } from "react-i18next";
import { fileSpec } from "../../../server/domain/case-folder.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { type Names, nameIn } from "./names.ts";
import { inOrder, useCellValue } from "./RecordFields.tsx";
import classes from "./records.module.css";

const CELLS = 5;

interface RecordRowProps {
  readonly record: Answer<"getPersonRecords">["records"][number];
  /** What the ids in it stand for. */
  readonly names: Names;
}

export function RecordRow({ record, names }: RecordRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useRecordTerms();
  const brief = useCellValue();
  const { openRecord } = useSelectionActions();
  const idColumn = fileSpec(record.file).id;
  const at = record.at ? format.time(record.at) : null;
  // The time of the record stands in the corner, so that the first cells tell something new.
  const cells = inOrder(record.fields, record.file)
    .filter(([column]) => column !== idColumn && column !== "source_id")
    .filter(([column, value]) => brief(column, value) !== at);
  return (
    <button
      type="button"
      className={classes.row}
      onClick={() => openRecord({ file: record.file, id: record.id })}
    >
      <span className={classes.rowHead}>
        <strong>{t(`oneOf.${record.file}`)}</strong>
        <span className={classes.id}>{record.id}</span>
        <time className="tz-number">{at ?? "–"}</time>
      </span>
      <span className={classes.cells}>
        {cells.slice(0, CELLS).map(([column, value]) => (
          <span key={column}>
            <span className="tz-quiet">{terms.column(column)}</span> {brief(column, value)}{" "}
            {nameIn(column, value, record.fields, names)}
          </span>
        ))}
        {cells.length > CELLS ? (
          <span className="tz-quiet">{t("record.moreCells", { count: cells.length - CELLS })}</span>
        ) : null}
      </span>
    </button>
  );
}
