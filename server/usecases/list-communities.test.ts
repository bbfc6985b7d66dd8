import { describe, expect, it } from "vitest";
import { rankCommunities } from "./list-communities.ts";

function person(person_id: string, community: number, leadership: number) {
  return { person_id, community, leadership, suspicion: 0 };
}

describe("rankCommunities", () => {
  it("puts the largest first and, inside it, the likeliest to lead; ties go by id", () => {
    const ranked = rankCommunities([
      person("alone", 1, 9),
      person("b", 2, 0.5),
      person("a", 2, 0.5),
      person("lead", 2, 0.8),
      person("single", 0, 0),
    ]);
    expect(ranked.map(({ community, persons }) => [community, persons.map((one) => one.person_id)])).toEqual([
      [2, ["lead", "a", "b"]],
      [0, ["single"]],
      [1, ["alone"]],
    ]);
  });
});
