/** The delivered cells of a record; ids of things that are in the graph lead there. */
import { Anchor, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fileSpec, type RecordKind } from "../../../server/domain/case-folder.ts";
import { type NodeKind, nodeKey } from "../../../server/domain/graph-model.ts";
import { useRecordTerms } from "../../i18n/bindings.ts";
import classes from "./records.module.css";

interface RecordFieldsProps {
  readonly fields: Readonly<Record<string, string>>;
  /** The file the cells are from: they then stand in the order of its columns. */
  readonly file?: RecordKind;
  readonly onShow?: (key: string) => void;
}

export function RecordFields({ fields, file, onShow }: RecordFieldsProps) {
  const { t } = useTranslation();
  const terms = useRecordTerms();
  return (
    <Table verticalSpacing={5} fz="sm" layout="fixed">
      <Table.Tbody>
        {inOrder(fields, file).map(([column, value]) => {
          const key = onShow ? keyNamedBy(column, value, fields) : null;
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
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
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

const KIND_OF_COLUMN: Readonly<Record<string, NodeKind>> = {
  person_id: "Person",
  phone_id: "Phone",
  account_id: "Account",
  vehicle_id: "Vehicle",
  place_id: "Place",
  case_id: "Case",
};
const KIND_OF_SUBJECT: Readonly<Record<string, NodeKind>> = {
  person: "Person",
  phone: "Phone",
  vehicle: "Vehicle",
};

/** `from_phone_id` names a phone; `subject_id` what `subject_kind` says. */
function keyNamedBy(column: string, value: string, fields: Readonly<Record<string, string>>): string | null {
  const kind =
    column === "subject_id"
      ? KIND_OF_SUBJECT[fields.subject_kind ?? ""]
      : Object.entries(KIND_OF_COLUMN).find(([end]) => column.endsWith(end))?.[1];
  return kind ? nodeKey(kind, value) : null;
}
