/** Plays the window of time: moves it in steps until its end, and notes all of that as one step of the view. */
import { useEffect, useRef, useState } from "react";
import { useStillness } from "../../graph/stage/bindings.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { rangeOf, type TimeAxis, type UnitRange, windowOf } from "./axis.ts";
import { firstOfPlay, nextOfPlay, paceOf, type Speed } from "./playing.ts";

export interface Play {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly start: () => void;
  readonly pause: () => void;
}

export function usePlay(axis: TimeAxis | null): Play {
  const binding = useTimeWindow();
  const isStill = useStillness();
  const [speed, setSpeed] = useState<Speed>(1);
  /** Window before playing began; null = not playing. */
  const [before, setBefore] = useState<TimeWindow | null>(null);
  const now = useRef(binding);
  useEffect(() => {
    now.current = binding;
  });
  const isPlaying = before !== null && axis !== null;

  const show = (next: UnitRange) => {
    if (axis === null) return;
    now.current.move(windowOf(axis, next));
  };
  const start = () => {
    if (axis === null) return;
    setBefore(binding.window);
    show(firstOfPlay(axis, binding.isLimited ? rangeOf(axis, binding.window) : null));
  };
  const pause = () => {
    if (before !== null) now.current.noteMoved(before);
    setBefore(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock goes on whatever else is drawn anew
  useEffect(() => {
    if (!isPlaying || axis === null) return;
    const { everyMs, units } = paceOf(speed, isStill);
    const clock = setInterval(() => {
      const range = rangeOf(axis, now.current.window);
      const next = range ? nextOfPlay(axis, range, units) : null;
      if (next) show(next);
      else pause();
    }, everyMs);
    return () => clearInterval(clock);
  }, [isPlaying, axis, speed, isStill]);
  return { isPlaying, speed, setSpeed, start, pause };
}
