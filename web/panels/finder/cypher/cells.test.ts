import { expect, it } from "vitest";
import { cellText, nodeKeysIn } from "./cells.ts";

it("tells nodes from other values, wherever they stand in a row", () => {
  const person = { key: "person:p1", label: "王建国" };
  const rows = [
    [person, "phone:f1", 3, null],
    [[person, { id: "HOLDS:f1" }], "12:30", "other:x", true],
  ];
  expect(nodeKeysIn(rows)).toEqual(["person:p1", "phone:f1"]);
  expect(rows[0]?.map(cellText)).toEqual(["王建国", "phone:f1", "3", "–"]);
  expect(cellText([person, { id: "HOLDS:f1" }])).toBe("王建国、id: HOLDS:f1");
});
