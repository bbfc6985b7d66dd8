/** The delivered cells of a record; ids of things that are in the graph lead there, with what they are called. */
import { Anchor, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fileSpec, type RecordKind } from "../../../server/domain/case-folder.ts";
import { useFormat, useRecordTerms } from "../../i18n/bindings.ts";
import { keyNamedBy, type Names, nameIn } from "./names.ts";
import classes from "./records.module.css";

interface RecordFieldsProps {
  readonly fields: Readonly<Record<string, string>>;
  /** The file the cells are from: they then stand in the order of its columns. */
  readonly file?: RecordKind;
  readonly onShow?: (key: string) => void;
  /** What the ids stand for. */
  readonly names?: Names;
}

const NO_NAMES: Names = new Map();

export function RecordFields({ fields, file, onShow, names = NO_NAMES }: RecordFieldsProps) {
  const { t } = useTranslation();
  const terms = useRecordTerms();
  return (
    <Table verticalSpacing={5} fz="sm" layout="fixed">
      <Table.Tbody>
        {inOrder(fields, file).map(([column, value]) => {
          const key = onShow ? keyNamedBy(column, value, fields) : null;
          const name = nameIn(column, value, fields, names);
          return (
            <Table.Tr key={column}>
              <Table.Th scope="row" w="38%" className="tz-quiet" fw={400}>
                {terms.column(column)}
              </Table.Th>
              <Table.Td className={classes.value}>
                {key !== null && onShow ? (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    aria-label={t("record.showInGraph", { id: value })}
                    onClick={() => onShow(key)}
                  >
                    {value}
                  </Anchor>
                ) : (
                  terms.value(column, value)
                )}
                {name === null ? null : ` ${name}`}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A cell in brief: codes in words, moments to the minute. */
export function useCellValue(): (column: string, value: string) => string {
  const terms = useRecordTerms();
  const format = useFormat();
  return (column, value) => (MOMENT.test(value) ? format.time(value) : terms.value(column, value));
}

/** Declared columns in their order, then the others as they came. */
export function inOrder(
  fields: Readonly<Record<string, string>>,
  file: RecordKind | undefined,
): [string, string][] {
  const columns = file === undefined ? [] : Object.keys(fileSpec(file).columns);
  const place = (column: string) => (columns.includes(column) ? columns.indexOf(column) : columns.length);
  return Object.entries(fields).sort(([a], [b]) => place(a) - place(b));
}
