/**
 * One kind of node or link as a file of `neo4j-admin database import`: its rows, and apart
 * from them its header, since which properties there are is known only when all rows are.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { badReadModel } from "../../errors.ts";
import type { KeptProperties, KeptValue } from "../publish/rows.ts";

/** Separates the items of a list; a control character that no record has a use for. */
export const LIST_SEPARATOR = "\u001f";

const FLUSH_CHARACTERS = 1 << 20;

interface Column {
  readonly index: number;
  readonly type: string;
}

export class CsvTable {
  private readonly columns = new Map<string, Column>();
  private readonly file: number;
  private readonly rowsPath: string;
  private text = "";
  /** A value holds a line break: the import tool must then read on one thread. */
  hasLineBreaks = false;

  /** @param fixed header cells of what every row begins with, such as `:START_ID` */
  constructor(
    private readonly folder: string,
    private readonly kind: string,
    private readonly fixed: readonly string[],
  ) {
    this.rowsPath = join(folder, `${kind}.csv`);
    this.file = openSync(this.rowsPath, "w", 0o600);
  }

  add(fixed: readonly (string | number)[], props: Readonly<KeptProperties>): void {
    const cells: string[] = [];
    for (const name in props) {
      const value = props[name]!;
      const type = typeOf(value);
      let column = this.columns.get(name);
      if (!column) {
        column = { index: this.columns.size, type };
        this.columns.set(name, column);
      }
      if (column.type !== type) throw badReadModel(`${name} of ${this.kind} has values of two types`);
      cells[column.index] = cellOf(value);
    }
    // A row may end before the header does; cells in between that are empty say "no value".
    const row = `${fixed.map(fixedCell).join(",")},${cells.join(",")}`;
    if (row.includes("\n") || row.includes("\r")) this.hasLineBreaks = true;
    this.text += `${row}\n`;
    if (this.text.length >= FLUSH_CHARACTERS) this.flush();
  }

  /** @returns the argument that names header and rows: `header.csv,rows.csv` */
  finish(): string {
    this.flush();
    closeSync(this.file);
    const header = join(this.folder, `${this.kind}.header.csv`);
    const cells = [...this.columns].map(([name, { type }]) => `${name}:${type}`);
    writeFileSync(header, `${[...this.fixed, ...cells].join(",")}\n`, { mode: 0o600 });
    return `${header},${this.rowsPath}`;
  }

  private flush(): void {
    writeSync(this.file, this.text);
    this.text = "";
  }
}

function typeOf(value: KeptValue): string {
  switch (typeof value) {
    case "bigint":
      return "long";
    case "number":
      return "double";
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    default:
      return "string[]";
  }
}

function fixedCell(value: string | number): string {
  return typeof value === "number" ? String(value) : quote(value);
}

function cellOf(value: KeptValue): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object") return String(value);
  if (value.some((item) => item === "" || item.includes(LIST_SEPARATOR))) {
    throw badReadModel("a list has an empty item or one with a control character");
  }
  return quote(value.join(LIST_SEPARATOR));
}

/** Always quoted: without quotes an empty text would be no value. */
function quote(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
