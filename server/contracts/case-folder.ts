/**
 * zod schemas for every file of the case folder, built from the one table in
 * `domain/case-folder.ts`. A row is parsed from delivered text cells; unknown columns are
 * kept as properties of the record. The ledger checks the same rules set-wise in SQL.
 */
import { z } from "zod";
import { CASE_FILES, type ColumnSpec, RECORD_KINDS, type RecordKind, YEARS } from "../domain/case-folder.ts";

type Cell<C extends ColumnSpec> = C["type"] extends "number" | "integer"
  ? number
  : C["type"] extends "boolean"
    ? boolean
    : C["type"] extends "list"
      ? C["values"] extends readonly (infer V)[]
        ? V[]
        : string[]
      : C["values"] extends readonly (infer V)[]
        ? V
        : string;

type Columns<K extends RecordKind> = (typeof CASE_FILES)[K]["columns"];

/** A parsed row of one file: required columns present, the others absent where unknown. */
export type CaseRow<K extends RecordKind> = {
  [C in keyof Columns<K> as Columns<K>[C] extends { required: true }
    ? C
    : never]: Columns<K>[C] extends ColumnSpec ? Cell<Columns<K>[C]> : never;
} & {
  [C in keyof Columns<K> as Columns<K>[C] extends { required: true }
    ? never
    : C]?: Columns<K>[C] extends ColumnSpec ? Cell<Columns<K>[C]> : never;
};

/** Schema of a row of text cells; empty cells are unknown and left out. */
export const caseRowSchemas = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, rowSchema(kind)]),
) as unknown as { readonly [K in RecordKind]: z.ZodType<CaseRow<K>> };

function rowSchema(kind: RecordKind): z.ZodType {
  const columns: Readonly<Record<string, ColumnSpec>> = CASE_FILES[kind].columns;
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, spec]) => {
      const cell = cellSchema(spec);
      return [name, spec.required ? cell : cell.optional()];
    }),
  );
  return z.preprocess(withoutEmptyCells, z.looseObject(shape)).meta({ id: `CaseRow_${kind}` });
}

function withoutEmptyCells(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "" && cell !== null));
}

function cellSchema(spec: ColumnSpec): z.ZodType {
  switch (spec.type) {
    case "number":
    case "integer":
      return numberSchema(spec);
    case "boolean":
      // Spreadsheet programs write TRUE and FALSE, databases 1 and 0.
      return z
        .string()
        .regex(/^(true|false|1|0)$/i)
        .transform((cell) => cell === "1" || cell.toLowerCase() === "true");
    case "time":
      return (
        spec.orDate
          ? z.union([z.iso.datetime({ offset: true }), z.iso.date()])
          : z.iso.datetime({ offset: true })
      ).refine((cell) => isWithin(cell, YEARS.time));
    case "date":
      return z.iso.date().refine((cell) => isWithin(cell, YEARS.date));
    case "list":
      return z
        .string()
        .transform((cell) => cell.split(";").filter((item) => item !== ""))
        .pipe(z.array(textSchema(spec)));
    case "text":
      return textSchema(spec);
  }
}

function isWithin(cell: string, [first, last]: readonly [number, number]): boolean {
  const year = Number(cell.slice(0, 4));
  return year >= first && year <= last;
}

function textSchema(spec: ColumnSpec): z.ZodType<string, string> {
  return spec.values ? z.enum(spec.values as [string, ...string[]]) : z.string().min(1);
}

function numberSchema(spec: ColumnSpec): z.ZodType {
  let number = z.number();
  if (spec.type === "integer") number = number.int();
  if (spec.min !== undefined) number = number.min(spec.min);
  if (spec.max !== undefined) number = number.max(spec.max);
  return z
    .string()
    .regex(/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/, "a decimal number")
    .transform(Number)
    .pipe(number);
}
