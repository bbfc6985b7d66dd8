import { describe, expect, it } from "vitest";
import { chanceWord } from "./chance-words.ts";

describe("probabilities in words", () => {
  it("take the word of the whole per cent that is shown beside them", () => {
    expect([0.995, 0.946, 0.944, 0.55, 0.39, 0.02].map(chanceWord)).toEqual([
      "almost-certain",
      "almost-certain",
      "highly-likely",
      "likely",
      "unlikely",
      "remote",
    ]);
  });
});
