/**
 * What the ids in records stand for: the names, numbers and addresses of persons, phones, accounts
 * and places as the graph knows them, so that a row is read without opening it.
 */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type NodeKind, nodeKey } from "../../../server/domain/graph-model.ts";
import { namesQuery } from "../../api/queries.ts";

type Fields = Readonly<Record<string, string>>;

/** By node key; an id that the graph does not have stays an id. */
export type Names = ReadonlyMap<string, string>;

const NONE: Names = new Map();

export function useNames(records: readonly { readonly fields: Fields }[]): Names {
  const keys = useMemo(
    () =>
      [
        ...new Set(
          records.flatMap(({ fields }) =>
            Object.entries(fields).flatMap(([column, value]) => keyNamedBy(column, value, fields) ?? []),
          ),
        ),
      ].sort(),
    [records],
  );
  // Without an answer the rows stay as they were delivered.
  return useQuery({ ...namesQuery(keys), enabled: keys.length > 0 }).data ?? NONE;
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

/** Key of the node that a cell names: `from_phone_id` a phone, `subject_id` what `subject_kind` says. */
export function keyNamedBy(column: string, value: string, fields: Fields): string | null {
  const kind =
    column === "subject_id"
      ? KIND_OF_SUBJECT[fields.subject_kind ?? ""]
      : Object.entries(KIND_OF_COLUMN).find(([end]) => column.endsWith(end))?.[1];
  return kind && value !== "" ? nodeKey(kind, value) : null;
}

/** What the id in a cell stands for; null where it is no id, or says no more than the id. */
export function nameIn(column: string, value: string, fields: Fields, names: Names): string | null {
  const name = names.get(keyNamedBy(column, value, fields) ?? "");
  return name === undefined || name === value ? null : name;
}
