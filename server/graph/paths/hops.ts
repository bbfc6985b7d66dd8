/**
 * What a path search asks of a store, a whole frontier at a time. Nodes are small integers
 * that the store hands out; links are taken in either direction; the store has applied the
 * filter of kinds and time window already.
 */
import type { NodeKey } from "../../domain/graph-model.ts";

export interface Hops {
  keyOf(node: number): NodeKey;

  /** Every neighbour of every node of the frontier, each pair once. */
  expand(frontier: readonly number[]): Promise<readonly Hop[]>;

  /** For each request and neighbour: the earliest moment at which the neighbour can be reached. */
  departures(requests: readonly TimeBound[]): Promise<readonly TimedHop[]>;

  /** For each request and neighbour: the latest moment at which one can leave the neighbour. */
  arrivals(requests: readonly TimeBound[]): Promise<readonly TimedHop[]>;
}

export interface Hop {
  readonly from: number;
  readonly to: number;
}

export interface TimeBound {
  readonly node: number;
  /** Departures: not before this moment; arrivals: not after it. ±Infinity = no bound. */
  readonly at: number;
  /** Whether the moment itself is allowed. */
  readonly inclusive: boolean;
}

export interface TimedHop {
  /** Index of the request. */
  readonly request: number;
  readonly to: number;
  /** Null where a link without a time is there: it takes no time at all, so nothing beats it. */
  readonly at: number | null;
}
