import { describe, expect, it } from "vitest";
import { parseGroupSearch, withTab } from "./group-search.ts";

describe("the part of a group's page in the address", () => {
  it("comes back as it was written, beside what the graph keeps there", () => {
    const search = withTab({ node: "person:p1", from: "2026-02-28T16:00:00Z" }, "money");
    expect(parseGroupSearch({ ...search, other: "b181b8bd13441b25" })).toEqual({
      ...search,
      tab: "money",
      other: "b181b8bd13441b25",
    });
    expect(withTab(search, "graph")).toEqual({ node: "person:p1", from: "2026-02-28T16:00:00Z" });
  });

  it("is the graph where the address says what nobody knows", () => {
    expect(parseGroupSearch({ tab: "secrets", other: "../x" })).toEqual({});
  });
});
