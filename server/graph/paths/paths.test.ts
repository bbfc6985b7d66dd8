/** Path searches against trying out every path, on random graphs with many equal times. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "../order.ts";
import { isEvent } from "./deadlines.ts";
import type { Hops, TimeBound, TimedHop } from "./hops.ts";
import { shortestPaths } from "./shortest.ts";
import { timeOrderedPaths } from "./time-ordered.ts";

interface TestLink {
  readonly a: number;
  readonly b: number;
  readonly at: number | null;
}

/** Every third node is an event, which may be left at the moment of coming. */
const KEYS = ["person:a", "phone:b", "payment:c", "person:d", "phone:e", "parcel:f", "person:g"];
const node = fc.nat(KEYS.length - 1);
const links = fc.array(
  fc.record({ a: node, b: node, at: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 }) }),
  { maxLength: 14 },
);
const question = fc.record({ links, from: node, to: node, maxLength: fc.integer({ min: 1, max: 5 }) });
const RUNS = { numRuns: 400, seed: 7 };
const MANY = 1000;

describe("shortest paths", () => {
  it("are all that trying out finds, in the order of keys", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ links, from, to, maxLength }) => {
        const found = await shortestPaths(hopsOver(links), from, to, maxLength, MANY);
        const walks = allPaths(links, from, to, maxLength, () => true);
        const fewest = Math.min(...walks.map((walk) => walk.nodes.length));
        expect(found.paths).toEqual(inOrder(walks.filter((walk) => walk.nodes.length === fewest)));
        const first = await shortestPaths(hopsOver(links), from, to, maxLength, 1);
        expect(first).toEqual({ paths: found.paths.slice(0, 1), found: found.paths.length });
      }),
      RUNS,
    );
  });
});

describe("time-ordered paths", () => {
  it("arrive earliest, then by fewest steps, as trying out finds", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ links, from, to, maxLength }) => {
        const found = await timeOrderedPaths(hopsOver(links), from, to, maxLength, MANY);
        const walks = allPaths(links, from, to, maxLength, isInOrder);
        const earliest = Math.min(...walks.map((walk) => walk.arrival));
        const early = walks.filter((walk) => walk.arrival === earliest);
        const fewest = Math.min(...early.map((walk) => walk.nodes.length));
        const best = early.filter((walk) => walk.nodes.length === fewest);
        expect(found.paths.map((path) => path.nodes)).toEqual(inOrder(best));
        const first = await timeOrderedPaths(hopsOver(links), from, to, maxLength, 1);
        expect(first).toEqual({ paths: found.paths.slice(0, 1), found: found.paths.length });
        for (const { nodes, at } of found.paths) {
          const last = at.filter((moment) => moment !== null).at(-1) ?? Number.NEGATIVE_INFINITY;
          expect(last).toBe(earliest);
          expect(
            walks.some((walk) => String(walk.nodes) === String(nodes) && String(walk.at) === String(at)),
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

interface Walk {
  readonly nodes: readonly number[];
  readonly at: readonly (number | null)[];
  /** -Infinity before the first step with a time. */
  readonly arrival: number;
}

function isInOrder(walk: Walk, at: number | null): boolean {
  if (at === null || at > walk.arrival) return true;
  return at === walk.arrival && isEvent(KEYS[walk.nodes.at(-1)!]!);
}

/** Every path without a node twice whose steps are allowed. */
function allPaths(
  links: readonly TestLink[],
  from: number,
  to: number,
  maxLength: number,
  allows: (walk: Walk, at: number | null) => boolean,
): Walk[] {
  const found: Walk[] = [];
  const open: Walk[] = [{ nodes: [from], at: [], arrival: Number.NEGATIVE_INFINITY }];
  for (let walk = open.pop(); walk; walk = open.pop()) {
    const last = walk.nodes.at(-1)!;
    if (last === to) {
      found.push(walk);
      continue;
    }
    if (walk.at.length === maxLength) continue;
    for (const { a, b, at } of links) {
      const next = a === last ? b : a;
      if ((a !== last && b !== last) || walk.nodes.includes(next) || !allows(walk, at)) continue;
      open.push({ nodes: [...walk.nodes, next], at: [...walk.at, at], arrival: at ?? walk.arrival });
    }
  }
  return found;
}

/** Sequences of nodes, each once. */
function inOrder(walks: readonly Walk[]): number[][] {
  const byName = new Map(walks.map(({ nodes }) => [nodes.map((at) => KEYS[at]!).join(" "), [...nodes]]));
  return [...byName].sort(([a], [b]) => compareTexts(a, b)).map(([, nodes]) => nodes);
}

function hopsOver(links: readonly TestLink[]): Hops {
  const around = (at: number) =>
    links.flatMap(({ a, b, at: time }) => [
      ...(a === at ? [{ to: b, time }] : []),
      ...(b === at && a !== b ? [{ to: a, time }] : []),
    ]);
  const timed = (
    requests: readonly TimeBound[],
    allows: (time: number, bound: TimeBound) => boolean,
    best: (...times: number[]) => number,
  ): TimedHop[] =>
    requests.flatMap((bound, request) => {
      const open = around(bound.node).filter(({ time }) => time === null || allows(time, bound));
      return [...new Set(open.map(({ to }) => to))].map((to) => {
        const times = open.filter((hop) => hop.to === to).map(({ time }) => time);
        const at = times.includes(null) ? null : best(...(times as number[]));
        return { request, to, at };
      });
    });
  return {
    keyOf: (at) => KEYS[at]!,
    expand: async (frontier) =>
      frontier.flatMap((from) => [...new Set(around(from).map(({ to }) => to))].map((to) => ({ from, to }))),
    departures: async (requests) =>
      timed(requests, (time, { at, inclusive }) => time > at || (inclusive && time === at), Math.min),
    arrivals: async (requests) =>
      timed(requests, (time, { at, inclusive }) => time < at || (inclusive && time === at), Math.max),
  };
}
