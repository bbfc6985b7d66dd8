import { describe, expect, it } from "vitest";
import type { GroupParts } from "../GroupPage.tsx";
import { organisationChart } from "./levels.ts";

type Roles = readonly (readonly [role: string, probability: number])[];

function member(person_id: string, roles: Roles, abstained = false) {
  return {
    person_id,
    membership: 0.9,
    abstained,
    roles: roles.map(([role, probability]) => ({ role, probability, contributions: [] })),
  };
}

function tie(from: string, to: string, layer: string, count: number) {
  return { kind: "TIED", from: `person:${from}`, to: `person:${to}`, count, props: { layer } };
}

const parts = {
  page: {
    persons: [{ person_id: "a", label: "甲" }],
    findings: [
      { person_id: "x", leadership: 0.1 },
      { person_id: "y", leadership: 0.7 },
    ],
    statements: [{ id: "t1", person_id: "c", stance: "no_comment" }],
    group: {
      members: [
        member("c", [["courier", 0.8]]),
        member("a", [
          ["retail_dealer", 0.5],
          ["organiser", 0.9],
        ]),
        member("x", []),
        member("y", [["organiser", 0.3]], true),
        member("m", [["money_handler", 0.7]]),
      ],
    },
  },
  graph: {
    links: [
      tie("a", "c", "contact", 4),
      tie("c", "a", "payment", 3),
      tie("m", "c", "contact", 6),
      tie("m", "c", "deal", 50),
      tie("x", "y", "contact", 9),
    ],
  },
} as unknown as GroupParts;

describe("organisation chart", () => {
  const { levels, missing } = organisationChart(parts);

  it("puts everybody on the level of the likeliest role, and names none where evidence is too thin", () => {
    expect(levels.map(({ name, members }) => [name, members.map(({ person_id }) => person_id)])).toEqual([
      ["lead", ["a"]],
      ["keep", ["m"]],
      ["carry", ["c"]],
      ["none", ["y", "x"]],
    ]);
    expect(missing).not.toContain("retail_dealer");
    expect(missing).toContain("supplier");
  });

  it("ties each to whom of a higher level it shares most records with, deals not counted again", () => {
    const up = new Map(levels.flatMap(({ members }) => members.map((one) => [one.person_id, one.up])));
    expect(up.get("c")).toMatchObject({ person_id: "a", records: 7 });
    expect(up.get("c")?.bundles).toHaveLength(2);
    expect(up.get("a")).toBeNull();
    expect(up.get("x")).toBeNull();
  });
});
