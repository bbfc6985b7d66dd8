import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { readSourceFiles } from "./source-files.ts";

const files = readSourceFiles();

function breaking(rule: (file: (typeof files)[number]) => boolean): string[] {
  return files.filter(rule).map((file) => file.path);
}

describe("files", () => {
  it("are named in kebab-case, a React component after itself", () => {
    // zh-CN is a language's name.
    const kebab = /^[a-z0-9]+(-([a-z0-9]+|CN))*(\.(test|d|worker))?\.tsx?$/;
    const component = /^([A-Z][a-z0-9]+)+(\.test)?\.tsx$/;
    const isNamed = (path: string) =>
      kebab.test(basename(path)) || (path.startsWith("web/") && component.test(basename(path)));
    expect(breaking(({ path }) => !isNamed(path))).toEqual([]);
  });

  it("are named by what they hold, never by being useful", () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|shared|stuff|lib|base|manager|tools?)(\.test)?\.tsx?$/;
    expect(
      breaking(({ path }) => vague.test(path)),
      "name the file by the one thing it gives: sql-text.ts, exit-codes.ts",
    ).toEqual([]);
  });

  it("carry no number of a second attempt in their names", () => {
    expect(breaking(({ path }) => /(v\d+|new|old|copy|final|tmp)\.tsx?$/i.test(path))).toEqual([]);
  });

  it("are no barrels: what is needed is imported from where it is", () => {
    const isBarrel = ({ path, text }: (typeof files)[number]) =>
      !path.startsWith("server/contracts/") &&
      /^export (\*|(type )?\{[^}]*\}) from /m.test(text) &&
      text
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .split(/;\s*\n/)
        .every(
          (statement) => statement.trim() === "" || /^export .*from "[^"]+";?\s*$/s.test(statement.trim()),
        );
    expect(breaking((file) => basename(file.path).startsWith("index.") || isBarrel(file))).toEqual([]);
  });

  it("say at the top what they are for", () => {
    const isTest = (path: string) => /\.test\.tsx?$/.test(path);
    expect(
      breaking(
        ({ path, text }) => !isTest(path) && !/^(#!.*\n)?(\/\/\/ .*\n)*(import .*\n|\n)*\/\*\*/.test(text),
      ),
      "begin the file with a comment: what it is for, in a sentence or two",
    ).toEqual([]);
  });

  it("over 300 lines say why they are long", () => {
    const isTextTable = (path: string) => path.startsWith("web/i18n/texts/");
    expect(
      breaking(
        ({ path, text }) =>
          !isTextTable(path) &&
          text.split("\n").length > 301 &&
          !/\bLong because\b/.test(text.slice(0, 2000)),
      ),
      'split it, or begin its comment\'s last sentence with "Long because"',
    ).toEqual([]);
  });
});

describe("code", () => {
  // Written so that this file does not find itself.
  const unfinished = ["TO", "DO|FIX", "ME|XX", "X|HA", "CK"].join("");
  const any = ["an", "y"].join("");

  it(`has no ${any}`, () => {
    const type = new RegExp(`[:<(|&,]\\s*${any}\\b\\s*[\\]>),;=|&{[]|\\bas ${any}\\b|@ts-(ignore|nocheck)`);
    expect(
      breaking(({ text }) => type.test(text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, ""))),
      "use unknown and narrow it, or name the type",
    ).toEqual([]);
  });

  it("gives texts their count as a number, by which the language chooses between one and many", () => {
    const written = /\bcount: *(format\.|String\(|`)/;
    expect(breaking(({ path, text }) => path.startsWith("web/") && written.test(text))).toEqual([]);
  });

  it("has no unfinished business", () => {
    const pattern = new RegExp(`\\b(${unfinished})\\b`);
    expect(breaking(({ text }) => pattern.test(text))).toEqual([]);
  });

  it("has no test that is switched off or alone", () => {
    const pattern = /\b(it|test|describe)\.(skip|only|todo|fails)\(/;
    expect(
      breaking(({ text }) => pattern.test(text)),
      "delete it or make it pass; a part that needs something npm does not bring reports itself (test/not-run.ts)",
    ).toEqual([]);
  });
});
