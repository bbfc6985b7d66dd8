/** The layouts by name, as they stand in the address and in the menu. */
export const LAYOUTS = ["force", "roles", "groups", "circular", "timeline"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export const DEFAULT_LAYOUT: LayoutName = "force";
export const FIRST_SEED = 1;
/** Seeds go round after this one, so that they stay short in the address. */
export const LAST_SEED = 999;

/** What to lay out by. */
export interface LayoutChoice {
  readonly layout: LayoutName;
  /** Another seed gives another arrangement of the same layout, the same seed always the same. */
  readonly seed: number;
}

export function nextSeed(seed: number): number {
  return seed >= LAST_SEED ? FIRST_SEED : seed + 1;
}
