/**
 * Properties of many rows, kept by column: numbers as numbers, everything else as a code into
 * a list of values. Columns whose values hardly repeat are not searched for repetition.
 */
import type { Properties, PropertyValue } from "../../domain/read-model.ts";
import { isHeld } from "../properties.ts";
import { GrowingArray } from "./growing-array.ts";

/** From how many distinct values on a column is asked whether its values repeat at all. */
const DISTINCT_TO_JUDGE = 20_000;

export class PropertyTable {
  private readonly columns = new Map<string, Column>();
  private rows = 0;

  push(props: Properties): void {
    for (const name in props) {
      const value = props[name];
      if (!isHeld(value)) continue;
      let column = this.columns.get(name);
      if (!column) {
        column = new Column();
        this.columns.set(name, column);
      }
      column.set(this.rows, value);
    }
    this.rows++;
  }

  finish(): this {
    for (const column of this.columns.values()) column.finish();
    return this;
  }

  row(index: number): Record<string, PropertyValue> {
    const props: Record<string, PropertyValue> = {};
    for (const [name, column] of this.columns) {
      const value = column.get(index);
      if (value !== undefined) props[name] = value;
    }
    return props;
  }

  /** The value where it is a number. */
  number(name: string, index: number): number | undefined {
    const value = this.columns.get(name)?.get(index);
    return typeof value === "number" ? value : undefined;
  }
}

/** One property; a row has a number, a coded value, or nothing. */
class Column {
  private readonly growingNumbers = new GrowingArray(Float64Array);
  private readonly growingCodes = new GrowingArray(Int32Array);
  private numbers: Float64Array = new Float64Array(0);
  private codes: Int32Array = new Int32Array(0);
  private readonly values: PropertyValue[] = [];
  private known: Map<string, number> | null = new Map();

  set(row: number, value: PropertyValue): void {
    if (typeof value === "number") {
      this.growingNumbers.fillTo(row, Number.NaN);
      this.growingNumbers.push(value);
    } else {
      this.growingCodes.fillTo(row, -1);
      this.growingCodes.push(this.code(value));
    }
  }

  finish(): void {
    this.numbers = this.growingNumbers.finish();
    this.codes = this.growingCodes.finish();
    this.known = null;
  }

  get(row: number): PropertyValue | undefined {
    const code = this.codes[row];
    if (code !== undefined && code >= 0) return this.values[code];
    const number = this.numbers[row];
    return number === undefined || Number.isNaN(number) ? undefined : number;
  }

  private code(value: PropertyValue): number {
    if (!this.known) return this.values.push(value) - 1;
    const name = typeof value === "string" ? `s${value}` : JSON.stringify(value);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.known.set(name, code);
    if (this.values.length > DISTINCT_TO_JUDGE && this.values.length > this.growingCodes.length / 2) {
      this.known = null;
    }
    return code;
  }
}
