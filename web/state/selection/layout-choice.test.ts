import { describe, expect, it } from "vitest";
import { formatLayout, parseLayout, setLayout } from "./layout-choice.ts";

describe("the layout in the address", () => {
  it("is not named where it is the usual one", () => {
    expect(formatLayout({ layout: "force", seed: 1 })).toEqual({});
    expect(setLayout({ layout: "roles", seed: 4 }, { layout: "force", seed: 1 })).toEqual({});
  });

  it("comes back as it was written", () => {
    for (const choice of [{ layout: "timeline", seed: 12 } as const, { layout: "force", seed: 2 } as const]) {
      expect(parseLayout(formatLayout(choice))).toEqual(choice);
    }
  });

  it("is the usual one where the address says what nobody knows", () => {
    expect(parseLayout({ layout: "spiral", seed: "-3" })).toEqual({ layout: "force", seed: 1 });
    expect(parseLayout({ layout: "circular", seed: 1e9 })).toEqual({ layout: "circular", seed: 1 });
  });
});
