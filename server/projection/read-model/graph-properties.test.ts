/** The list of properties is what the read model gives. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { smallCaseResult } from "../../../test/small-case.ts";
import type { LinkKind, NodeKind } from "../../domain/graph-model.ts";
import { LINK_PROPERTIES, NODE_PROPERTIES } from "../../domain/graph-properties.ts";
import { openLedger } from "../../ledger/ledger.ts";
import { findingLinks, findingNodes } from "./finding-rows.ts";
import { RECORD_LINK_KINDS, RECORD_NODE_KINDS } from "./record-rows.ts";

const NOT_PROPERTIES = ["id", "label", "search", "from_key", "to_key"];

it("names every property of records", async () => {
  const ledger = await openLedger(":memory:");
  const columnsOf = (folder: "nodes" | "links", kind: NodeKind | LinkKind) =>
    ledger.read(async (connection) => {
      const file = new URL(`./${folder}/${kind.toLowerCase()}.sql`, import.meta.url);
      const described = await connection.runAndReadAll(`DESCRIBE ${readFileSync(file, "utf8")}`);
      return described.getRows().map(([name]) => String(name));
    });
  const properties = (columns: readonly string[]) =>
    columns.filter((name) => !NOT_PROPERTIES.includes(name)).sort();
  for (const kind of RECORD_NODE_KINDS) {
    expect(properties(await columnsOf("nodes", kind)), kind).toEqual([...NODE_PROPERTIES[kind]].sort());
  }
  for (const kind of RECORD_LINK_KINDS) {
    // Findings add USES of their own, with no property that records have not.
    expect(properties(await columnsOf("links", kind)), kind).toEqual([...LINK_PROPERTIES[kind]].sort());
  }
  await ledger.close();
});

it("names every property of findings", () => {
  const result = smallCaseResult("0".repeat(64));
  for (const { kind, props } of findingNodes(result)) {
    expect(NODE_PROPERTIES[kind], kind).toEqual(expect.arrayContaining(Object.keys(props)));
  }
  for (const { kind, at, props } of findingLinks(result, () => ["payment:y1"])) {
    const names = [...Object.keys(props), ...(at === null ? [] : ["at"])];
    expect(LINK_PROPERTIES[kind], kind).toEqual(expect.arrayContaining(names));
  }
});
