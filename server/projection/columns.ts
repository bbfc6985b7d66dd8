/**
 * Reads the answer of a query as columns: numbers into typed arrays, texts into arrays.
 * The queries give no NULLs in number columns (−1 or NaN stand for unknown).
 */
import type { DuckDBConnection } from "@duckdb/node-api";

export type ColumnForm = "int" | "float" | "text";

type Column<F extends ColumnForm> = F extends "int"
  ? Int32Array
  : F extends "float"
    ? Float64Array
    : string[];
export type Columns<S extends Record<string, ColumnForm>> = { [C in keyof S]: Column<S[C]> };

const FIRST_CAPACITY = 4096;

/** Columns are matched to `form` by position; the query must list them in that order. */
export async function readColumns<const S extends Record<string, ColumnForm>>(
  connection: DuckDBConnection,
  sql: string,
  form: S,
): Promise<Columns<S>> {
  const names = Object.keys(form);
  const stores = names.map((name) => newStore(form[name] as ColumnForm));
  const result = await connection.stream(sql);
  if (result.columnCount !== names.length) {
    throw new Error(
      `query gives ${result.columnCount} columns, ${names.length} expected: ${names.join(", ")}`,
    );
  }
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows = chunk.rowCount;
    for (let column = 0; column < stores.length; column++) {
      const vector = chunk.getColumnVector(column);
      const store = stores[column] as Store;
      for (let row = 0; row < rows; row++) store.push(vector.getItem(row));
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, (stores[at] as Store).finish()])) as Columns<S>;
}

interface Store {
  push(value: unknown): void;
  finish(): Int32Array | Float64Array | string[];
}

function newStore(form: ColumnForm): Store {
  if (form === "text") {
    const texts: string[] = [];
    return {
      push: (value) => {
        texts.push(value === null ? "" : String(value));
      },
      finish: () => texts,
    };
  }
  return numberStore(form === "int" ? Int32Array : Float64Array, form === "int" ? -1 : Number.NaN);
}

function numberStore(Kind: Int32ArrayConstructor | Float64ArrayConstructor, unknown: number): Store {
  let values = new Kind(FIRST_CAPACITY);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const wider = new Kind(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value === null ? unknown : Number(value);
    },
    finish: () => values.slice(0, length),
  };
}
