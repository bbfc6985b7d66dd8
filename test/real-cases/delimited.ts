/** Reads the reference files of published cases: CSV with quotes, no line breaks inside cells. */
export function parseDelimited(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map(cells);
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ""])));
}

function cells(line: string): string[] {
  // A comma outside quotes has an even number of quotes after it.
  return line
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((cell) => cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"'));
}
