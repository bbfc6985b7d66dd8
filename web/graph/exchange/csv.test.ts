import { describe, expect, it } from "vitest";
import { nodesCsv } from "./csv.ts";
import type { Exported, ExportedNode } from "./exported.ts";

const node = (label: string): ExportedNode => ({
  key: "person:p1",
  label,
  kind: "Person",
  nodeClass: "Person",
  className: "人员",
  membership: null,
  x: -3.5,
  y: 0,
  size: 10,
  colour: "#000000",
});

const exported = (label: string): Exported => ({
  nodes: [node(label)],
  links: [],
  about: {
    title: "图",
    runId: "run1",
    exportedAt: "2026-01-01T00:00:00.000Z",
    lines: [],
    leftOut: ["甲，乙", '说"丙"'],
    lead: "线索",
  },
});

function labelCell(label: string): string {
  return (
    nodesCsv(exported(label))
      .split("\r\n")[1]
      ?.replace(/^person:p1,/, "")
      .replace(/,Person,Person,人员,.*$/s, "") ?? ""
  );
}

describe("CSV", () => {
  it("neutralises every text that a spreadsheet would run as a formula", () => {
    for (const label of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "－1", "=HYPERLINK(1)|x"]) {
      expect(labelCell(label), label).toBe(`'${label}`);
    }
    expect(labelCell('=cmd("x"),1')).toBe(`"'=cmd(""x""),1"`);
    expect(labelCell("王=某")).toBe("王=某");
  });

  it("leaves numbers as numbers and says in every row what it is and what it lacks", () => {
    expect(nodesCsv(exported("某人")).split("\r\n")[1]).toBe(
      'person:p1,某人,Person,Person,人员,,0,-3.5,0,run1,2026-01-01T00:00:00.000Z,"甲，乙 说""丙""",线索',
    );
  });
});
