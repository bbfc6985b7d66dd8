/** What an expansion would bring, reckoned from a node's counts before it is asked for. */
import type { LeftOut } from "./view.ts";

/** Neighbours that one expansion brings where nothing else is said. */
export const EXPAND_LIMIT = 100;
/** Links of a node that the API answers at most in one go. */
export const LARGEST_LIMIT = 20_000;

/** How much an expansion is about: links of one kind and direction, or of all. */
export interface Extent {
  /** Different nodes at their other ends. */
  readonly neighbours: number;
  /** What the limit of an expansion counts: a neighbour that is linked in several ways counts for each. */
  readonly branches: number;
}

/** Of one kind and direction. */
export function extentOf({ neighbours }: LeftOut): Extent {
  return { neighbours, branches: neighbours };
}

/** @param neighbours different nodes, over all kinds */
export function extentOfAll(degrees: readonly LeftOut[], neighbours: number): Extent {
  return { neighbours, branches: degrees.reduce((sum, degree) => sum + degree.neighbours, 0) };
}

/** So many that which of them come has to be chosen. */
export function isHub({ branches }: Extent): boolean {
  return branches > EXPAND_LIMIT;
}
