import { describe, expect, it } from "vitest";
import {
  openRecord,
  parseGraphSearch,
  selectLink,
  selectNode,
  showTable,
  toggleClass,
  toggleLayer,
} from "./producers.ts";

describe("selection in the address", () => {
  it("reads what it knows and drops the rest", () => {
    expect(
      parseGraphSearch({ node: "person:p1", off: "sighting,nonsense,contact", table: "true", x: 1 }),
    ).toEqual({
      node: "person:p1",
      off: "contact,sighting",
      table: true,
    });
  });

  it("selects either a node or a link", () => {
    expect(selectLink({ node: "person:p1", off: "contact" }, "l1")).toEqual({ off: "contact", link: "l1" });
    expect(selectNode({ link: "l1" }, "person:p1")).toEqual({ node: "person:p1" });
    expect(selectNode({ node: "person:p1" }, null)).toEqual({});
    expect(parseGraphSearch({ node: "person:p1", link: "l1" })).toEqual({ node: "person:p1" });
  });

  it("switches layers off and on again", () => {
    const off = toggleLayer({}, "payment");
    expect(off).toEqual({ off: "payment" });
    expect(toggleLayer(off, "payment")).toEqual({});
  });

  it("leaves the table out of the address where the picture is shown", () => {
    expect(showTable(showTable({}, true), false)).toEqual({});
  });

  it("hides classes of nodes in the order of the legend, and keeps what lies open", () => {
    const hidden = toggleClass(toggleClass({ record: "payments:y1" }, "Phone"), "courier");
    expect(hidden).toEqual({ record: "payments:y1", hide: "courier,Phone" });
    expect(parseGraphSearch({ ...hidden })).toEqual(hidden);
    expect(openRecord(toggleClass(hidden, "courier"), null)).toEqual({ hide: "Phone" });
  });
});
