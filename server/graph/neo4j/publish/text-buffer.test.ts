import { describe, expect, it } from "vitest";
import { TextBuffer } from "./text-buffer.ts";

describe("a buffer of text", () => {
  it("holds numbers as they are written elsewhere", () => {
    const numbers = [0, -0, 7, -7, 10, 9_999_999, 10_000_000, 10_000_001, 2 ** 31, -(2 ** 31), 1767225600000];
    const others = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 53, 0.1, -1 / 3, 1e21, 5e-324];
    for (const number of [...numbers, ...others]) {
      expect(written((buffer) => buffer.appendNumber(number))).toBe(String(number));
    }
  });

  it("holds texts of any length and script, over the ends of blocks", () => {
    const texts = ["", "a", "电话", "😀", "é", "x".repeat(1000), "某".repeat(100_000), "y".repeat(300_000)];
    const many = Array.from({ length: 20_000 }, (_, index) => texts[index % 5]! + index).concat(texts);
    const all = written((buffer) => {
      for (const text of many) {
        buffer.append(text);
        buffer.appendCode(10);
      }
      expect(buffer.length).toBe(Buffer.byteLength(many.join("\n")) + 1);
    });
    expect(all === `${many.join("\n")}\n`).toBe(true);
  });
});

function written(write: (buffer: TextBuffer) => void): string {
  const blocks: Buffer[] = [];
  const buffer = new TextBuffer((bytes) => blocks.push(Buffer.from(bytes)));
  write(buffer);
  buffer.flush();
  return Buffer.concat(blocks).toString();
}
