/**
 * Reads one row of RFC 4180 text. Beyond the letter of it, as the database's reader does:
 * a quote inside an unquoted cell is text, spaces around a quoted cell are dropped, and a row
 * may end with LF, CRLF or CR.
 */

export type CsvRow =
  | { readonly is: "row"; readonly cells: string[]; readonly next: number }
  /** A line without anything in it; it is no row. */
  | { readonly is: "blank"; readonly next: number }
  /** Text follows the quote that closes a cell, at `at`. */
  | { readonly is: "text-after-quote"; readonly at: number }
  /** The text ends before the row does. */
  | { readonly is: "unfinished"; readonly inQuotes: boolean };

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** @param final whether the file ends where the text ends */
export function readCsvRow(text: string, start: number, final: boolean): CsvRow {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opening = skipSpaces(text, at);
    if (text.charCodeAt(opening) === QUOTE) {
      const closing = closingQuote(text, opening);
      if (closing === -1) return { is: "unfinished", inQuotes: true };
      cells.push(text.slice(opening + 1, closing).replaceAll('""', '"'));
      at = skipSpaces(text, closing + 1);
      if (at < text.length && !endsCell(text.charCodeAt(at))) return { is: "text-after-quote", at };
    } else {
      const end = endOfCell(text, at);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length && !final) return { is: "unfinished", inQuotes: false };
    if (text.charCodeAt(at) !== COMMA) break;
    at++;
  }
  // A CR at the very end may be half of a CRLF.
  if (text.charCodeAt(at) === CR && at + 1 >= text.length && !final)
    return { is: "unfinished", inQuotes: false };
  const next = afterLineBreak(text, at);
  const blank = cells.length === 1 && cells[0] === "" && text.charCodeAt(start) !== QUOTE;
  return blank ? { is: "blank", next } : { is: "row", cells, next };
}

/** Where the line that `from` lies in ends, its break included; -1 where no break follows. */
export function nextLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end === -1 ? -1 : afterLineBreak(text, from + end);
}

function endsCell(character: number): boolean {
  return character === COMMA || character === LF || character === CR;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && !endsCell(text.charCodeAt(at))) at++;
  return at;
}

/** Position of the quote that ends the cell opened at `opening`; -1 where the text ends first. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function afterLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF
    ? at + 2
    : Math.min(at + 1, text.length);
}
