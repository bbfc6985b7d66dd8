import { describe, expect, it } from "vitest";
import { seededRandom, shuffle } from "../random.ts";
import { analyseTies } from "./analyse-ties.ts";
import { mergeLayers, type TieLayer } from "./tie-layers.ts";

type Tie = readonly [from: number, to: number, weight: number, directed?: 1];

function layer(name: string, ties: readonly Tie[]): TieLayer {
  return {
    name,
    from: Int32Array.from(ties, (tie) => tie[0]),
    to: Int32Array.from(ties, (tie) => tie[1]),
    weight: Float64Array.from(ties, (tie) => tie[2]),
    directed: Uint8Array.from(ties, (tie) => tie[3] ?? 0),
  };
}

const weightBetween = (graph: ReturnType<typeof mergeLayers>, a: number, b: number) => {
  const row = graph.targets.subarray(graph.offsets[a], graph.offsets[a + 1]);
  return graph.weights[graph.offsets[a]! + row.indexOf(b)]!;
};

describe("layers merged into one graph", () => {
  it("damps counts, scales each layer to a mean tie of 1 and adds layers up", () => {
    const calls = layer("call", [
      [0, 1, 3],
      [1, 0, 4],
      [1, 2, 1],
    ]);
    const graph = mergeLayers(3, [calls, layer("meeting", [[0, 1, 5]])], new Map([["meeting", 2]]));
    const mean = (Math.log(8) + Math.log(2)) / 2;
    expect(weightBetween(graph, 0, 1)).toBeCloseTo(Math.log(8) / mean + 2, 12);
    expect(weightBetween(graph, 2, 1)).toBeCloseTo(Math.log(2) / mean, 12);
  });

  it("counts a tie that acts both ways above the same number of acts one way", () => {
    const graph = mergeLayers(
      4,
      [
        layer("call", [
          [0, 1, 4, 1],
          [1, 0, 4, 1],
          [2, 3, 8, 1],
        ]),
      ],
      new Map(),
    );
    expect(weightBetween(graph, 0, 1)).toBeGreaterThan(weightBetween(graph, 2, 3));
  });

  it("leaves out unknown persons, persons with themselves and weights that are none", () => {
    const graph = mergeLayers(
      3,
      [
        layer("call", [
          [-1, 1, 1],
          [2, 2, 1],
          [0, 2, 0],
          [0, 2, Number.NaN],
        ]),
      ],
      new Map(),
    );
    expect(graph.targets).toHaveLength(0);
  });
});

describe("analysis of ties", () => {
  /** Two circles of friends round 0 and 7; 0 and 7 meet, everybody else is on the phone. */
  const calls: Tie[] = [];
  for (const centre of [0, 7]) {
    for (let other = centre + 1; other < centre + 7; other++) {
      calls.push([centre, other, 3, 1]);
      calls.push([other, centre + 1 + ((other - centre) % 6), 4, 1]);
    }
  }
  const layers = [layer("call", calls), layer("meeting", [[0, 7, 2]])];

  it("finds the two circles and puts their centres first", () => {
    const { community, leadership, stability } = analyseTies(15, layers, { seed: 1 });
    expect([...community]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2]);
    const ranked = [...leadership.keys()].sort((a, b) => leadership[b]! - leadership[a]!);
    expect(new Set(ranked.slice(0, 2))).toEqual(new Set([0, 7]));
    expect(leadership[14]).toBe(0);
    expect([...stability]).toEqual(new Array(15).fill(1));
  });

  it("says the same of the same people under other numbers", () => {
    const newNumber = Uint32Array.from({ length: 15 }, (_, person) => person);
    shuffle(newNumber, 15, seededRandom(8));
    const renamed = layers.map(({ name, from, to, weight, directed }) => ({
      name,
      from: from.map((person) => newNumber[person]!),
      to: to.map((person) => newNumber[person]!),
      weight,
      directed,
    }));
    const before = analyseTies(15, layers, { seed: 1 });
    const after = analyseTies(15, renamed, { seed: 1 });
    for (let a = 0; a < 15; a++) {
      expect(after.leadership[newNumber[a]!]).toBeCloseTo(before.leadership[a]!, 9);
      for (let b = 0; b < 15; b++) {
        const together = before.community[a] === before.community[b];
        expect(after.community[newNumber[a]!] === after.community[newNumber[b]!]).toBe(together);
      }
    }
  });

  it("says what a large graph was spared", () => {
    // 60 cliques of 14, each tied to the next: 5,520 ties that are easily divided.
    const ties: Tie[] = [];
    for (let base = 0; base < 840; base += 14) {
      for (let a = 0; a < 14; a++) for (let b = a + 1; b < 14; b++) ties.push([base + a, base + b, 1]);
      ties.push([base, (base + 17) % 840, 1]);
    }
    const { notices, runs } = analyseTies(840, [layer("call", ties)], { seed: 1 });
    expect(runs).toBeLessThan(50);
    expect(notices.map((notice) => notice.code)).toEqual(["community-runs-reduced"]);
    expect(analyseTies(15, layers, { seed: 1 }).notices).toEqual([]);
  });
});
