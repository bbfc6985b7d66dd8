import { describe, expect, it } from "vitest";
import { parseFinderSearch, parsePath, withPath, withTab } from "./finder-search.ts";

describe("the search box in an address", () => {
  it("comes back as it was written", () => {
    const search = {
      finder: "path" as const,
      path_from: "person:p1",
      path_to: "phone:f2",
      path_layers: "payment,contact",
      path_order: "time" as const,
      path_max: 4,
    };
    expect(parseFinderSearch(search)).toEqual(search);
    expect(withPath({ finder: "path" }, parsePath(search))).toEqual(search);
  });

  it("leaves out what is usual, and drops what it does not know", () => {
    expect(withPath({}, { ...parsePath({}), from: "person:p1" })).toEqual({ path_from: "person:p1" });
    expect(parseFinderSearch({ finder: "else", path_max: 99, path_order: "x", query: "a b" })).toEqual({});
    expect(withTab({ finder: "path", path_max: 4 }, "find")).toEqual({ path_max: 4 });
  });
});
