import { describe, expect, it } from "vitest";
import { CASE_FILES, RECORD_KINDS } from "../../server/domain/case-folder.ts";
import { GAP_KINDS, INNOCENT_KINDS } from "../../server/domain/findings.ts";
import { LINK_KINDS, NODE_KINDS } from "../../server/domain/graph-model.ts";
import { ROLES } from "../../server/domain/roles.ts";
import { en } from "./texts/en.ts";
import { COLUMN_TERMS, VALUE_TERMS } from "./texts/record-terms.ts";
import { zhCN } from "./texts/zh-CN.ts";

function leaves(tree: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const chinese = leaves(zhCN);
const english = new Map([...leaves(en)].filter(([key]) => !key.endsWith("_one")));
/** What English says of one. */
const singulars = new Map([...leaves(en)].filter(([key]) => key.endsWith("_one")));

const values = (text: string | undefined) => text?.match(/{{\w+}}/g)?.sort();

const NOUNS =
  "nodes|links|records|deals|payments|phones|persons|people|members|groups|events|steps|rows|days|places|neighbours|findings|entries|parcels|paths|names";
/**
 * A number before words that read otherwise with one. Of another name than `count` it chooses
 * nothing: write `records: {{records}}`, or call it `count`.
 */
const HAS_PLURAL = new RegExp(
  `{{count}} (?:[a-z-]+ ){0,2}?(?:people|[a-z]{2,}[a-rt-z]s|are|lie|do|have)\\b|{{\\w+}} (?:[a-z]+ )?(?:${NOUNS})\\b`,
);
/** Only ever said of many. */
const NEVER_ONE = [
  "stage.plainLinks",
  "cypher.tooLong",
  "cypher.rowsCut",
  "steps.most",
  "time.tooMany",
  "expand.unlinked",
  "views.tooLarge",
  "marks.notInAddress",
  "marks.unmarked.tooMany",
  "dealPage.pairRate",
];

describe("texts", () => {
  it("are the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it("take the same values in both languages, and none is empty", () => {
    for (const [key, text] of chinese) {
      expect(values(english.get(key)), key).toEqual(values(text));
      expect(text.trim(), key).not.toBe("");
      expect(english.get(key)?.trim(), key).not.toBe("");
    }
  });

  it("say of one what they say of many, in English", () => {
    for (const [key, text] of singulars) {
      const many = english.get(key.replace(/_one$/, ""));
      expect(many, key).toContain("{{count}}");
      expect(values(text), key).toEqual(values(many));
    }
    const without = [...english].filter(
      ([key, text]) => HAS_PLURAL.test(text) && !singulars.has(`${key}_one`) && !NEVER_ONE.includes(key),
    );
    for (const key of NEVER_ONE) expect(english.get(key), key).toMatch(HAS_PLURAL);
    expect(without.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it("are in the language they say they are in", () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{Script=Han}/u);
    const untranslated = [...chinese].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text.replace(/{{\w+}}/g, "")),
    );
    expect(untranslated.map(([key]) => key)).toEqual([
      "app.name",
      "record.hash",
      "data.progress",
      "exchange.gexf",
      "exchange.graphml",
      "views.conflictBy",
      "views.hand",
    ]);
  });

  it("name every role, kind of node, link, file, gap and innocent explanation", () => {
    for (const role of ROLES) expect(zhCN.role).toHaveProperty(role);
    for (const kind of NODE_KINDS) expect(zhCN.kind).toHaveProperty(kind);
    for (const kind of LINK_KINDS) expect(zhCN.link).toHaveProperty(kind);
    for (const kind of GAP_KINDS) expect(zhCN.gap.kind).toHaveProperty(kind);
    for (const kind of INNOCENT_KINDS) expect(zhCN.innocent.kind).toHaveProperty(kind);
    for (const kind of RECORD_KINDS) expect(zhCN.file).toHaveProperty(kind);
    for (const kind of RECORD_KINDS) expect(zhCN.oneOf).toHaveProperty(kind);
  });

  it("name every column of the case folder and every coded value", () => {
    for (const kind of RECORD_KINDS) {
      for (const [column, spec] of Object.entries(CASE_FILES[kind].columns)) {
        expect(COLUMN_TERMS, `${kind}.${column}`).toHaveProperty(column);
        if (column === "reliability" || !("values" in spec)) continue;
        for (const value of spec.values) expect(VALUE_TERMS, `${kind}.${column}`).toHaveProperty(value);
      }
    }
  });
});
