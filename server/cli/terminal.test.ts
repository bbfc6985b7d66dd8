import { describe, expect, it } from "vitest";
import { TriplezeroError } from "../domain/errors.ts";
import { createTerminal } from "./terminal.ts";

function terminalWith(options: { json: boolean; debug: boolean }) {
  const written = { stdout: "", stderr: "" };
  const streams = {
    stdout: { write: (text: string) => (written.stdout += text) },
    stderr: { write: (text: string) => (written.stderr += text) },
  };
  return { written, terminal: createTerminal(streams, { language: "zh", ...options }) };
}

const ERROR = new TriplezeroError(
  {
    code: "bad-amount",
    class: "bad-input",
    message: { zh: "金额不可用。", en: "The amount cannot be used." },
    where: { file: "payments.csv", row: 12, column: "amount_cny" },
    expected: "≥ 0",
    came: "-5",
    remedy: { zh: "改正后重新导入。", en: "Correct it and import again." },
  },
  { cause: new Error("inner") },
);

describe("terminal", () => {
  it("keeps stdout for the result: text for people, or one value", () => {
    const people = terminalWith({ json: false, debug: false });
    people.terminal.say({ zh: "一行", en: "a line" });
    people.terminal.result({ n: 1 });
    people.terminal.note({ zh: "旁注", en: "a note" });
    expect(people.written).toEqual({ stdout: "一行\n", stderr: "旁注\n" });

    const script = terminalWith({ json: true, debug: false });
    script.terminal.say({ zh: "一行", en: "a line" });
    script.terminal.result({ n: 1 });
    expect(script.written).toEqual({ stdout: '{"n":1}\n', stderr: "" });
  });

  it("says of an error where, what was expected, what came and what to do; a trace on request only", () => {
    const { written, terminal } = terminalWith({ json: false, debug: false });
    terminal.error(ERROR);
    expect(written.stderr).toBe(
      [
        "错误 [bad-amount] 金额不可用。",
        "  位置: payments.csv, 行 12, 列 amount_cny",
        "  应为: ≥ 0",
        "  实际: -5",
        "  处理: 改正后重新导入。",
        "",
      ].join("\n"),
    );
    const debugging = terminalWith({ json: false, debug: true });
    debugging.terminal.error(ERROR);
    expect(debugging.written.stderr).toMatch(/ {4}at [\s\S]*Error: inner/);
  });
});
