import { describe, expect, it } from "vitest";
import { addressOf } from "./address.ts";

describe("addressOf", () => {
  it("fills path parameters and encodes them", () => {
    expect(addressOf("getNode", { params: { key: "person:a/b 1" } })).toBe(
      "/api/graph/nodes/person%3Aa%2Fb%201",
    );
  });

  it("leaves out unknown query values and joins lists", () => {
    const address = addressOf("getNeighbours", {
      params: { key: "phone:f1" },
      query: { kinds: "CONTACTED,USES", limit: 20, from_ms: undefined },
    });
    expect(address).toBe("/api/graph/nodes/phone%3Af1/neighbours?kinds=CONTACTED%2CUSES&limit=20");
  });

  it("refuses a missing parameter instead of asking a wrong address", () => {
    expect(() => addressOf("getGroup", { params: { id: "" } })).toThrow(TypeError);
  });

  it("keeps what was typed in a search out of the address", () => {
    expect(addressOf("search", { body: { text: "张三" } })).toBe("/api/graph/search");
  });
});
