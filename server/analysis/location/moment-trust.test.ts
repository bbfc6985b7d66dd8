import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import type { Fixes } from "./fixes.ts";
import { momentTrust } from "./moment-trust.ts";
import type { Zones } from "./zones.ts";

const ZONES = 40;
const zones = {
  count: ZONES,
  neighbours: Array.from({ length: ZONES }, () => new Int32Array(0)),
} as unknown as Zones;
const HOLDERS = 200;
const SIGHTINGS = 6;

test("where sightings and cells of one moment agree, they are trusted as usual", () => {
  expect(trustOf({ agree: 1, used: 1 })).toBe(0.9);
});

test("where a third of them disagree, they are trusted less", () => {
  const trust = trustOf({ agree: 0.65, used: 1 });
  expect(trust).toBeGreaterThan(0.5);
  expect(trust).toBeLessThan(0.75);
});

test("SIMs that others use do not lower the trust", () => {
  expect(trustOf({ agree: 0.95, used: 0.86 })).toBeGreaterThanOrEqual(0.85);
});

test("without such pairs it is the usual trust", () => {
  expect(momentTrust(zones, fixes([]), fixes([]), Int32Array.of(-1, 0))).toBe(0.9);
});

/** @param agree share of moments at which a phone is where its user is seen; @param used share of SIMs that their holders use */
function trustOf({ agree, used }: { agree: number; used: number }): number {
  const random = seededRandom(7);
  const anywhere = () => Math.floor(random.uniform() * ZONES);
  const cells: [number, number][][] = [];
  const seen: [number, number][][] = [];
  for (let holder = 0; holder < HOLDERS; holder++) {
    const isUsed = random.uniform() < used;
    const ofPerson = Array.from({ length: SIGHTINGS }, (_, at): [number, number] => [
      at * 86_400,
      anywhere(),
    ]);
    seen.push(ofPerson);
    cells.push(
      ofPerson.map(([at, zone]) => [at + 60, isUsed && random.uniform() < agree ? zone : anywhere()]),
    );
  }
  return momentTrust(
    zones,
    fixes(cells),
    fixes(seen),
    Int32Array.from({ length: HOLDERS }, (_, at) => at),
  );
}

function fixes(owners: readonly (readonly [at: number, zone: number][])[]): Fixes {
  const all = owners.flat();
  const starts = new Uint32Array(Math.max(owners.length, 2) + 1);
  for (let at = 0; at + 1 < starts.length; at++) starts[at + 1] = starts[at]! + (owners[at]?.length ?? 0);
  return {
    starts,
    at: Float64Array.from(all, ([at]) => at),
    zone: Int32Array.from(all, ([, zone]) => zone),
    place: new Int32Array(all.length),
  };
}
