import { expect, it } from "vitest";
import { formatQueryFile, readQueryFile } from "./query-file.ts";

const QUERY = {
  name: "多次换机的号码",
  why: "同一号码用过多部手机。",
  params: [
    { name: "least", type: "integer", default: "2" },
    { name: "prefix", type: "string", default: "" },
    { name: "group", type: "string" },
  ],
  cypher: "// least: how many\nMATCH (f:Phone)\nWHERE f.number STARTS WITH $prefix\nRETURN f, $least, $group",
} as const;
const KEPT = { id: "5b0f", version: 3, deleted: false, history: [], ...QUERY };

it("takes a query out and in again as it was, comments in it too", () => {
  const file = formatQueryFile(KEPT);
  expect(file.split("\n").slice(0, 9)).toEqual([
    "// id: 5b0f",
    "// title.zh: 多次换机的号码",
    "// title.en: 多次换机的号码",
    "// why.zh: 同一号码用过多部手机。",
    "// why.en: 同一号码用过多部手机。",
    "// param: least integer = 2",
    '// param: prefix string = ""',
    "// param: group string",
    "// revision: 3",
  ]);
  for (const content of [file, `\uFEFF${file.replaceAll("\n", "\r\n")}`]) {
    expect(readQueryFile(content, "zh")).toEqual({ query: QUERY, unread: [] });
  }
});

it("keeps a name of several lines in one, so that it cannot pass for another line of the header", () => {
  const { query } = readQueryFile(formatQueryFile({ ...KEPT, name: "甲\n// param: x string" }), "zh");
  expect(query).toMatchObject({ name: "甲 // param: x string", params: QUERY.params });
});

it("reads a file without a header, and says which parameters it cannot read", () => {
  expect(readQueryFile("RETURN 1", "en")).toEqual({
    query: { name: "", why: "", params: [], cypher: "RETURN 1" },
    unread: [],
  });
  expect(readQueryFile("// param: x list\n\nRETURN $x", "en").unread).toEqual(["x list"]);
});
