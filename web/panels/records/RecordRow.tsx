/** One record in a list: what it is, when, and its cells in brief. */
import { useTranslation } from "react-i18next";
import { fileSpec } from "../../../server/domain/case-folder.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { inOrder } from "./RecordFields.tsx";
import classes from "./records.module.css";

const CELLS = 5;

export function RecordRow({ record }: { readonly record: Answer<"getPersonRecords">["records"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useRecordTerms();
  const { openRecord } = useGraphSelection();
  const idColumn = fileSpec(record.file).id;
  const cells = inOrder(record.fields, record.file).filter(
    ([column, value]) => column !== idColumn && column !== "source_id" && value !== record.at,
  );
  return (
    <button
      type="button"
      className={classes.row}
      onClick={() => openRecord({ file: record.file, id: record.id })}
    >
      <span className={classes.rowHead}>
        <strong>{t(`file.${record.file}`)}</strong>
        <span className={classes.id}>{record.id}</span>
        <time className="tz-number">{record.at ? format.time(record.at) : "–"}</time>
      </span>
      <span className={classes.cells}>
        {cells.slice(0, CELLS).map(([column, value]) => (
          <span key={column}>
            <span className="tz-quiet">{terms.column(column)}</span> {terms.value(column, value)}
          </span>
        ))}
        {cells.length > CELLS ? <span className="tz-quiet">+{cells.length - CELLS}</span> : null}
      </span>
    </button>
  );
}
