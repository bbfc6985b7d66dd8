/** Every query names only labels, kinds of link and parameters that exist, and says what it is for. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINK_KINDS, NODE_KINDS } from "../../server/domain/graph-model.ts";
import { INTEGER_PROPERTIES } from "../../server/graph/properties.ts";
import { allQueryFiles, labelsIn, linkKindsIn, paramsIn } from "./query-files.ts";

const LABELS = new Set<string>([...NODE_KINDS, "Entity", "PublishState", "PublishBatch"]);
const KINDS = new Set<string>(LINK_KINDS);
const files = allQueryFiles();

describe("graph-queries", () => {
  it("has files in every folder, and patterns that are recognised", () => {
    expect(new Set(files.map((file) => file.folder)).size).toBe(4);
    expect(labelsIn("MATCH (a:Person)-[b:HOLDS|USES]->(:Entity:Phone {key: 1})")).toEqual([
      "Person",
      "Entity",
      "Phone",
    ]);
    expect(linkKindsIn("MATCH (a)-[b:HOLDS|USES]->()-[:TIED*1..2]-()")).toEqual(["HOLDS", "USES", "TIED"]);
  });

  it.each(files.map((file) => [file.id, file] as const))("%s", (id, { folder, header, params, text }) => {
    const wanted = folder === "library" ? ["title.zh", "title.en", "why.zh", "why.en"] : ["title", "why"];
    for (const name of wanted) expect(header.get(name)?.[0], `header "${name}"`).toMatch(/\S/);
    expect(header.get("id")).toEqual([folder === "library" ? id.slice("library/".length) : id]);
    expect(header.get("revision")?.[0]).toMatch(/^[1-9]\d*$/);
    expect(
      labelsIn(text).filter((label) => !LABELS.has(label)),
      "labels of the model",
    ).toEqual([]);
    expect(
      linkKindsIn(text).filter((kind) => !KINDS.has(kind)),
      "kinds of link",
    ).toEqual([]);
    expect(paramsIn(text).sort(), "parameters declared = used").toEqual([...params].sort());
  });

  it("counts every kind of node and link", () => {
    const textOf = (id: string) => files.find((file) => file.id === id)!.text;
    expect(labelsIn(textOf("read/node-counts"))).toEqual([...NODE_KINDS]);
    expect(linkKindsIn(textOf("read/link-counts"))).toEqual(LINK_KINDS);
    const keyed = [...textOf("schema/indexes").matchAll(/\(node:(\w+)\) REQUIRE node.key/g)];
    expect(keyed.map(([, label]) => label)).toEqual([...NODE_KINDS]);
  });
});

describe("the SQL of the read model", () => {
  const sql = ["nodes", "links"].flatMap((folder) => {
    const dir = new URL(`../../server/projection/read-model/${folder}/`, import.meta.url);
    return readdirSync(dir).map(
      (name) => [`${folder}/${name}`, readFileSync(new URL(name, dir), "utf8")] as const,
    );
  });

  it.each(sql)(
    "%s keeps times as integers, and names no property that the stores keep for themselves",
    (_, text) => {
      const times = [...text.matchAll(/epoch_ms\([^)]*\) AS "?(\w+)"?/g)].map(([, name = ""]) => name);
      expect(times.filter((name) => !INTEGER_PROPERTIES.has(name))).toEqual([]);
      expect(text).not.toMatch(/ AS "?(batch|search_text|search_pinyin|key)\b/);
    },
  );
});
