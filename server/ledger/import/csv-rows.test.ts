import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";

async function* chunksOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Cells of good rows, codes of bad ones. */
async function read(text: string, chunkSize = text.length || 1): Promise<(string[] | string)[]> {
  const rows: (string[] | string)[] = [];
  for await (const batch of csvRows(chunksOf(text, chunkSize))) {
    rows.push(...batch.map((row) => ("cells" in row ? row.cells : row.code)));
  }
  return rows;
}

describe("rows of a CSV", () => {
  it.each([
    [
      "ends of lines of every kind",
      "a,b\nc,d\r\ne,f\rg,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    [
      "empty lines are none",
      "\n\na,b\n\r\n\nc,d\n\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["quoted commas, quotes and line breaks", '"a,""b""\r\nc",d\n', [['a,"b"\r\nc', "d"]]],
    ["empty cells, quoted or not", ',""\n"",\n""\n', [["", ""], ["", ""], [""]]],
    ["a quote inside a cell is text", 'a"b,c\n', [['a"b', "c"]]],
    ["spaces around a quoted cell", ' "a" , b \n', [["a", " b "]]],
    ["text after a quote", 'a,b\n"c"d,e\nf,g\n', [["a", "b"], "text-after-quote", ["f", "g"]]],
    ["a quote never closed", 'a,"b\nc,d\ne,f', ["unterminated-quote", ["c", "d"], ["e", "f"]]],
    [
      "a quote that the next one closes",
      'a,"b\nc,d\ne,"f"\n',
      ["unterminated-quote", ["c", "d"], ["e", "f"]],
    ],
  ])("%s", async (_, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it("do not depend on where the text is cut into chunks", async () => {
    const text = fc
      .array(fc.constantFrom("a", "中", ",", '"', "\n", "\r", "\r\n", " ", '"a,b"', '""'))
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 4 }), async (whole, size) => {
        expect(await read(whole, size)).toEqual(await read(whole));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("come back as they were written", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "中", ",", '"', "\n", "\r", " ") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        expect(await read(text, 3)).toEqual(rows);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("too long are named, quoted or not, and the next is read", async () => {
    const long = "x".repeat(2 * MAX_ROW_BYTES);
    const chunk = 1 << 18;
    expect(await read(`a,b\n${long},c\nd,e\n`, chunk)).toEqual([["a", "b"], "line-too-long", ["d", "e"]]);
    expect(await read(`a,b\n"${long}",c\nd,e\n`, chunk)).toEqual([["a", "b"], "line-too-long", ["d", "e"]]);
  });
});
