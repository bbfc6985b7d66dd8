import { describe, expect, it } from "vitest";
import { PREFIXES, parseTyped, prefixOf } from "./prefixes.ts";

describe("a prefix", () => {
  it("limits a search to its kind, in either language, with a colon of either width", () => {
    expect(parseTyped(" 人: 王 ")).toEqual({ kind: "Person", text: "王" });
    expect(parseTyped("电话：138")).toEqual({ kind: "Phone", text: "138" });
    expect(parseTyped("Waybill:SF10")).toEqual({ kind: "Parcel", text: "SF10" });
    expect(parseTyped("群:")).toEqual({ kind: "Group", text: "" });
  });

  it("is none where the word before the colon is another", () => {
    expect(parseTyped("wang")).toEqual({ kind: null, text: "wang" });
    expect(parseTyped("12:30")).toEqual({ kind: null, text: "12:30" });
  });

  it("is never shared by two kinds, and reads as it is shown", () => {
    const words = PREFIXES.flatMap((prefix) => [...prefix.words.zh, ...prefix.words.en]);
    expect(new Set(words).size).toBe(words.length);
    for (const { kind } of PREFIXES) {
      for (const language of ["zh", "en"] as const) {
        expect(parseTyped(prefixOf(kind, language)).kind).toBe(kind);
      }
    }
  });
});
