import { describe, expect, it } from "vitest";
import { BUYER, DELIVERER, handMadeScene, SELLER } from "../doubt/hand-made-scene.ts";
import type { Scene } from "../groups/business.ts";
import { hostingAmong } from "./hosting.ts";

/** Places: a shop in the town, and one far away. */
const [FLAT, MARKET] = [1, 3] as const;
const KEEPER = BUYER;
const inside = new Set<number>([SELLER, KEEPER, DELIVERER]);

/** The keeper is seen at the flat on four days, the others come by on two of them and are mostly at the market. */
function stash(homes: readonly number[] = [-1, -1, -1]): Scene {
  const stays = [9, 33, 57, 81].map((hours) => [hours, 0, KEEPER, FLAT] as const);
  const comings = [SELLER, DELIVERER].flatMap((actor) => [
    [34, 0, actor, FLAT] as const,
    [58, 0, actor, FLAT] as const,
  ]);
  const elsewhere = [SELLER, DELIVERER].flatMap((actor) =>
    [10, 12, 14, 16, 18, 20, 22].map((hours) => [hours, 0, actor, MARKET] as const),
  );
  const scene = handMadeScene({
    sightings: [...stays, ...comings, ...elsewhere].sort((a, b) => a[0] - b[0]),
  });
  return {
    ...scene,
    tables: { ...scene.tables, persons: { ...scene.tables.persons, home: Int32Array.from(homes) } },
  };
}

describe("whom the others come to", () => {
  it("is who stays at the place, with each visit of the others and their number", () => {
    const hosting = hostingAmong(stash(), inside).get(KEEPER)!;
    expect(hosting.visits).toHaveLength(4);
    expect(hosting.visitors).toBe(2);
  });

  it("are those who live there, though they are never seen at home, but for others of the home", () => {
    const hosting = hostingAmong(stash([FLAT, -1, FLAT]), inside);
    expect(hosting.get(SELLER)).toMatchObject({ visitors: 1 });
    expect(hosting.get(SELLER)!.visits).toHaveLength(4);
    expect(hosting.has(KEEPER)).toBe(false);
  });
});
