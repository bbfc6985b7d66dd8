import { describe, expect, it } from "vitest";
import { formatMarks, MARKS_NAMED_MAX, parseMarks, withMarks } from "./marks-search.ts";

const many = new Set(Array.from({ length: MARKS_NAMED_MAX + 1 }, (_, index) => `person:p${index}`));

describe("what is marked in the address", () => {
  it("comes back as it was written, ids with a comma too", () => {
    const marked = new Set(["person:p1", "phone:a,b", "account:50%2C"]);
    expect(parseMarks(formatMarks(marked).sel)?.keys).toEqual([...marked]);
  });

  it("is a count where there are more than an address carries, by number or by length", () => {
    expect(parseMarks(formatMarks(many).sel)).toEqual({ count: many.size, keys: null });
    const long = new Set(["a", "b", "c", "d", "e", "f"].map((letter) => `person:${letter.repeat(290)}`));
    expect(formatMarks(long)).toEqual({ sel: long.size });
  });

  it("leaves the rest of the address alone, and goes where nothing is marked", () => {
    const search = withMarks({ sel: "person:p9", off: "contact" }, new Set(["person:p1"]));
    expect(search).toEqual({ sel: "person:p1", off: "contact" });
    expect(withMarks(search, new Set())).toEqual({ off: "contact" });
  });

  it("is nothing where the address says what nobody wrote", () => {
    for (const text of ["", "王强", "-3", "0", `person:${"x".repeat(2000)}`, [...many].join(","), null]) {
      expect(parseMarks(text)).toBeNull();
    }
  });
});
