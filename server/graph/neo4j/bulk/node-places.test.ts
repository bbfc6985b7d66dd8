import { describe, expect, it } from "vitest";
import { NodePlaces } from "./node-places.ts";

describe("places of nodes", () => {
  const keys = Array.from({ length: 200_000 }, (_, index) => [
    `phone:f${index}`,
    `place:区${index % 977}-${index}`,
  ]).flat();

  it("are found by key, also after the table has grown", () => {
    const places = new NodePlaces();
    for (const [place, key] of keys.entries()) places.add(key, place);
    expect(keys.every((key, place) => places.of(key) === place)).toBe(true);
  });

  it("are refused twice, and where there is no such node", () => {
    const places = new NodePlaces();
    places.add("phone:f1", 0);
    const unsound = (came: RegExp) =>
      expect.objectContaining({ details: expect.objectContaining({ came: expect.stringMatching(came) }) });
    expect(() => places.add("phone:f1", 1)).toThrow(unsound(/twice/));
    expect(() => places.of("phone:f2")).toThrow(unsound(/not among the nodes/));
  });
});
