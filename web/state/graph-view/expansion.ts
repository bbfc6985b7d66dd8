/** What an expansion would bring, reckoned from a node's counts before it is asked for. */
import type { LeftOut } from "./view.ts";

/** Neighbours that one expansion brings where nothing else is said. */
export const EXPAND_LIMIT = 100;
/** Links of a node that the API answers at most in one go. */
export const LARGEST_LIMIT = 20_000;

/** Links of one kind and direction, or of all kinds, to how many neighbours. */
export interface Extent {
  readonly links: number;
  readonly neighbours: number;
}

/** Over all kinds a neighbour that is linked in several ways counts for each. */
export function extentOf(degrees: readonly LeftOut[]): Extent {
  return degrees.reduce(
    (sum, { total, neighbours }) => ({ links: sum.links + total, neighbours: sum.neighbours + neighbours }),
    { links: 0, neighbours: 0 },
  );
}

/** So many that which of them come has to be chosen. */
export function isHub({ neighbours }: Extent): boolean {
  return neighbours > EXPAND_LIMIT;
}
