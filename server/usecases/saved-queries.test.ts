import { describe, expect, it } from "vitest";
import { bindParams, listSavedQueries, parseSavedQuery } from "./saved-queries.ts";

const HEADER = `// id: x
// title.zh: 甲
// title.en: A
// why.zh: 乙
// why.en: B
// param: least integer = 2
// param: group string
// revision: 3
RETURN $least, $group
`;

describe("saved queries", () => {
  it("reads every file of the library", () => {
    const queries = listSavedQueries();
    expect(queries.length).toBeGreaterThanOrEqual(8);
    for (const query of queries) {
      expect(query.cypher).toMatch(/\bRETURN\b/);
      // Every parameter that the text uses is declared, and the other way round.
      const used = new Set([...query.cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      expect([...used].sort()).toEqual(query.params.map((param) => param.name).sort());
    }
  });

  it("takes the header apart and leaves the query", () => {
    expect(parseSavedQuery("x.cypher", HEADER)).toEqual({
      id: "x",
      title: { zh: "甲", en: "A" },
      why: { zh: "乙", en: "B" },
      params: [
        { name: "least", type: "integer", default: "2" },
        { name: "group", type: "string" },
      ],
      revision: 3,
      cypher: "RETURN $least, $group",
    });
    expect(() => parseSavedQuery("y.cypher", HEADER)).toThrow(/id is not the file's name/);
    expect(() => parseSavedQuery("x.cypher", "// id: x\nRETURN 1")).toThrow(/lacks "title.zh"/);
  });

  it("binds parameters by their types", () => {
    const query = parseSavedQuery("x.cypher", HEADER);
    expect(bindParams(query, { group: "g01" })).toEqual({ least: 2, group: "g01" });
    expect(bindParams(query, { group: "g01", least: "5" })).toEqual({ least: 5, group: "g01" });
    const code = (given: Record<string, string>) => {
      try {
        return bindParams(query, given);
      } catch (error) {
        return (error as { details: { code: string } }).details.code;
      }
    };
    expect(code({})).toBe("missing-parameter");
    expect(code({ group: "g", least: "many" })).toBe("invalid-parameter");
    expect(code({ group: "g", least: "1.5" })).toBe("invalid-parameter");
    expect(code({ group: "g", other: "1" })).toBe("unknown-parameter");
  });
});
