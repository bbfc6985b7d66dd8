/**
 * Ties between actors by the layer they were observed in, and how layers become one graph.
 *
 * A tie's strength is log(1 + count): the hundredth call says less than the first. A layer is
 * scaled so that its mean tie is 1, whatever its unit. Calls and payments have a direction,
 * and a pair that acts both ways counts both.
 */
import type { TieTable } from "../../domain/case-tables.ts";
import { buildUndirectedCsr, type CsrGraph } from "../graph/csr.ts";

export interface TieLayer {
  /** `call`, `meeting`, `kinship`, `payment`, or any other name. */
  readonly name: string;
  /** Indices of actors; rows with −1 or of an actor with itself are left out. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How often or how much, > 0; rows of one pair add up. */
  readonly weight: Float64Array;
  /** 1 where the tie leads from `from` to `to` only. */
  readonly directed: Uint8Array;
}

/** The layers of `ties.csv`, in the order of their names. */
export function layersOfTies(ties: TieTable): TieLayer[] {
  const names = [...new Set(ties.layer)].sort();
  return names.map((name) => {
    const rows: number[] = [];
    ties.layer.forEach((layer, row) => {
      if (layer === name) rows.push(row);
    });
    return {
      name,
      from: Int32Array.from(rows, (row) => ties.from[row]!),
      to: Int32Array.from(rows, (row) => ties.to[row]!),
      weight: Float64Array.from(rows, (row) => ties.weight[row]!),
      directed: Uint8Array.from(rows, (row) => ties.directed[row]!),
    };
  });
}

/**
 * @param emphasis factor of each layer by name; 1 for layers not named
 * @returns undirected graph of all actors
 */
export function mergeLayers(
  actorCount: number,
  layers: readonly TieLayer[],
  emphasis: ReadonlyMap<string, number>,
): CsrGraph {
  const from: number[] = [];
  const to: number[] = [];
  const strength: number[] = [];
  for (const layer of layers) {
    const pairs = addUp(actorCount, layer);
    let sum = 0;
    for (const weight of pairs.values()) sum += Math.log1p(weight);
    const scale = ((emphasis.get(layer.name) ?? 1) * pairs.size) / sum;
    for (const [key, weight] of pairs) {
      const pair = Math.floor(key / 2);
      from.push(Math.floor(pair / actorCount));
      to.push(pair % actorCount);
      strength.push(scale * Math.log1p(weight));
    }
  }
  return buildUndirectedCsr(
    actorCount,
    Uint32Array.from(from),
    Uint32Array.from(to),
    Float64Array.from(strength),
  );
}

/** Weight of each ordered pair (directed ties) or pair (others), keyed by pair and kind. */
function addUp(actorCount: number, { from, to, weight, directed }: TieLayer): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let row = 0; row < from.length; row++) {
    const a = from[row]!;
    const b = to[row]!;
    if (a < 0 || b < 0 || a === b || !(weight[row]! > 0)) continue;
    const oneWay = directed[row]!;
    const [first, second] = oneWay === 1 || a < b ? [a, b] : [b, a];
    const key = 2 * (first * actorCount + second) + oneWay;
    pairs.set(key, (pairs.get(key) ?? 0) + weight[row]!);
  }
  return pairs;
}
