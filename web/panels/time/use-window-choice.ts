/** A window that is being chosen: shown at once here, written to the address when the choice is made. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";

const REST_MS = 400;

export interface WindowChoice {
  /** What is chosen or being chosen. */
  readonly window: TimeWindow;
  readonly draft: (window: TimeWindow) => void;
  /** Commits by itself once nothing more comes: keys held down are one step. */
  readonly draftSoon: (window: TimeWindow) => void;
  readonly commit: () => void;
}

/** @param onChoice before the address changes */
export function useWindowChoice(onChoice: () => void): WindowChoice {
  const { window, change } = useTimeWindow();
  const [drafted, setDrafted] = useState<TimeWindow | null>(null);
  const latest = useRef({ drafted, change, onChoice });
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = { drafted, change, onChoice };
  });
  useEffect(() => () => clearTimeout(clock.current), []);
  // What was drafted stays until the address has it, so that nothing jumps back in between.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has changed
  useEffect(() => setDrafted(null), [window]);

  const draft = useCallback((next: TimeWindow) => {
    clearTimeout(clock.current);
    latest.current.drafted = next;
    setDrafted(next);
  }, []);
  const commit = useCallback(() => {
    clearTimeout(clock.current);
    const { drafted: next, change: write, onChoice: announce } = latest.current;
    if (next === null) return;
    latest.current.drafted = null;
    announce();
    write(next);
  }, []);
  const draftSoon = useCallback(
    (next: TimeWindow) => {
      draft(next);
      clock.current = setTimeout(commit, REST_MS);
    },
    [draft, commit],
  );
  return useMemo(
    () => ({ window: drafted ?? window, draft, draftSoon, commit }),
    [drafted, window, draft, draftSoon, commit],
  );
}
