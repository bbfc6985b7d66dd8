/**
 * The fields of one answered row, read by name and type. The driver hands integers over as
 * bigint; those of the graph (times, counts) all fit a JavaScript number.
 */
import type { Properties } from "../../domain/read-model.ts";

export class Fields {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  text(name: string): string {
    return this.get(name, (value) => typeof value === "string");
  }

  flag(name: string): boolean {
    return this.get(name, (value) => typeof value === "boolean");
  }

  number(name: string): number {
    return Number(this.get<number | bigint>(name, isNumber));
  }

  numberOrNull(name: string): number | null {
    return this.values[name] === null ? null : this.number(name);
  }

  texts(name: string): readonly string[] {
    return this.get(name, (value) => Array.isArray(value) && value.every((item) => typeof item === "string"));
  }

  /** A list of maps, each with fields of its own. */
  rows(name: string): readonly Fields[] {
    const list: readonly Record<string, unknown>[] = this.get(name, Array.isArray);
    return list.map((values) => new Fields(values));
  }

  /** Properties of a node or link, integers as numbers. */
  properties(name: string): Properties {
    return decodeMap(this.get(name, (value) => typeof value === "object" && value !== null));
  }

  /** All fields by name. */
  all(): Properties {
    return decodeMap(this.values);
  }

  isNull(name: string): boolean {
    return this.values[name] === null;
  }

  private get<T>(name: string, isOfType: (value: unknown) => boolean): T {
    const value = this.values[name];
    if (isOfType(value)) return value as T;
    throw new Error(`a query's column "${name}" has another type than its decoder expects`);
  }
}

function decodeMap(map: Readonly<Record<string, unknown>>): Properties {
  const decoded = Object.entries(map).map(([key, value]) => [key, isNumber(value) ? Number(value) : value]);
  return Object.fromEntries(decoded) as Properties;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint";
}
