import { describe, expect, it } from "vitest";
import type { Seller } from "../deals/sellers.ts";
import type { Scene } from "./business.ts";
import type { Core } from "./grow.ts";
import { joinOverlapping } from "./join-overlapping.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

/** Persons 0, 1 and 2 sell. */
const SELLERS = [0, 1, 2].map((actor) => ({ actor }) as Seller);
const scene = { sellers: SELLERS } as unknown as Scene;

function business(
  sellers: readonly number[],
  members: readonly number[],
  probability: number,
): JudgedBusiness {
  return {
    grownFrom: { sellers, helpers: [] },
    probability,
    business: { sellers: sellers.map((index) => SELLERS[index]!), members: new Set(members) },
  } as unknown as JudgedBusiness;
}

/** Takes everybody it is asked about into one business of such a probability. */
function judging(probability: number) {
  const asked: Core[] = [];
  const judge = (core: Core) => {
    asked.push(core);
    return business(core.sellers, [...core.sellers, ...core.helpers], probability);
  };
  return { asked, judge };
}

describe("businesses that overlap", () => {
  it("are one where most of the smaller one's people are the larger one's, grown from those they share", () => {
    const { asked, judge } = judging(0.95);
    const dealers = [business([0], [0, 10, 11, 12, 13], 0.9), business([1], [1, 10, 11], 0.8)];
    expect(joinOverlapping(scene, dealers, judge)).toHaveLength(1);
    expect(asked).toEqual([{ sellers: [0, 1], helpers: [10, 11] }]);
  });

  it("stay two where they share a money handler only, or one is no likely gang", () => {
    const { asked, judge } = judging(0.95);
    joinOverlapping(scene, [business([0], [0, 10, 11], 0.9), business([1], [1, 10, 12], 0.8)], judge);
    joinOverlapping(scene, [business([0], [0, 10, 11], 0.9), business([1], [1, 10, 11], 0.2)], judge);
    expect(asked).toEqual([]);
  });

  it("stay two where together they look less like a gang, and are asked about once", () => {
    const { asked, judge } = judging(0.7);
    const dealers = [business([0], [0, 10, 11], 0.9), business([1], [1, 10, 11], 0.8)];
    expect(joinOverlapping(scene, dealers, judge)).toEqual(dealers);
    expect(asked).toHaveLength(1);
  });
});
