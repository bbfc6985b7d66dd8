/** How far the opening of a large graph is, for the bar that says so. */
import { createStore } from "zustand/vanilla";

/** In this order. */
export const PHASES = ["reading", "placing", "painting"] as const;
export type Phase = (typeof PHASES)[number];

export interface LongWorkState {
  readonly phase: Phase | null;
  /** When the first of the phases began that followed each other. */
  readonly since: number;
  readonly endedAt: number;
}

/** A phase that begins so soon after another is of the same work. */
const FOLLOWS_MS = 1000;

export const longWorkStore = createStore<LongWorkState>(() => ({
  phase: null,
  since: 0,
  endedAt: Number.NEGATIVE_INFINITY,
}));

export function beginPhase(phase: Phase): void {
  const now = performance.now();
  longWorkStore.setState((state) => ({
    phase,
    since: state.phase !== null || now - state.endedAt < FOLLOWS_MS ? state.since : now,
  }));
}

/** A phase that another has followed is no longer there to be ended. */
export function endPhase(phase: Phase): void {
  if (longWorkStore.getState().phase !== phase) return;
  longWorkStore.setState({ phase: null, endedAt: performance.now() });
}
