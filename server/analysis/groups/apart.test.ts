import { describe, expect, it } from "vitest";
import { apart } from "./apart.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

const LEAST = 2 / 3;

function group(sellers: readonly number[], members: readonly number[], probability: number): JudgedBusiness {
  return {
    probability,
    business: { sellers: sellers.map((actor) => ({ actor })), members: new Set(members) },
  } as unknown as JudgedBusiness;
}

/** What is left is as likely a gang as said here. */
const leaving =
  (probability: number) =>
  (whole: JudgedBusiness, members: ReadonlySet<number>): JudgedBusiness => ({
    ...whole,
    probability,
    business: { ...whole.business, members },
  });

const members = (groups: readonly JudgedBusiness[]) => groups.map(({ business }) => [...business.members]);

describe("groups set apart", () => {
  it("leave a person of two with the likelier one", () => {
    const both = [group([0], [0, 1, 2, 3], 0.99), group([4], [3, 4, 5, 6], 0.9)];
    expect(members(apart(both, leaving(0.8), LEAST))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it("drop one that owed its suspicion to those whom it shared", () => {
    const grownInto = [group([0], [0, 1, 2, 3], 0.99), group([4], [3, 4, 5, 6], 0.9)];
    expect(apart(grownInto, leaving(0.5), LEAST)).toHaveLength(1);
  });

  it("drop one whose sellers are all another's: nobody is left who sells anything", () => {
    const sellerless = [group([0], [0, 1, 2], 0.99), group([0], [0, 4, 5, 6], 0.9)];
    expect(members(apart(sellerless, leaving(0.95), LEAST))).toEqual([[0, 1, 2]]);
  });
});
