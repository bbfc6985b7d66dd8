/** When the records of what the graph shows happened, asked of the server. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Answer, call } from "../../api/client.ts";
import { classOf } from "../../graph/style/classes.ts";
import { useCountedView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { axisOf, DAY, HOUR, type TimeAxis } from "./axis.ts";

/** The server counts for no more nodes at once. */
export const MOST_KEYS = 20_000;
/** Where all of it is as short as this, hours are told apart. */
const HOURS_UP_TO_DAYS = 3;
const SETTLE_MS = 250;
const NOTHING_INSIDE: ReadonlyMap<string, readonly string[]> = new Map();

/** Keys of what is seen, also inside of collapsed nodes, in the same order for the same nodes. */
export function useShownKeys(): readonly string[] {
  const view = useCountedView();
  const { hiddenClasses } = useGraphSelection();
  const { nodes, inside: folded } = visibleGraph(view);
  // The same map while nothing is folded, so that moving nodes asks nothing anew.
  const inside = folded.size === 0 ? NOTHING_INSIDE : folded;
  const keys = useMemo(() => {
    const seen = [...nodes.values()].filter((node) => !hiddenClasses.has(classOf(node)));
    return seen.flatMap(({ key }) => [key, ...(inside.get(key) ?? [])]).sort();
  }, [nodes, inside, hiddenClasses]);
  const [settled] = useDebouncedValue(keys, SETTLE_MS, { leading: true });
  return settled;
}

export interface ShownActivity {
  readonly activity: Answer<"getActivity"> | null;
  /** Null where nothing has a time. */
  readonly axis: TimeAxis | null;
  /** The answer is still that for what was shown before. */
  readonly isOld: boolean;
  readonly isTooMuch: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** @param isWhole the axis of everything, not of the analysed period */
export function useActivity(keys: readonly string[], isWhole: boolean): ShownActivity {
  const isTooMuch = keys.length > MOST_KEYS;
  const isAsked = keys.length > 0 && !isTooMuch;
  const days = useActivityQuery(keys, "day", isAsked);
  const dayAxis = useMemo(() => (days.data ? axisOf(days.data, DAY, isWhole) : null), [days.data, isWhole]);
  const isShort = dayAxis !== null && dayAxis.units <= HOURS_UP_TO_DAYS;
  const hours = useActivityQuery(keys, "hour", isAsked && isShort);
  const hourAxis = useMemo(
    () => (hours.data ? axisOf(hours.data, HOUR, isWhole) : null),
    [hours.data, isWhole],
  );
  const used = isShort ? { query: hours, axis: hourAxis } : { query: days, axis: dayAxis };
  return {
    activity: isAsked ? (used.query.data ?? null) : null,
    axis: isAsked ? used.axis : null,
    isOld: used.query.isPlaceholderData,
    isTooMuch,
    error: used.query.error,
    retry: () => void used.query.refetch(),
  };
}

function useActivityQuery(keys: readonly string[], bin: "day" | "hour", enabled: boolean) {
  return useQuery({
    // A key is read as text: of more than can be asked about that would take longer than a frame.
    queryKey: ["activity", bin, enabled ? keys : null],
    queryFn: ({ signal }) => call("getActivity", { body: { keys: [...keys], bin } }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useWeek(keys: readonly string[], { from, to }: TimeWindow) {
  return useQuery({
    queryKey: ["activity-week", keys, from, to],
    queryFn: ({ signal }) =>
      call(
        "getWeekActivity",
        {
          body: {
            keys: [...keys],
            ...(from === null ? {} : { from_ms: from }),
            ...(to === null ? {} : { to_ms: to }),
          },
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
