import { describe, expect, it } from "vitest";
import { seededRandom, shuffle } from "./random.ts";

describe("seeded random numbers", () => {
  it("repeats for the same seed and differs for another", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.uint32());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("keeps giving the numbers that published results were made with", () => {
    const random = seededRandom(1);
    expect([random.uint32(), random.uint32(), random.uint32()]).toMatchInlineSnapshot(`
      [
        2442144158,
        3238099751,
        3819917871,
      ]
    `);
  });

  it("spreads evenly over a range that does not divide 2^32", () => {
    const random = seededRandom(3);
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < 70_000; draw++) counts[random.below(7)]! += 1;
    // Chi-square with 6 degrees of freedom: above 22.46 has probability .001.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(22.46);
  });

  it("stays inside [0, 1) with mean one half", () => {
    const random = seededRandom(5);
    let sum = 0;
    for (let draw = 0; draw < 10_000; draw++) {
      const value = random.uniform();
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      sum += value;
    }
    expect(sum / 10_000).toBeCloseTo(0.5, 1);
  });

  it("shuffles into a permutation", () => {
    const items = Uint32Array.from({ length: 100 }, (_, index) => index);
    shuffle(items, items.length, seededRandom(2));
    expect([...items].sort((x, y) => x - y)).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect([...items]).not.toEqual(Array.from({ length: 100 }, (_, index) => index));
  });
});
