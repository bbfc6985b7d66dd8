import { expect, it } from "vitest";
import { inSingular } from "./singular.ts";

it("takes the plural off what there is one of, and leaves every other number alone", () => {
  expect(inSingular("1 links · 1 nodes")).toBe("1 link · 1 node");
  expect(inSingular("1 significant deals without a payment")).toBe("1 significant deal without a payment");
  for (const text of ["21 links", "0.1 records", "1,001 nodes", "1 of 3 records", "5–1 days", "2 people"]) {
    expect(inSingular(text)).toBe(text);
  }
});
