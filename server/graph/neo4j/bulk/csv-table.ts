/**
 * One kind of node or link as a file of `neo4j-admin database import`: its rows, and apart
 * from them its header, since which properties there are is known only when all rows are.
 */
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { badReadModel } from "../../errors.ts";
import type { KeptProperties, KeptValue } from "../publish/rows.ts";
import { TextBuffer } from "../publish/text-buffer.ts";

/** Separates the items of a list; a control character that no record has a use for. */
export const LIST_SEPARATOR = "\u001f";

/** Header cells of what every row of links begins with. */
export const LINK_ENDS: readonly string[] = [":START_ID", ":END_ID"];

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const COMMA = 44;

interface Column {
  readonly name: string;
  readonly index: number;
  readonly type: string;
}

export class CsvTable {
  private readonly columns: Column[] = [];
  private readonly byName = new Map<string, Column>();
  private readonly file: number;
  private readonly rowsPath: string;
  private readonly rows: TextBuffer;
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
    // Not writeSync: on a disk that is nearly full it may write a part, and says so to nobody.
    this.rows = new TextBuffer((bytes) => writeFileSync(this.file, bytes));
  }

  /**
   * Rows of one kind mostly have the same properties in the same order: such a row is written
   * as it is read. One with another order is put into order first.
   */
  add(fixed: readonly (string | number)[], props: Readonly<KeptProperties>): void {
    for (let at = 0; at < fixed.length; at++) {
      if (at > 0) this.rows.appendCode(COMMA);
      this.addCell(fixed[at]!);
    }
    const inOrder = this.isInOrder(props) ? props : this.putInOrder(props);
    let next = 0;
    for (const name in inOrder) {
      // Empty cells in between say "no value", and a row may end before the header does.
      do this.rows.appendCode(COMMA);
      while (this.columns[next++]?.name !== name);
      this.addCell(inOrder[name]!);
    }
    this.rows.appendCode(LINE_FEED);
  }

  private isInOrder(props: Readonly<KeptProperties>): boolean {
    let next = 0;
    for (const name in props) {
      const { index } = this.columnOf(name, props[name]!, next);
      if (index < next) return false;
      next = index + 1;
    }
    return true;
  }

  private putInOrder(props: Readonly<KeptProperties>): KeptProperties {
    const place = ([name, value]: [string, KeptValue]) => this.columnOf(name, value, 0).index;
    return Object.fromEntries(Object.entries(props).sort((a, b) => place(a) - place(b)));
  }

  /** @param likely index of the column that it is where rows are alike */
  private columnOf(name: string, value: KeptValue, likely: number): Column {
    let column = this.columns[likely];
    if (column?.name !== name) column = this.byName.get(name);
    const type = typeOf(value);
    if (!column) {
      column = { name, index: this.columns.length, type };
      this.columns.push(column);
      this.byName.set(name, column);
    }
    if (column.type !== type) throw badReadModel(`${name} of ${this.kind} has values of two types`);
    return column;
  }

  /** @returns the argument that names header and rows: `header.csv,rows.csv` */
  finish(): string {
    this.rows.flush();
    closeSync(this.file);
    const header = join(this.folder, `${this.kind}.header.csv`);
    const cells = this.columns.map(({ name, type }) => `${name}:${type}`);
    writeFileSync(header, `${[...this.fixed, ...cells].join(",")}\n`, { mode: 0o600 });
    return `${header},${this.rowsPath}`;
  }

  private addCell(value: KeptValue): void {
    if (typeof value === "string") this.addQuoted(value);
    else if (typeof value === "number") this.rows.appendNumber(value);
    else if (typeof value === "bigint") this.rows.appendNumber(Number(value));
    else if (typeof value === "boolean") this.rows.append(String(value));
    else this.addQuoted(listText(value));
  }

  /** Always quoted: without quotes an empty text would be no value. */
  private addQuoted(text: string): void {
    this.rows.appendCode(QUOTE);
    this.rows.append(this.hasQuotes(text) ? text.replaceAll('"', '""') : text);
    this.rows.appendCode(QUOTE);
  }

  private hasQuotes(text: string): boolean {
    let quotes = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) this.hasLineBreaks = true;
      else if (code === QUOTE) quotes = true;
    }
    return quotes;
  }
}

function listText(items: readonly string[]): string {
  if (items.some((item) => item === "" || item.includes(LIST_SEPARATOR))) {
    throw badReadModel("a list has an empty item or one with a control character");
  }
  return items.join(LIST_SEPARATOR);
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
